import { describe, expect, test, vi } from 'vitest'
import { buildMatrix } from '../matrix/build-matrix.ts'
import { choiceTable } from '../similarity/choice-table.ts'
import { simulateExam } from '../testing/simulate-exam.ts'
import { screenExam } from './screen-exam.ts'

vi.setConfig({ testTimeout: 30_000 })

describe('screening an exam', () => {
  const members = Array.from({ length: 40 }, (_, group) =>
    Int32Array.from({ length: 20 }, (__, place) => group * 20 + place),
  )

  test('classes come first: pupils of a told class are involved, their pairs are not compared', () => {
    const { responses, key } = simulateExam(800, 40, 78)
    const told = responses.rows[0]?.slice(11, 26) ?? []
    for (const row of responses.rows.slice(0, 20)) row.splice(11, 15, ...told)
    responses.rows[105]?.splice(1, 32, ...(responses.rows[104]?.slice(1, 33) ?? []))
    const table = choiceTable(buildMatrix(responses, key).matrix)
    const clean = screenExam(table, { members })
    expect(clean.systemic.flatMap((reasons, place) => (reasons.length > 0 ? [place] : []))).toEqual([0])
    expect(clean.pairs.pairs).toBe(39 * 190)
    expect(clean.involved.subarray(0, 20).every((value) => value === 1)).toBe(true)
    expect([clean.involved[104], clean.involved[105]]).toEqual([1, 1])
    expect(clean.largestShift).toBeGreaterThan(0)
    expect(screenExam(table, { members }, { family: 'all' }).pairs.pairs).toBe(40 * 190)
  })

  test('an honest exam involves hardly anyone and needs no second fit', () => {
    const { responses, key } = simulateExam(800, 40, 79)
    const screen = screenExam(choiceTable(buildMatrix(responses, key).matrix), { members })
    expect(screen.largestShift).toBeNull()
    expect(screen.involved.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(2)
  })
})
