import {
  addDays,
  BIRTH_PLAN_ITEMS,
  pregnancyStartedOn,
  type ReportedColumn,
  type SheetAnswers,
  type SheetForm,
  type WatchedClient,
} from '@pantau/maternal-care'
import type { Chart } from '../../registry/charts/chart.ts'
import { type DatingFacts, datingOf } from '../../registry/charts/stand-of-chart.ts'
import type {
  AssignmentRow,
  DeathRow,
  DeliveryRow,
  NewbornRow,
  PregnancyRow,
} from '../../registry/records/record-rows.ts'
import type { SubmissionRow } from './sheet-row.ts'

/** What of a client's records the rules of the sheet look at. */
export interface WatchFacts {
  readonly pregnancy: DatingFacts & Pick<PregnancyRow, 'registeredOn' | 'endedOn' | 'motherDiedOn' | 'closedOn'>
  readonly assignments: readonly Pick<AssignmentRow, 'fromOn' | 'endedOn'>[]
  readonly delivery: Pick<DeliveryRow, 'outcome'> | null
  readonly newborns: readonly Pick<NewbornRow, 'ordinal' | 'isLive'>[]
  readonly deaths: readonly Pick<DeathRow, 'kind' | 'ordinal' | 'diedOn'>[]
}

/** What of her sheets they look at: the columns that were reported, and what stands of the birth plan. */
export interface WatchReports {
  readonly columns: readonly (readonly [form: SheetForm, ordinal: number, column: number])[]
  readonly plan: SheetAnswers | null
}

const DAYS_PER_WEEK = 7

/** Day 0 of the weeks: of the pregnancy, or while that is not known such that the week of registration is the first. */
export function weeksStartOn(pregnancy: WatchFacts['pregnancy']): string {
  const dating = datingOf(pregnancy)
  return dating === null ? addDays(pregnancy.registeredOn, -DAYS_PER_WEEK) : pregnancyStartedOn(dating.dating)
}

const isArranged = (plan: SheetAnswers | null) =>
  plan !== null && BIRTH_PLAN_ITEMS.every(({ code }) => plan[code] === 'YES')

export const childOf = (ordinal: number): number | null => (ordinal === 0 ? null : ordinal)

/** A client as the rules of the sheet see her. */
export function watchedClientOf(facts: WatchFacts, { columns, plan }: WatchReports): WatchedClient {
  const { pregnancy, assignments, delivery, newborns, deaths } = facts
  const diedOn = (ordinal: number) =>
    deaths.find((death) => death.kind === 'INFANT' && death.ordinal === ordinal)?.diedOn ?? null
  return {
    startedOn: weeksStartOn(pregnancy),
    endedOn: pregnancy.endedOn,
    isBirth: delivery?.outcome === 'BIRTH',
    isClosed: pregnancy.closedOn !== null,
    motherDiedOn: pregnancy.motherDiedOn,
    children: newborns.filter(({ isLive }) => isLive).map(({ ordinal }) => ({ ordinal, diedOn: diedOn(ordinal) })),
    spans: assignments.map(({ fromOn, endedOn }) => ({ from: fromOn, until: endedOn })),
    reported: columns.map(([form, ordinal, column]): ReportedColumn => ({ form, ordinal: childOf(ordinal), column })),
    isBirthPlanComplete: isArranged(plan),
  }
}

/** The same from all sendings of one client in order. */
export function watchedClientOfChart(chart: Chart, submissions: readonly SubmissionRow[]): WatchedClient {
  const standing = submissions.filter(({ revision }) => revision !== null)
  const columns = standing.map(({ form, ordinal, column }) => [form, ordinal, column] as const)
  const plan = standing.findLast(({ form }) => form === 'BIRTH_PLAN')?.answers ?? null
  return watchedClientOf(chart, { columns, plan })
}
