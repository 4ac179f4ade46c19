import { addDays, type DueSheet, daysBetween, dueOn, listDueSheets, type SheetForm } from '@pantau/maternal-care'
import { datingOf } from '../../registry/charts/stand-of-chart.ts'
import type { RiskBand, Watched } from './load-watched.ts'

const SILENT_DAYS = 14 // OCE OKE: a cadre from whom nothing came for longer is asked after
const WEEK_DAYS = 7
const BIRTH_WEEKS = 4
const SHOWN_WEEKS = 8

const riskOrder = (band: RiskBand | null) => (band === 'KRST' ? 0 : band === 'KRT' ? 1 : 2)

export interface OverdueClient {
  readonly watched: Watched
  readonly longest: DueSheet
  readonly missingWeeks: number
}

/** Clients with a sheet past its last day, by risk, then the longest overdue first. */
export function listOverdueClients(watched: readonly Watched[], today: string): OverdueClient[] {
  return watched
    .flatMap((one) => {
      const overdue = listDueSheets(one.client, today, one.forms()).filter(({ overdueDays }) => overdueDays > 0)
      const [longest] = overdue
      return longest === undefined || one.pregnancy.activeCadreId === null
        ? []
        : [{ watched: one, longest, missingWeeks: overdue.length }]
    })
    .sort(
      (a, b) =>
        riskOrder(a.watched.ksprBand) - riskOrder(b.watched.ksprBand) ||
        b.longest.overdueDays - a.longest.overdueDays ||
        a.watched.pregnancy.id - b.watched.pregnancy.id,
    )
}

export function listWithoutCadre(watched: readonly Watched[]): Watched[] {
  return watched
    .filter(({ pregnancy }) => pregnancy.activeCadreId === null)
    .sort(
      (a, b) =>
        riskOrder(a.ksprBand) - riskOrder(b.ksprBand) ||
        a.pregnancy.registeredOn.localeCompare(b.pregnancy.registeredOn) ||
        a.pregnancy.id - b.pregnancy.id,
    )
}

export interface CadreWatch {
  readonly cadreId: number
  readonly clients: readonly Watched[]
  /** Days since the last sheet of any of her clients, or since she began with the first of them. */
  readonly silentDays: number
  readonly isSilent: boolean
  /** Of the last eight weeks, oldest first: whether a sheet came in. */
  readonly weeks: readonly boolean[]
}

/** Cadres with a client, the longest silent first. */
export function listCadreWatches(watched: readonly Watched[], today: string): CadreWatch[] {
  const byCadre = new Map<number, Watched[]>()
  for (const one of watched) {
    const { activeCadreId } = one.pregnancy
    if (activeCadreId !== null) byCadre.set(activeCadreId, [...(byCadre.get(activeCadreId) ?? []), one])
  }
  return [...byCadre]
    .map(([cadreId, clients]) => {
      const heard = clients.flatMap(({ lastSheetAt }) => (lastSheetAt === null ? [] : [lastSheetAt.slice(0, 10)]))
      const began = clients.flatMap(({ client }) =>
        client.spans.filter(({ until }) => until === null).map(({ from }) => from),
      )
      const since = heard.sort().at(-1) ?? began.sort()[0] ?? today
      const silentDays = Math.max(0, daysBetween(since, today))
      const weeks = Array.from({ length: SHOWN_WEEKS }, (_, index) =>
        clients.some(({ sheetDays }) => sheetDays.some((day) => weekOf(day, today) === SHOWN_WEEKS - 1 - index)),
      )
      return { cadreId, clients, silentDays, isSilent: silentDays > SILENT_DAYS, weeks }
    })
    .sort((a, b) => b.silentDays - a.silentDays || a.cadreId - b.cadreId)
}

/** 0 for the last seven days, 1 for the seven before them. */
const weekOf = (day: string, today: string) => Math.floor(Math.max(0, daysBetween(day, today)) / WEEK_DAYS)

export interface ExpectedBirth {
  readonly watched: Watched
  readonly dueOn: string
  /** 0 for this week, which also holds those past their due date. */
  readonly week: number
}

/** Births expected within four weeks, the riskiest and soonest first. */
export function listBirths(watched: readonly Watched[], today: string): ExpectedBirth[] {
  const births = watched.flatMap((one): ExpectedBirth[] => {
    const dating = datingOf(one.pregnancy)
    if (dating === null || one.pregnancy.endedOn !== null) return []
    const due = dueOn(dating.dating)
    const week = Math.max(0, Math.floor(daysBetween(today, due) / WEEK_DAYS))
    return week < BIRTH_WEEKS ? [{ watched: one, dueOn: due, week }] : []
  })
  return births.sort(
    (a, b) =>
      riskOrder(a.watched.ksprBand) - riskOrder(b.watched.ksprBand) ||
      a.dueOn.localeCompare(b.dueOn) ||
      a.watched.pregnancy.id - b.watched.pregnancy.id,
  )
}

export function countBirthWeeks(births: readonly ExpectedBirth[], today: string) {
  return Array.from({ length: BIRTH_WEEKS }, (_, week) => {
    const ofWeek = births.filter((birth) => birth.week === week)
    return {
      from: addDays(today, week * WEEK_DAYS),
      to: addDays(today, week * WEEK_DAYS + WEEK_DAYS - 1),
      ...countBands(ofWeek.map(({ watched }) => watched)),
      withPlan: ofWeek.filter(({ watched }) => watched.client.isBirthPlanComplete).length,
    }
  })
}

export function countBands(watched: readonly Watched[]) {
  const krst = watched.filter(({ ksprBand }) => ksprBand === 'KRST').length
  const krt = watched.filter(({ ksprBand }) => ksprBand === 'KRT').length
  return { krst, krt, krr: watched.length - krst - krt }
}

export interface FormCompleteness {
  readonly form: SheetForm
  readonly due: number
  readonly reported: number
}

/** Weeks of each form that ended in the last so many days, and those with a sheet. */
export function countWeeks(watched: readonly Watched[], days: number): FormCompleteness[] {
  const counted = new Map<SheetForm, { due: number; reported: number }>(
    (['PREGNANCY', 'CHILDBIRTH', 'POSTPARTUM', 'NEWBORN'] as const).map((form) => [form, { due: 0, reported: 0 }]),
  )
  for (const { forms } of watched)
    for (const { form, weeks } of forms()) {
      const count = counted.get(form)
      if (count === undefined) continue
      const ended = weeks.filter(({ overdueDays }) => overdueDays <= days)
      count.due += ended.length
      count.reported += ended.filter(({ isReported }) => isReported).length
    }
  return [...counted].map(([form, count]) => ({ form, ...count }))
}
