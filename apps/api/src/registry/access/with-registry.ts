import type postgres from 'postgres'
import { may } from '../../access/requirements.ts'
import type { Scope } from '../../access/scope.ts'
import type { ViewerIdentity } from '../../access/viewer.ts'
import type { Clock } from '../../clock.ts'
import { countChanges } from '../../records/count-changes.ts'

/** Whoever asks for person-level rows. */
export interface RegistryAsker {
  readonly sql: postgres.Sql
  readonly viewer: Pick<ViewerIdentity, 'name' | 'role'>
  readonly scope: Scope
  readonly clock: Clock
}

/** CASES sees clients by number, CENTRE persons of its area and may write, CADRE her own clients. */
export type RegistryTier = 'CASES' | 'CENTRE' | 'CADRE'

export function registryTierOf({ viewer, scope }: Pick<RegistryAsker, 'viewer' | 'scope'>): RegistryTier | null {
  if (!may(viewer, 'READ_CASES') || !scope.domains.includes('HEALTH')) return null
  if (viewer.role === 'CADRE') return 'CADRE'
  return scope.tier === 'PERSON' ? 'CENTRE' : 'CASES'
}

type Mode = 'read only' | 'read write'

/**
 * Work on person-level tables: a transaction that tells their policies who asks. Without it they hold no rows for the app.
 * `reason` goes into the history of what is corrected. What was written is counted before the transaction ends.
 */
export async function withRegistry<T>(
  asker: RegistryAsker,
  mode: Mode,
  work: (tx: postgres.TransactionSql) => Promise<T>,
  reason = '',
): Promise<T> {
  const settings = {
    regency: asker.scope.regencyCode,
    account: asker.viewer.name ?? '',
    tier: registryTierOf(asker) ?? '',
    areas: asker.scope.areaCodes.join(','),
    today: asker.clock.today(),
    reason,
  }
  const done = await asker.sql.begin(mode, async (tx) => {
    await tx`select set_config('pantau.' || key, value, true) from jsonb_each_text(${tx.json(settings)})`
    const value = await work(tx)
    if (mode === 'read write') await countChanges(tx, { regencyCode: settings.regency, clock: asker.clock })
    return { value }
  })
  return done.value
}

/** Lets the rest of a transaction reach one more area: for giving a client over to it, after she was found in one's own. */
export async function widenScope(
  tx: postgres.TransactionSql,
  { scope }: RegistryAsker,
  areaCode: string,
): Promise<void> {
  await tx`select set_config('pantau.areas', ${[...scope.areaCodes, areaCode].join(',')}, true)`
}
