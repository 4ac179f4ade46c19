import 'server-only'
import { ask } from '../../../graphql/client.ts'
import type { DecisionOutcomeFragment } from '../../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import { readText } from '../../../request/own-form.ts'

const outcome = graphql(`
  fragment DecisionOutcome on DecisionPayload {
    decision { id }
    userErrors { field }
  }
`)

const make = graphql(`
  mutation MakeDecision($input: NewDecisionInput!) {
    step: makeDecision(input: $input) { ...DecisionOutcome }
  }
`)

const acknowledge = graphql(`
  mutation AcknowledgeDecision($id: ID!) {
    step: acknowledgeDecision(id: $id) { ...DecisionOutcome }
  }
`)

const assign = graphql(`
  mutation AssignDecision($id: ID!, $owner: String!, $dueOn: Date!) {
    step: assignDecision(id: $id, owner: $owner, dueOn: $dueOn) { ...DecisionOutcome }
  }
`)

const close = graphql(`
  mutation CloseDecision($id: ID!, $isDone: Boolean!, $outcome: String!) {
    step: closeDecision(id: $id, isDone: $isDone, outcome: $outcome) { ...DecisionOutcome }
  }
`)

const dayForm = /^\d{4}-\d{2}-\d{2}$/
const monthForm = /^\d{4}-(0[1-9]|1[0-2])$/

export interface SentStep {
  readonly id: string
  /** Fields that are wrong; nothing was written then. */
  readonly fields: readonly string[]
}

/** Sends one step of a decision; null when the API is away or refuses it. */
export async function sendStep(step: string, form: FormData): Promise<SentStep | null> {
  const dueOn = readText(form, 'tenggat')
  const needsDay = step === 'buat' || step === 'alihkan'
  if (needsDay && !dayForm.test(dueOn)) return { id: '', fields: ['dueOn'] }
  const answer = await askStep(step, form, dueOn).catch(() => null)
  if (answer?.data === undefined) return null
  const { decision, userErrors }: DecisionOutcomeFragment = readFragment(outcome, answer.data.step)
  return { id: decision?.id ?? '', fields: userErrors.map(({ field }) => field) }
}

type StepAnswer = { readonly data?: { readonly step: FragmentType<typeof outcome> } | undefined }

async function askStep(step: string, form: FormData, dueOn: string): Promise<StepAnswer | null> {
  const id = readText(form, 'id')
  const owner = readText(form, 'pelaksana')
  if (step === 'terima') return await ask(acknowledge, { id })
  if (step === 'alihkan') return await ask(assign, { id, owner, dueOn })
  if (step === 'tutup')
    return await ask(close, { id, isDone: readText(form, 'keadaan') === 'selesai', outcome: readText(form, 'hasil') })
  if (step !== 'buat') return null
  const month = readText(form, 'bulan')
  const input = {
    note: readText(form, 'catatan'),
    area: readText(form, 'wilayah'),
    indicator: readText(form, 'indikator') || null,
    month: monthForm.test(month) ? month : null,
    owner,
    dueOn,
  }
  return await ask(make, { input })
}
