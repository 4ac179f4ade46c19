import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readScoreLetter } from './read-score-letter.ts'

const letter = {
  ...{ key: 'k1', owner: 'penguji' },
  body: {
    ...{ assignmentId: 'VGtk', part: 'EXAMINER', pupil: 'M234567890', levels: [1, 3] },
    ...{ onDay: '2026-11-24', recordedAt: '2026-11-24T03:00:00.000Z' },
  },
}

it('reads a score as a telephone sends it, and nothing beside it', () => {
  expect(readScoreLetter({ ...letter, more: 1, body: { ...letter.body, more: 1 } })).toEqual(letter)
})

it.each([
  ['key', { ...letter, key: '' }],
  ['owner', { ...letter, owner: 7 }],
  ['part', { ...letter, body: { ...letter.body, part: 'HEAD' } }],
  ['levels', { ...letter, body: { ...letter.body, levels: [1, 'dua'] } }],
  ['no levels', { ...letter, body: { ...letter.body, levels: [] } }],
  ['day', { ...letter, body: { ...letter.body, onDay: 'kemarin' } }],
  ['clock', { ...letter, body: { ...letter.body, recordedAt: 'tadi' } }],
])('refuses a letter with a wrong %s', (_, wrong) => {
  expect(readScoreLetter(wrong)).toBeNull()
})

it('never fails on what is no letter at all', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(readScoreLetter(value)).toBeNull()
    }),
  )
})
