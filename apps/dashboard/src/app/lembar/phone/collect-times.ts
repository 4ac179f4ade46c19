import type { PhoneLetter } from './list-columns.ts'
import type { Client, FamilyAnswer, Item, OpenEscalation, Stage, Words } from './phone-data.ts'
import type { Kept } from './use-sheets.ts'

export interface WayToCare {
  readonly client: Client | undefined
  readonly signs: readonly Words[]
  readonly detectedAtMs: number
  /** Null until the server has taken the sheet that told the sign. */
  readonly escalation: string | null
  readonly times: Readonly<Partial<Record<Stage | FamilyAnswer, number>>>
}

/** What is known of a danger sign, by the server and on this telephone: `subject` is a column of a sheet, or an escalation. */
export function collectTimes({ data, drafts, letters }: Kept, subject: string): WayToCare | null {
  const ofSubject = letters.filter((letter) => letter.subject === subject)
  const told = ofSubject.findLast(({ answer }) => answer?.escalation)?.answer?.escalation ?? null
  const client = data.clients.find(
    ({ id, escalations }) => subject.startsWith(`${id}/`) || escalations.some((one) => one.id === subject),
  )
  const escalation = findEscalation(data.clients, told?.id ?? subject) ?? told
  const first = ofSubject.find(({ body }) => body.kind === 'SHEET' && Object.values(body.answers).includes('YES'))
  if (escalation === null && first === undefined) return null
  const form = first?.body.kind === 'SHEET' ? formOf(first, { data, drafts }) : []
  return {
    client,
    signs: escalation ? escalation.signs.map(({ label }) => label) : form.map(({ label }) => label),
    detectedAtMs: escalation ? Date.parse(escalation.detectedAt) : (first?.writtenAtMs ?? 0),
    escalation: escalation?.id ?? null,
    times: timesOf(
      escalation,
      letters.filter((letter) => isAbout(letter, subject, escalation)),
    ),
  }
}

const findEscalation = (clients: readonly Client[], id: string): OpenEscalation | null =>
  clients.flatMap(({ escalations }) => escalations).find((one) => one.id === id) ?? null

const isAbout = ({ subject, body }: PhoneLetter, sought: string, escalation: OpenEscalation | null) =>
  subject === sought || (body.kind === 'STAGE' && escalation !== null && body.escalation === escalation.id)

function formOf({ body }: PhoneLetter, { data, drafts }: Pick<Kept, 'data' | 'drafts'>): Item[] {
  if (body.kind !== 'SHEET') return []
  const form =
    data.forms.find(({ key, version }) => key === body.form && version === body.version) ??
    drafts.find((draft) => draft.form.key === body.form)?.form
  return form?.items.filter(({ code, kind }) => kind === 'SIGN' && body.answers[code] === 'YES') ?? []
}

/** The server's times, and over them those written on this telephone, the newest last. */
function timesOf(escalation: OpenEscalation | null, letters: readonly PhoneLetter[]): WayToCare['times'] {
  const times: Partial<Record<Stage | FamilyAnswer, number>> = {}
  for (const { stage, statedAt } of escalation?.steps ?? []) times[stage] = Date.parse(statedAt)
  for (const { body } of letters) if (body.kind === 'STAGE') times[body.stage] = Date.parse(body.statedAt)
  return times
}
