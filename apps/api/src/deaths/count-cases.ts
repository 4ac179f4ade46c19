import { exactPoisson } from '@pantau/indicators'
import { type DeathCase, type DeathKind, deathKinds, isCounted } from './death-case.ts'
import type { Reports } from './read-reports.ts'

interface Tally {
  readonly count: number
  readonly lower: number
  readonly upper: number
}

export interface DeathYear {
  readonly kind: DeathKind
  readonly year: number
  readonly registered: Tally
  readonly reported: Tally | null
  readonly monthsReported: number
  readonly registeredThen: number
}

function tallyOf(count: number): Tally {
  const { lower, upper } = exactPoisson(count, 1)
  return { count, lower: lower ?? 0, upper: upper ?? 0 }
}

interface Span {
  readonly from: string
  readonly to: string
}

/** Registered cases and reports of each year and kind, the latest year first. */
export function countYears(cases: readonly DeathCase[], reports: Reports, { from, to }: Span): DeathYear[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const years = Array.from({ length: last - first + 1 }, (_, back) => last - back)
  return years.flatMap((year) =>
    deathKinds.map((kind): DeathYear => {
      const days = cases.filter((each) => each.row.kind === kind && isCounted(each)).map(({ row }) => row.diedOn)
      const ofYear = days.filter((day) => day.startsWith(`${year}-`))
      const months = [...reports.deaths[kind]].filter(([month]) => month.startsWith(`${year}-`))
      const reported = months.reduce((sum, [, count]) => sum + count, 0)
      return {
        ...{ kind, year, registered: tallyOf(ofYear.length), monthsReported: months.length },
        reported: months.length === 0 ? null : tallyOf(reported),
        registeredThen: ofYear.filter((day) => reports.deaths[kind].has(day.slice(0, 7))).length,
      }
    }),
  )
}

const WHOLE_FROM = 0.9 // our choice: nine in ten registered, so that a long wait is not one that nobody wrote down

/** Whether nearly all deaths of a kind that the reports count are registered, over the months that were reported. */
export function isRegisterWhole(years: readonly DeathYear[], kind: DeathKind): boolean {
  const ofKind = years.filter((year) => year.kind === kind)
  const reported = ofKind.reduce((sum, year) => sum + (year.reported?.count ?? 0), 0)
  return ofKind.reduce((sum, year) => sum + year.registeredThen, 0) >= WHOLE_FROM * reported
}

export interface DeathGroup {
  readonly dimension: 'CAUSE' | 'PHASE' | 'PLACE' | 'DELAY' | 'VERDICT'
  readonly key: string
  readonly count: number
}

const keysOf: Readonly<Record<DeathGroup['dimension'], (each: DeathCase) => readonly string[]>> = {
  CAUSE: ({ row }) => [row.causeGroup],
  PHASE: (each) => [(isCounted(each) ? each.phase : null) ?? each.class ?? 'UNKNOWN'],
  PLACE: ({ row }) => [row.place],
  DELAY: ({ row }) => row.reviewDelays,
  VERDICT: ({ row }) => [row.reviewedOn === null ? 'OPEN' : (row.reviewVerdict ?? 'UNDETERMINED')],
}

/** Cases by everything they are counted by, the most frequent first. */
export function groupCases(cases: readonly DeathCase[]): DeathGroup[] {
  return (Object.keys(keysOf) as DeathGroup['dimension'][]).flatMap((dimension) => {
    const counts = new Map<string, number>()
    for (const key of cases.flatMap(keysOf[dimension])) counts.set(key, (counts.get(key) ?? 0) + 1)
    return [...counts]
      .map(([key, count]) => ({ dimension, key, count }))
      .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key))
  })
}
