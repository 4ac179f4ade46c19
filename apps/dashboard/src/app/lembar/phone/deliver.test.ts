import { expect, it } from 'vitest'
import { completeBody } from './deliver.ts'
import type { SheetLetter, SheetReply, StageLetter } from './letters.ts'

const sheet: SheetLetter = {
  ...{ kind: 'SHEET', client: 'p1', form: 'PREGNANCY', ordinal: null, column: 25, version: 1, answers: {} },
  ...{ filledAt: '2026-11-24T07:12:00Z', baseRevision: 1 },
}
const stage: StageLetter = { kind: 'STAGE', escalation: null, stage: 'LEFT', statedAt: '2026-11-24T08:00:00Z' }
const reply = (revision: number | null, id: string | null): SheetReply => ({
  ...{ revision, theirs: null, reasons: [] },
  escalation:
    id === null ? null : { id, form: 'PREGNANCY', ordinal: null, signs: [], detectedAt: sheet.filledAt, steps: [] },
})

it('a second sending of a column is based on what the first one became', () => {
  expect(completeBody(sheet, [])).toEqual(sheet)
  expect(completeBody(sheet, [reply(2, null), reply(3, null), reply(null, 'e1')])).toMatchObject({ baseRevision: 3 })
})

it('a time waits until the escalation is known, and then names the last one', () => {
  expect(completeBody(stage, [reply(2, null)])).toBeNull()
  expect(completeBody(stage, [reply(2, 'e1'), reply(3, null)])).toMatchObject({ escalation: 'e1' })
  expect(completeBody({ ...stage, escalation: 'e9' }, [reply(2, 'e1')])).toMatchObject({ escalation: 'e9' })
})
