import {
  daysBetween,
  findSheet,
  type MonitoringSheet,
  readSheet,
  type SheetAnswers,
  type SheetForm,
} from '@pantau/maternal-care'
import type { Chart } from '../../registry/charts/chart.ts'
import { fromCareIssue, type UserError, userError } from '../../registry/entry/user-error.ts'
import { weeksStartOn } from './watched-client.ts'

export interface SheetEntry {
  readonly form: SheetForm
  readonly version: number
  readonly column: number
  readonly ordinal: number | null
  readonly answers: SheetAnswers
}

const DAYS_PER_WEEK = 7
const TOLERANCE = { WEEK: 2, DAY: 1, ONCE: 0 } as const // our choice: a dating corrected meanwhile, a clock past midnight

/** Everything wrong with a column that was sent. A sign of danger is never refused for what else is missing. */
export function reviewSubmission(entry: SheetEntry, chart: Chart, today: string): UserError[] {
  const sheet = findSheet(entry.form, entry.version)
  if (sheet === null) return [unknownVersion]
  const { issues, state } = readSheet(sheet, entry.column, entry.answers)
  const faults = issues.map(fromCareIssue((field) => (field === 'column' ? field : `answers.${field}`)))
  if (faults.length > 0) return faults
  return [
    ...(state === 'NOT_REPORTED' ? [empty] : []),
    ...reviewMoment(entry, sheet, chart, today),
    ...reviewChild(entry, chart),
  ]
}

function reviewMoment({ column, form }: SheetEntry, sheet: MonitoringSheet, chart: Chart, today: string): UserError[] {
  if (form === 'BIRTH_PLAN' || form === 'CHILDBIRTH') return []
  if (form === 'PREGNANCY') {
    const week = Math.floor(daysBetween(weeksStartOn(chart.pregnancy), today) / DAYS_PER_WEEK)
    return column > week + TOLERANCE[sheet.unit] ? [tooEarly] : []
  }
  const { endedOn } = chart.pregnancy
  if (endedOn === null) return [notBorn]
  return column > daysBetween(endedOn, today) + TOLERANCE[sheet.unit] ? [tooEarly] : []
}

function reviewChild({ form, ordinal }: SheetEntry, { newborns }: Chart): UserError[] {
  if (form !== 'NEWBORN') return ordinal === null ? [] : [notOfChild]
  return newborns.some((newborn) => newborn.ordinal === ordinal && newborn.isLive) ? [] : [unknownChild]
}

const unknownVersion = userError(
  'version',
  'UNKNOWN_VERSION',
  'Versi lembar ini tidak dikenal. Muat ulang lembar, lalu kirim lagi.',
  'This version of the sheet is not known. Load the sheet again and resend.',
)
const empty = userError(
  'answers',
  'EMPTY',
  'Belum ada yang dijawab. Lembar kosong tidak dikirim: belum dilaporkan bukan berarti tidak ada tanda.',
  'Nothing was answered. An empty sheet is not sent: not reported does not mean no sign.',
)
const tooEarly = userError(
  'column',
  'TOO_EARLY',
  'Minggu atau hari ini belum tiba.',
  'This week or day has not come yet.',
)
const notBorn = userError(
  'form',
  'NOT_BORN',
  'Persalinan belum dicatat. Kabari bidan, lalu kirim lagi.',
  'The birth is not recorded yet. Tell the midwife, then send again.',
)
const unknownChild = userError(
  'ordinal',
  'UNKNOWN_CHILD',
  'Bayi ini tidak tercatat lahir hidup. Kabari bidan.',
  'No such child is recorded as born alive. Tell the midwife.',
)
const notOfChild = userError(
  'ordinal',
  'NOT_OF_CHILD',
  'Lembar ini tentang ibu, bukan bayi.',
  'This sheet is about the mother, not a child.',
)
