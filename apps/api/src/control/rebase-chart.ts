import type postgres from 'postgres'
import { belowAreas } from '../access/area-scope.ts'
import type { Scope } from '../access/scope.ts'
import { readWords } from '../decisions/decision-error.ts'
import { isMonth } from '../entry/entry-month.ts'
import { announceChange } from '../imports/announce-change.ts'
import { catalogue } from '../indicators/catalogue.ts'
import type { UserError } from '../registry/entry/user-error.ts'
import { firstDayOf, lastEndedMonth } from '../signals/signal-months.ts'
import { listRebases, type RebaseRow } from './list-rebases.ts'
import { rebaseErrors } from './rebase-error.ts'

export interface RebaseOutcome {
  readonly rebase: RebaseRow | null
  readonly userErrors: readonly UserError[]
}

export interface RebaseMaker {
  readonly scope: Scope
  readonly account: string
  readonly today: string
}

export interface NewRebase {
  readonly indicator: string
  readonly area: string | null
  readonly from: string
  readonly reason: string
}

const refused = (...userErrors: readonly UserError[]): RebaseOutcome => ({ rebase: null, userErrors })

/** Writes a new baseline down and has what it touches weighed anew; nothing is written when a field is wrong. */
export async function rebaseChart(
  sql: postgres.Sql,
  { scope, account, today }: RebaseMaker,
  { indicator: key, area, from, reason }: NewRebase,
): Promise<RebaseOutcome> {
  const { regencyCode } = scope
  const indicator = catalogue.get(key)
  const why = readWords(reason)
  const errors = [
    (indicator === undefined || !scope.domains.includes(indicator.domain)) && rebaseErrors.indicator,
    !(await isOwn(sql, scope, area)) && rebaseErrors.area,
    !(isMonth(from) && from <= lastEndedMonth(today)) && rebaseErrors.from,
    why === null && rebaseErrors.reason,
  ].filter((error) => error !== false)
  if (errors.length > 0 || why === null) return refused(...errors)
  const id = await sql.begin(async (tx) => {
    const row = {
      ...{ regency_code: regencyCode, indicator_key: key, area_code: area ?? '', from_month: firstDayOf(from) },
      ...{ reason: why, decided_by: account },
    }
    const [made] = await tx<{ id: number }[]>`
      insert into chart_rebases ${tx(row)} on conflict do nothing returning id`
    if (made !== undefined) await announceChange(tx, regencyCode)
    return made?.id
  })
  if (id === undefined) return refused(rebaseErrors.taken)
  const [rebase] = await listRebases(sql, scope, { id })
  return { rebase: rebase ?? null, userErrors: [] }
}

/** Ends a baseline, which stays as history. */
export async function takeBackRebase(
  sql: postgres.Sql,
  { scope, account }: RebaseMaker,
  id: number,
): Promise<RebaseOutcome> {
  const [found] = await listRebases(sql, scope, { id, isStanding: true })
  if (found === undefined || !(await isOwn(sql, scope, found.areaCode))) return refused(rebaseErrors.unknown)
  await sql.begin(async (tx) => {
    await tx`
      update chart_rebases set taken_back_by = ${account}, taken_back_at = now()
      where id = ${id} and taken_back_at is null`
    await announceChange(tx, scope.regencyCode)
  })
  const [rebase] = await listRebases(sql, scope, { id })
  return { rebase: rebase ?? null, userErrors: [] }
}

/** All areas belong to those who have the whole regency. */
async function isOwn(sql: postgres.Sql, { regencyCode, areaCodes }: Scope, area: string | null): Promise<boolean> {
  if (area === null) return areaCodes.includes(regencyCode)
  const [row] = await sql`
    select from areas a where a.code = ${area} and a.regency_code = ${regencyCode} and ${belowAreas(sql, regencyCode, areaCodes)}`
  return row !== undefined
}
