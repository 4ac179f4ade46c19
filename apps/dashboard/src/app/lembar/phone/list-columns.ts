import type { OpenLetter } from '../../../offline/letter.ts'
import { addDays, daysBetween } from './calendar.ts'
import { type Draft, draftId } from './draft.ts'
import { type ColumnKey, type SheetBody, type SheetReply, subjectOf } from './letters.ts'
import type { Answers, Client, DueColumn, Form, PhoneData } from './phone-data.ts'

export type PhoneLetter = OpenLetter<SheetBody, SheetReply>

/** DUE: to be filled in. DRAFT: begun. WAITING, SENT: told to the server, or on the way. */
export interface ColumnToFill {
  readonly key: ColumnKey
  readonly form: Form
  readonly dueOn: string
  readonly answers: Answers
  readonly revision: number
  readonly standing: 'DUE' | 'DRAFT' | 'WAITING' | 'SENT'
}

interface Known {
  readonly data: PhoneData
  readonly drafts: readonly Draft[]
  readonly letters: readonly PhoneLetter[]
  readonly today: string
}

/** What is to be filled in for all clients, also after days without a line: what can be seen today first, then the latest missed. */
export function listColumns({ data, drafts, letters, today }: Known): ColumnToFill[] {
  const due = [...data.due, ...data.clients.flatMap((client) => rollOn(client, data, today))]
  const columns = due.flatMap((column) => {
    const form = data.forms.find(({ key }) => key === column.form)
    if (form === undefined) return []
    const key: ColumnKey = { client: column.client, form: column.form, ordinal: column.ordinal, column: column.column }
    const standing = standingOf(subjectOf(key), { data, drafts, letters, today })
    return [{ key, form, dueOn: column.dueOn, answers: column.answers, revision: column.revision, standing }]
  })
  const isMissed = ({ dueOn }: ColumnToFill) => dueOn < today
  return columns.sort(
    (one, other) =>
      Number(isMissed(one)) - Number(isMissed(other)) || (isMissed(one) ? -1 : 1) * daysBetween(other.dueOn, one.dueOn),
  )
}

function standingOf(subject: string, { data, drafts, letters }: Known): ColumnToFill['standing'] {
  if (drafts.some((draft) => draftId(draft) === subject)) return 'DRAFT'
  const last = letters.findLast((letter) => letter.subject === subject && letter.body.kind === 'SHEET')
  if (last === undefined) return 'DUE'
  if (last.state !== 'SENT') return 'WAITING'
  return (last.answeredAtMs ?? 0) > data.fetchedAtMs ? 'SENT' : 'DUE'
}

/** The form that runs for a client on a day, with its column: a week of pregnancy, or a day since birth. */
export function listRunning(client: Client, forms: readonly Form[], today: string): (ColumnKey & { dueOn: string })[] {
  return client.watches.flatMap((watch) => {
    const form = forms.find(({ key }) => key === watch)
    const startedOn = watch === 'PREGNANCY' ? client.startedOn : client.endedOn
    if (form === undefined || startedOn === null) return []
    const day = daysBetween(startedOn, today)
    const column = form.unit === 'WEEK' ? Math.floor(day / 7) : form.unit === 'DAY' ? day : 0
    if (column < form.firstColumn || column > form.lastColumn) return []
    const dueOn = addDays(startedOn, form.unit === 'WEEK' ? column * 7 + 6 : column)
    const ordinals = watch === 'NEWBORN' ? client.children : [null]
    return ordinals.map((ordinal) => ({ client: client.id, form: watch, ordinal, column, dueOn }))
  })
}

/** Columns that have begun since the data came: the server could not list them yet. */
function rollOn(client: Client, { forms, today: listedOn, due }: PhoneData, today: string): DueColumn[] {
  const seen = new Set([...listRunning(client, forms, listedOn), ...due].map(subjectOf))
  const begun: DueColumn[] = []
  for (let days = 1; days <= daysBetween(listedOn, today); days++) {
    const day = addDays(listedOn, days)
    for (const column of listRunning(client, forms, day)) {
      const isKept = column.form === 'PREGNANCY' || day === today
      if (!isKept || seen.has(subjectOf(column))) continue
      seen.add(subjectOf(column))
      begun.push({ ...column, revision: 0, answers: {} })
    }
  }
  return begun
}
