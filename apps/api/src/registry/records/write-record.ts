import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import type { RecordField, RecordKind } from './record-kind.ts'

type Values = Readonly<Record<string, unknown>> | object

/** The columns of a record; what is left out is null, lists are empty, and texts are without blanks around them. */
export function rowOf(fields: readonly RecordField[], values: Values): Record<string, never> {
  const given = new Map<string, unknown>(Object.entries(values))
  return Object.fromEntries(
    fields.map(({ field, column, form }) => {
      const value = given.get(field) ?? null
      if (form === 'CHOICES') return [column, Array.isArray(value) ? [...value] : []]
      if (typeof value !== 'string') return [column, value]
      return [column, value.trim() === '' ? null : value.trim()]
    }),
  ) as Record<string, never>
}

export interface RecordTarget {
  readonly regencyCode: string
  readonly pregnancyId: number
  readonly entryKey: string | null
  /** The record to correct; null adds one. */
  readonly correctsId: number | null
}

/** Adds or corrects a record; the id of the one already there under the same key, null where there is none to correct. */
export async function writeRecord(
  tx: postgres.TransactionSql,
  kind: RecordKind,
  { regencyCode, pregnancyId, entryKey, correctsId }: RecordTarget,
  values: Values,
): Promise<number | null> {
  const row = rowOf(kind.fields, values)
  if (correctsId !== null) {
    const [changed] = await tx<{ id: number }[]>`
      update ${tx(kind.table)} set ${tx(row)}
      where id = ${correctsId} and pregnancy_id = ${pregnancyId} and withdrawn_at is null returning id`
    return changed?.id ?? null
  }
  const key = entryKey ?? randomUUID()
  const [added] = await tx<{ id: number }[]>`
    insert into ${tx(kind.table)} ${tx({ regency_code: regencyCode, entry_key: key, pregnancy_id: pregnancyId, ...row })}
    on conflict (regency_code, entry_key) do nothing returning id`
  if (added !== undefined) return added.id
  const [there] = await tx<{ id: number }[]>`
    select id from ${tx(kind.table)} where regency_code = ${regencyCode} and entry_key = ${key} and pregnancy_id = ${pregnancyId}`
  return there?.id ?? null
}
