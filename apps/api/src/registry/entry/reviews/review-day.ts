import { addDays } from '@pantau/maternal-care'
import type { Sentence } from '../../../errors.ts'
import type { Chart } from '../../charts/chart.ts'
import { sayDay } from '../say-day.ts'
import { type UserError, userError } from '../user-error.ts'

/** A chart to which a record is to be added, without the record that is corrected. */
export interface Review {
  readonly chart: Chart
  readonly today: string
  readonly now: Date
}

/** A day on which something happened to the mother: not in the future, not after her death or the closing. */
export function reviewDay(field: string, on: string, { chart, today }: Review): UserError[] {
  const { motherDiedOn, closedOn } = chart.pregnancy
  if (on > today) return [inFuture(field)]
  if (motherDiedOn !== null && on > motherDiedOn) return [afterDeath(field, sayDay(motherDiedOn))]
  return closedOn !== null && on > closedOn ? [afterClosing(field, sayDay(closedOn))] : []
}

/** An instant belongs to a day of the regency where it begins that day or the evening before in UTC: Indonesia lies 7 to 9 hours east. */
export const reviewInstant = (at: string | null, on: string, { now }: Review): UserError[] => {
  if (at === null) return []
  if (Date.parse(at) > now.getTime()) return [inFuture('at')]
  const day = new Date(at).toISOString().slice(0, 10)
  return day === on || day === addDays(on, -1) ? [] : [otherDay]
}

export const inFuture = (field: string) =>
  userError(field, 'IN_FUTURE', 'Waktu ini berada di masa depan.', 'This lies in the future.')

const afterDeath = (field: string, diedOn: Sentence) =>
  userError(
    field,
    'AFTER_DEATH',
    `Ibu tercatat meninggal pada ${diedOn.id}; tidak mungkin ada pelayanan sesudahnya.`,
    `The mother is recorded as dead on ${diedOn.en}; no care can follow.`,
  )

const afterClosing = (field: string, closedOn: Sentence) =>
  userError(
    field,
    'AFTER_CLOSING',
    `Catatan kehamilan ini ditutup pada ${closedOn.id}.`,
    `This pregnancy was closed on ${closedOn.en}.`,
  )

const otherDay = userError(
  'at',
  'OTHER_DAY',
  'Jam ini bukan pada tanggal yang diisi.',
  'This time is not on the day filled in.',
)
