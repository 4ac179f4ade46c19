import { send } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import type { SentLetter, SentReply, SheetLetter, StageLetter } from './phone/letters.ts'
import { answersOf } from './read-answers.ts'
import { escalationOf } from './read-escalation.ts'

interface Sender {
  readonly session: string
  readonly language: Language
}

const submitSheetMutation = graphql(`
  mutation SubmitSheet($input: SheetInput!) {
    submitSheet(input: $input) {
      outcome
      sheet { stands { revision answers { ...GivenAnswer } } }
      escalation { ...PhoneEscalation }
      userErrors { field messageId: message messageEn: message(language: EN) }
    }
  }
`)

const recordStepMutation = graphql(`
  mutation RecordEscalationStep($input: EscalationStepInput!) {
    recordEscalationStep(input: $input) {
      escalation { ...PhoneEscalation }
      userErrors { field messageId: message messageEn: message(language: EN) }
    }
  }
`)

interface Wrong {
  readonly messageId: string
  readonly messageEn: string
}

const refused = (reasons: readonly Wrong[]): SentReply => ({
  outcome: 'REFUSED',
  answer: {
    revision: null,
    escalation: null,
    theirs: null,
    reasons: reasons.map(({ messageId, messageEn }) => ({ id: messageId, en: messageEn })),
  },
})

/** A refusal as a whole: a session that ended waits for the PIN, anything else is for a person to read. */
const turnedAway = ({ code, message }: { readonly code: string; readonly message: string }): SentReply | null => {
  if (code === 'UNAUTHENTICATED') return { outcome: 'SIGNED_OUT' }
  if (code === 'TOO_MANY_ATTEMPTS') return null
  return refused([{ messageId: message, messageEn: message }])
}

/** Null when the API is away. */
export async function sendSheet(
  { key, sentAt, body }: SentLetter & { readonly body: SheetLetter },
  sender: Sender,
): Promise<SentReply | null> {
  const { client, form, version, column, ordinal, filledAt, baseRevision } = body
  const answers = Object.entries(body.answers).map(([item, answer]) =>
    typeof answer === 'number' ? { item, count: answer } : { item, word: answer },
  )
  const input = {
    entryKey: key,
    pregnancy: client,
    form,
    version,
    column,
    ordinal,
    answers,
    filledAt,
    sentAt,
    baseRevision,
  }
  const sent = await send(submitSheetMutation, { input }, sender).catch(() => null)
  if (sent === null) return null
  const { data, refusal } = sent.answer
  if (refusal) return turnedAway(refusal)
  const { outcome, sheet, escalation, userErrors } = data.submitSheet
  if (outcome === null) return refused(userErrors)
  return {
    outcome: outcome === 'CONFLICT' ? 'CONFLICT' : 'SENT',
    answer: {
      revision: sheet?.stands.revision ?? null,
      escalation: escalation && escalationOf(escalation),
      theirs: outcome === 'CONFLICT' && sheet ? answersOf(sheet.stands.answers) : null,
      reasons: [],
    },
  }
}

export async function sendStage(
  { key, sentAt, body }: SentLetter & { readonly body: StageLetter },
  sender: Sender,
): Promise<SentReply | null> {
  const input = {
    entryKey: key,
    escalation: body.escalation ?? '',
    stage: body.stage,
    statedAt: body.statedAt,
    sentAt,
  }
  const sent = await send(recordStepMutation, { input }, sender).catch(() => null)
  if (sent === null) return null
  const { data, refusal } = sent.answer
  if (refusal) return turnedAway(refusal)
  const { escalation, userErrors } = data.recordEscalationStep
  if (escalation === null) return refused(userErrors)
  return {
    outcome: 'SENT',
    answer: { revision: null, escalation: escalationOf(escalation), theirs: null, reasons: [] },
  }
}
