import { expect, it } from 'vitest'
import { writeExamFinding } from './write-exam-finding.ts'

const item = (position: number, suspectedKey: string | null, verdict: 'KEEP' | 'DISCARD' | null) => ({
  ...{ item: `M${position}`, position, p: 0.5, discrimination: 0.4, suspectedKey, verdict },
})

it('names the key that looks wrong, counts several, and says so where none does', () => {
  const sound = [item(1, null, 'KEEP'), item(2, null, 'KEEP')]
  expect(writeExamFinding([...sound, item(17, 'A', 'DISCARD')], 'id')).toBe(
    'Butir 17 diduga salah kunci; 2 dari 3 butir layak pakai',
  )
  expect(writeExamFinding([item(3, 'B', 'DISCARD'), item(17, 'A', 'DISCARD')], 'id')).toContain('2 butir')
  expect(writeExamFinding(sound, 'id')).toBe('2 dari 2 butir layak pakai')
  expect(writeExamFinding([item(1, null, null)], 'id')).not.toMatch(/\d/)
})
