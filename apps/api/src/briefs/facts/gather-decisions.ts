import type postgres from 'postgres'
import type { Scope } from '../../access/scope.ts'
import type { DecisionRow } from '../../decisions/decision-row.ts'
import { listDecisions } from '../../decisions/list-decisions.ts'
import type { BriefWeek } from '../brief-week.ts'
import type { DecisionFact } from './brief-facts.ts'

interface DecisionsQuestion {
  readonly week: BriefWeek
  readonly today: string
  readonly timeZone: string
}

type Decided = Omit<DecisionFact, 'areaName'>

/** Decisions as they stood at the end of a week that has ended, else as they stand: open, or closed in that week. */
export async function gatherDecisions(
  sql: postgres.Sql,
  scope: Scope,
  { week, today, timeZone }: DecisionsQuestion,
): Promise<Decided[]> {
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const dayOf = (instant: string) => calendar.format(new Date(instant))
  const last = week.sunday < today ? week.sunday : '9999-12-31'
  const rows = await listDecisions(sql, scope, {})
  return rows
    .flatMap((row) => standOn(row, { first: week.monday, last, dayOf }))
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn) || one.id - other.id)
}

interface Stand {
  readonly first: string
  readonly last: string
  readonly dayOf: (instant: string) => string
}

function standOn(row: DecisionRow, { first, last, dayOf }: Stand): Decided[] {
  const steps = row.steps.filter(({ takenAt }) => dayOf(takenAt) <= last)
  const [made] = steps
  if (made === undefined) return []
  const closed = steps.find(({ kind }) => kind === 'CLOSED')
  if (closed !== undefined && dayOf(closed.takenAt) < first) return []
  const held = steps.findLast(({ owner, dueOn }) => owner !== null && dueOn !== null)
  return [
    {
      ...{ id: row.id, note: row.note, areaCode: row.areaCode, indicatorKey: row.indicatorKey },
      ...{ owner: held?.owner ?? row.owner, dueOn: held?.dueOn ?? row.dueOn, madeOn: dayOf(made.takenAt) },
      state: closed === undefined ? 'OPEN' : row.state,
    },
  ]
}
