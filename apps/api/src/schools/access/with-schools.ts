import type postgres from 'postgres'
import { may } from '../../access/requirements.ts'
import type { Scope } from '../../access/scope.ts'
import type { ViewerIdentity } from '../../access/viewer.ts'
import type { Clock } from '../../clock.ts'

/** Whoever asks for rows of schools. */
export interface SchoolAsker {
  readonly sql: postgres.Sql
  readonly viewer: Pick<ViewerIdentity, 'name' | 'role'>
  readonly scope: Scope
  readonly clock: Clock
}

/** OFFICE sees numbers in place of names, SCHOOL the persons of its area and may write, EXAMINER her own classes. */
export type SchoolTier = 'OFFICE' | 'SCHOOL' | 'EXAMINER'

export function schoolTierOf({ viewer, scope }: Pick<SchoolAsker, 'viewer' | 'scope'>): SchoolTier | null {
  if (!may(viewer, 'READ_TKD') || !scope.domains.includes('EDUCATION')) return null
  if (viewer.role === 'SCHOOL_HEAD') return 'SCHOOL'
  return viewer.role === 'EXAMINER' ? 'EXAMINER' : 'OFFICE'
}

export interface SchoolSettings {
  readonly regencyCode: string
  readonly accountName: string
  readonly tier: SchoolTier | null
  readonly areaCodes: readonly string[]
  readonly today: string
  readonly reason?: string
  readonly importId?: number
}

/** Tells the policies of school tables who asks in this transaction. Without it they hold no rows for the app. */
export async function enterSchools(tx: postgres.TransactionSql, about: SchoolSettings): Promise<void> {
  const settings = {
    regency: about.regencyCode,
    account: about.accountName,
    tier: about.tier ?? '',
    areas: about.areaCodes.join(','),
    today: about.today,
    reason: about.reason ?? '',
    import: String(about.importId ?? ''),
    teacher: '',
  }
  await tx`select set_config('pantau.' || key, value, true) from jsonb_each_text(${tx.json(settings)})`
  if (about.tier !== 'EXAMINER') return
  await tx`
    select set_config('pantau.teacher', id::text, true) from teachers where account_name = ${about.accountName}`
}

type Mode = 'read only' | 'read write'

/** Work on school tables; `reason` goes into the history of what is changed. */
export async function withSchools<T>(
  asker: SchoolAsker,
  mode: Mode,
  work: (tx: postgres.TransactionSql) => Promise<T>,
  reason = '',
): Promise<T> {
  const { sql, viewer, scope, clock } = asker
  const { regencyCode, areaCodes } = scope
  const done = await sql.begin(mode, async (tx) => {
    const tier = schoolTierOf(asker)
    await enterSchools(tx, {
      regencyCode,
      areaCodes,
      tier,
      accountName: viewer.name ?? '',
      today: clock.today(),
      reason,
    })
    return { value: await work(tx) }
  })
  return done.value
}
