import type { Chart } from '../charts/chart.ts'
import { type UserError, userError } from '../entry/user-error.ts'

const AHEAD_MS = 5 * 60_000 // our choice, as for stamps: two clocks in one puskesmas differ by less

/** A time of a sheet or sign that stands in a file: not to come, and not before the client was registered. */
export function reviewWatchTime(field: string, at: Date, { pregnancy }: Chart, now: Date): UserError[] {
  if (at.getTime() > now.getTime() + AHEAD_MS) return [inFuture(field)]
  return at < new Date(`${pregnancy.registeredOn}T00:00:00Z`) ? [beforeRegistration(field)] : []
}

const inFuture = (field: string) =>
  userError(
    field,
    'IN_FUTURE',
    'Waktu ini belum tiba. Periksa tanggal dan jamnya.',
    'This time has not come yet. Check day and hour.',
  )
const beforeRegistration = (field: string) =>
  userError(
    field,
    'BEFORE_REGISTRATION',
    'Waktu ini sebelum klien terdaftar. Periksa tanggalnya, atau nomor kliennya.',
    'This time lies before the client was registered. Check the day, or the number of the client.',
  )
