import { recordAccess } from '../../audit/record-access.ts'
import { type RegistryAsker, registryTierOf, withRegistry } from '../access/with-registry.ts'

interface FieldChange {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

export interface RecordVersion {
  readonly recordedAt: string
  readonly recordedBy: string
  readonly kind: string
  readonly reason: string | null
  readonly changes: FieldChange[]
}

type Body = Readonly<Record<string, unknown>>

interface VersionRow {
  readonly recordedAt: string
  readonly recordedBy: string
  readonly tableName: string
  readonly recordId: number
  readonly isNamed: boolean
  readonly reason: string | null
  readonly body: Body
}

/** Every state of every record of a pregnancy, newest first. Where it tells who she is, it is noted in the audit. */
export async function listHistory(
  asker: RegistryAsker,
  { id, number }: { readonly id: number; readonly number: string },
): Promise<RecordVersion[]> {
  const rows = await withRegistry(
    asker,
    'read only',
    (tx) => tx<VersionRow[]>`
      select recorded_at as "recordedAt", recorded_by as "recordedBy", table_name as "tableName",
        record_id as "recordId", is_named as "isNamed", reason, body
      from record_versions where pregnancy_id = ${id} order by id`,
  )
  const isNamed = registryTierOf(asker) !== 'CASES' && rows.some((row) => row.isNamed)
  if (isNamed) await recordAccess(asker, 'READ_HISTORY', [number])
  const before = new Map<string, Body>()
  const versions = rows.map(({ tableName, recordId, body, recordedAt, recordedBy, reason }): RecordVersion => {
    const key = `${tableName} ${recordId}`
    const changes = listChanges(before.get(key) ?? {}, body)
    before.set(key, body)
    return { recordedAt, recordedBy, reason, kind: tableName.toUpperCase(), changes }
  })
  return versions.reverse().filter(({ changes }) => changes.length > 0)
}

const inside = new Set(['id', 'entry_key', 'pregnancy_id', 'name_key', 'regency_code', 'cadre_id', 'mother_died_on'])

function listChanges(before: Body, after: Body): FieldChange[] {
  return Object.keys(after)
    .filter((column) => !inside.has(column))
    .sort()
    .map((column) => ({
      field: column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      before: inText(before[column]),
      after: inText(after[column]),
    }))
    .filter((change) => change.before !== change.after)
}

function inText(value: unknown): string | null {
  if (value == null || (Array.isArray(value) && value.length === 0)) return null
  return Array.isArray(value) ? value.join(', ') : String(value)
}
