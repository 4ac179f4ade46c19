import type { SentLetter, SheetBody } from './phone/letters.ts'
import type { Answers, FamilyAnswer, FormKey, Stage, Word } from './phone/phone-data.ts'

const forms: readonly FormKey[] = ['PREGNANCY', 'BIRTH_PLAN', 'CHILDBIRTH', 'POSTPARTUM', 'NEWBORN']
const stages: readonly (Stage | FamilyAnswer)[] = [
  'CONTACTED',
  'TALKING',
  'UNWILLING',
  'DECIDED',
  'LEFT',
  'ARRIVED',
  'TREATED',
]
const answerWords: readonly Word[] = ['YES', 'NO', 'UNKNOWN']

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const instant = (value: unknown): string | null =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null

const whole = (value: unknown): number | null => (Number.isInteger(value) ? Number(value) : null)

/** What a telephone has sent; null where anything is missing or of another kind. */
export function readLetter(sent: unknown): SentLetter | null {
  if (!isFields(sent) || !isFields(sent.body)) return null
  const [key, owner, sentAt] = [text(sent.key), text(sent.owner), instant(sent.sentAt)]
  const body = sent.body.kind === 'STAGE' ? readStage(sent.body) : readSheetLetter(sent.body)
  return key === null || owner === null || sentAt === null || body === null ? null : { key, owner, sentAt, body }
}

function readStage(body: Fields): SheetBody | null {
  const [escalation, statedAt] = [text(body.escalation), instant(body.statedAt)]
  const stage = stages.find((known) => known === body.stage)
  if (escalation === null || statedAt === null || stage === undefined) return null
  return { kind: 'STAGE', escalation, stage, statedAt }
}

function readSheetLetter(body: Fields): SheetBody | null {
  const [client, filledAt, answers] = [text(body.client), instant(body.filledAt), readAnswers(body.answers)]
  const [version, column, baseRevision] = [whole(body.version), whole(body.column), whole(body.baseRevision)]
  const form = forms.find((known) => known === body.form)
  if (body.kind !== 'SHEET' || client === null || filledAt === null || answers === null || form === undefined)
    return null
  if (version === null || column === null || baseRevision === null) return null
  return { kind: 'SHEET', client, form, version, column, ordinal: whole(body.ordinal), answers, filledAt, baseRevision }
}

function readAnswers(given: unknown): Answers | null {
  if (!isFields(given)) return null
  const answers: Record<string, Word | number> = {}
  for (const [item, answer] of Object.entries(given)) {
    const known = answerWords.find((word) => word === answer) ?? whole(answer)
    if (known === null) return null
    answers[item] = known
  }
  return answers
}
