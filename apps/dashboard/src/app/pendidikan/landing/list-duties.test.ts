import { expect, it } from 'vitest'
import type { Exam } from '../ujian/read-exams.ts'
import { listDuties } from './list-duties.ts'

const language = 'id' as const

const exam = (state: 'DONE' | 'FAILED'): Exam => ({
  ...{ id: 'x', name: 'Asesmen akhir', schoolYear: '2025/2026', grade: 6, heldOn: '2026-05-18', isRandomised: false },
  ...{ subjects: [], analysis: null },
  analyses: [{ id: 'a', state, stage: null, done: 0, total: 0, requestedAt: '2026-06-01T00:00:00Z', failure: null }],
})

const found = (keys: number, totalCount: number) => ({
  ...{ tests: [], places: { whole: null, schools: [] }, flags: { totalCount } },
  items: Array.from({ length: 3 }, (_, at) => ({ item: `M${at}`, suspectedKey: at < keys ? 'A' : null })),
})

const whole = { ownTeacher: 12, outlierExaminers: 0, level: 'REGENCY' }

it('names what waits and for whom, and leaves out what waits for nobody', () => {
  const duties = listDuties({
    ...{ language, watch: { whole, classes: [] } },
    results: [{ exam: exam('DONE'), found: found(1, 4) }],
  })
  expect(duties.map(({ who, href }) => [who, href.split(/[?#]/)[0]])).toEqual([
    ['head', '/pendidikan/tkd'],
    ['teacher', '/pendidikan/ujian/x'],
    ['reviewer', '/pendidikan/temuan'],
  ])
  expect(listDuties({ language, watch: null, results: [] })).toEqual([])
})

it('says nothing of flags that may not be read, and tells of an exam that could not be analysed', () => {
  const { flags, ...withoutFlags } = found(0, 4)
  expect(flags.totalCount).toBe(4)
  const results = [{ exam: exam('DONE'), found: withoutFlags }]
  expect(listDuties({ language, watch: null, results })).toEqual([])
  const failed = listDuties({
    ...{ language, watch: null, results: [{ exam: exam('FAILED'), found: null }] },
  })
  expect(failed.map(({ who }) => who)).toEqual(['office'])
})
