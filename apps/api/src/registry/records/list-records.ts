import type postgres from 'postgres'
import type { RecordField, RecordKind } from './record-kind.ts'
import { personFields, pregnancyFields } from './record-kinds.ts'
import type { Recorded } from './record-rows.ts'

type Sql = postgres.Sql | postgres.TransactionSql

/** Names of our own definitions, never of a request. */
const columnsOf = (sql: Sql, fields: readonly RecordField[]) =>
  sql.unsafe(fields.map(({ field, column }) => `${column} as "${field}"`).join(', '))

export const pregnancyColumns = (sql: Sql) => sql`
  id, entry_key as "entryKey", number, ended_on as "endedOn", mother_died_on as "motherDiedOn",
  active_cadre_id as "activeCadreId", ${columnsOf(sql, pregnancyFields)}`

export const personColumns = (sql: Sql) => sql`pregnancy_id as "pregnancyId", ${columnsOf(sql, personFields)}`

/** The day by which records of a kind are in order; children and cadres stand in order of their number. */
const orderOf = ({ fields }: RecordKind) =>
  ['on_day', 'ordinal', 'from_on', 'detected_at', 'died_on'].filter((column) =>
    fields.some((field) => field.column === column),
  )

/** Records of a kind of these pregnancies, by pregnancy, as the transaction's viewer may see them. */
export async function listRecords<Row extends Recorded>(
  tx: postgres.TransactionSql,
  kind: RecordKind,
  pregnancyIds: readonly number[],
): Promise<(pregnancyId: number) => Row[]> {
  const order = [...orderOf(kind), 'id'].join(', ')
  const rows = await tx<Row[]>`
    select id, entry_key as "entryKey", pregnancy_id as "pregnancyId", ${columnsOf(tx, [...kind.fields, ...(kind.heldFields ?? [])])}
    from ${tx(kind.table)} where pregnancy_id = any(${[...pregnancyIds]}) and withdrawn_at is null
    order by ${tx.unsafe(order)}`
  const byPregnancy = new Map<number, Row[]>(pregnancyIds.map((id) => [id, []]))
  for (const row of rows) byPregnancy.get(row.pregnancyId)?.push(row)
  return (pregnancyId) => byPregnancy.get(pregnancyId) ?? []
}
