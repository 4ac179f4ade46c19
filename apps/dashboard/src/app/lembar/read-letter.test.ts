import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { SentLetter } from './phone/letters.ts'
import { readLetter } from './read-letter.ts'

const letter: SentLetter = {
  ...{ key: 'a', owner: 'k01', sentAt: '2026-11-24T07:30:00.000Z' },
  body: {
    ...{ kind: 'SHEET', client: 'p1', form: 'PREGNANCY', ordinal: null, column: 25, version: 3, baseRevision: 0 },
    ...{ answers: { FEVER: 'YES', IRON_TABLETS: 7, HEADACHE: 'UNKNOWN' }, filledAt: '2026-11-24T07:12:00.000Z' },
  },
}

it('reads what a telephone writes', () => {
  expect(readLetter(JSON.parse(JSON.stringify(letter)))).toEqual(letter)
  const body = { kind: 'STAGE', escalation: 'e1', stage: 'LEFT', statedAt: '2026-11-24T08:00:00Z' } as const
  expect(readLetter({ ...letter, body })).toEqual({ ...letter, body })
})

it('takes nothing with a part missing or of another kind, and never fails on what is no letter', () => {
  for (const part of ['key', 'owner', 'sentAt', 'body']) expect(readLetter({ ...letter, [part]: undefined })).toBeNull()
  for (const change of [{ form: 'X' }, { column: 1.5 }, { answers: { FEVER: 'PERHAPS' } }, { filledAt: 'yesterday' }])
    expect(readLetter({ ...letter, body: { ...letter.body, ...change } })).toBeNull()
  expect(
    readLetter({ ...letter, body: { kind: 'STAGE', escalation: null, stage: 'LEFT', statedAt: letter.sentAt } }),
  ).toBeNull()
  fc.assert(fc.property(fc.anything(), (anything) => readLetter(anything) === null))
})
