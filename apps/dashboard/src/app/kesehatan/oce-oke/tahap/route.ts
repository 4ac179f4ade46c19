import { send } from '../../../../graphql/client.ts'
import type { EscalationEnd, EscalationStage } from '../../../../graphql/generated/graphql.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { words } from '../../../../i18n/words.ts'
import { isFromOwnPage, readText, seeOther } from '../../../../request/own-form.ts'
import { readRequest } from '../../../../request/read-request.ts'

const stampMutation = graphql(`
  mutation StampSign($input: EscalationStepInput!, $language: Language!) {
    recordEscalationStep(input: $input) { userErrors { message(language: $language) } }
  }
`)

const closeMutation = graphql(`
  mutation CloseSign($key: String!, $sign: ID!, $reason: EscalationEnd!, $note: String!, $language: Language!) {
    closeEscalation(entryKey: $key, escalation: $sign, reason: $reason, note: $note) {
      userErrors { message(language: $language) }
    }
  }
`)

const choose = <Choice extends string>(given: string, choices: Readonly<Record<Choice, string>>): Choice | undefined =>
  (Object.keys(choices) as Choice[]).find((choice) => choice === given)

const instantOf = (local: string) => (local === '' ? null : `${local.slice(0, 16)}:00+07:00`)

/** Only back to a page of ours. */
const ownAddress = (address: string) => (/^\/(kesehatan|catat)(\/|\?|$)/.test(address) ? address : '/kesehatan/oce-oke')

const withOutcome = (address: string, problem: string | null) => {
  const target = new URL(ownAddress(address), 'http://own')
  target.searchParams.delete('gagal')
  target.searchParams.delete('tersimpan')
  if (problem === null) target.searchParams.set('tersimpan', 'ya')
  else target.searchParams.set('gagal', problem)
  return `${target.pathname}${target.search}#tanda`
}

/** Stamps a stage of a danger sign, or closes it, and leads back to where it was sent from. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData()
  const back = readText(form, 'kembali')
  const reader = await readRequest()
  const said = words[reader.language].watches
  if (!isFromOwnPage(request)) return seeOther(withOutcome(back, said.failed))
  const problem = await takeStamp(form, reader).catch(() => said.failed)
  return seeOther(withOutcome(back, problem))
}

/** What stood in the way, in words; null when it was written. */
async function takeStamp(form: FormData, reader: Awaited<ReturnType<typeof readRequest>>): Promise<string | null> {
  const said = words[reader.language].watches
  const language = reader.language === 'en' ? 'EN' : 'ID'
  const [sign, key] = [readText(form, 'tanda'), readText(form, 'kunci')]
  const reason = choose<EscalationEnd>(readText(form, 'sebab'), said.ends)
  if (reason !== undefined) {
    const variables = { key, sign, reason, note: readText(form, 'alasan'), language } as const
    const { answer } = await send(closeMutation, variables, reader)
    return answer.refusal ? answer.refusal.message : (answer.data.closeEscalation.userErrors[0]?.message ?? null)
  }
  const stage = choose<EscalationStage>(readText(form, 'tahap'), said.stages)
  if (stage === undefined) return said.failed
  const facility = readText(form, 'tempat')
  const input = {
    ...{ entryKey: key, escalation: sign, stage, statedAt: instantOf(readText(form, 'waktu')) },
    facility: facility === '' ? null : facility,
  }
  const { answer } = await send(stampMutation, { input, language }, reader)
  return answer.refusal ? answer.refusal.message : (answer.data.recordEscalationStep.userErrors[0]?.message ?? null)
}
