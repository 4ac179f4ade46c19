import { expect, it } from 'vitest'
import type { ScoreSheet } from '../../read-sheets.ts'
import { layScores, type ScoreLetter } from './lay-scores.ts'

const sheet: ScoreSheet = {
  ...{ assignmentId: 'A', part: 'EXAMINER', schoolCode: '1', className: '1A', grade: 1, area: 'READING' },
  ...{ fromOn: '2026-11-03', toOn: '2026-12-01', signedAt: null, items: [] },
  pupils: [
    { number: 'M1', listNumber: 1, name: null, levels: null, score: null },
    { number: 'M2', listNumber: 2, name: null, levels: [1], score: 0 },
  ],
}

const letter = (pupil: string, level: number, state: ScoreLetter['state']): ScoreLetter => ({
  ...{ key: `${pupil} ${level}`, owner: 'penguji', subject: `A/EXAMINER/${pupil}`, state, answer: null },
  ...{ writtenAtMs: level, answeredAtMs: null },
  body: {
    ...{ assignmentId: 'A', part: 'EXAMINER', pupil, levels: [level] },
    ...{ onDay: '2026-11-24', recordedAt: '2026-11-24T03:00:00Z' },
  },
})

const levels = (letters: readonly ScoreLetter[]) => layScores([sheet], letters)[0]?.pupils.map((pupil) => pupil.levels)

it('lays the newest score given on the telephone over what the server knew, but none that was refused', () => {
  expect(levels([])).toEqual([null, [1]])
  expect(levels([letter('M1', 2, 'SENT'), letter('M1', 3, 'WAITING')])).toEqual([[3], [1]])
  expect(levels([letter('M1', 2, 'REFUSED'), letter('M2', 4, 'WAITING')])).toEqual([null, [4]])
})

it('keeps the same child apart as second rater', () => {
  expect(layScores([{ ...sheet, part: 'SECOND' }], [letter('M1', 2, 'WAITING')])[0]?.pupils[0]?.levels).toBeNull()
})
