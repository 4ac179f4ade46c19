import type postgres from 'postgres'
import type { ImportRow } from '../import-row.ts'

/** What taking an import back would do to its cells. */
export interface UndoEffect {
  /** Cells in which the value before stands again. */
  readonly restored: number
  /** Cells that are empty again. */
  readonly emptied: number
  /** Cells that stay as they are, because a newer import says what stands. */
  readonly kept: number
}

/** Counts what comes back; null where nothing can be taken back. */
export async function foreseeUndo(
  sql: postgres.ISql,
  regencyCode: string,
  { id, sheet, state }: Pick<ImportRow, 'id' | 'sheet' | 'state'>,
): Promise<UndoEffect | null> {
  if (state !== 'DONE' || (sheet !== 'FIGURES' && sheet !== 'PUBLISHED')) return null
  const [effect] = await sql<UndoEffect[]>`
    with cells as (${sheet === 'FIGURES' ? otherReports(sql, regencyCode, id) : otherPublished(sql, id)})
    select (count(*) filter (where not has_newer and has_older))::integer as restored,
      (count(*) filter (where not has_newer and not has_older))::integer as emptied,
      (count(*) filter (where has_newer))::integer as kept from cells`
  return effect ?? { restored: 0, emptied: 0, kept: 0 }
}

const otherReports = (sql: postgres.ISql, regencyCode: string, id: number) => sql`
  select bool_or(coalesce(o.import_id > ${id}, false)) as has_newer, bool_or(coalesce(o.import_id < ${id}, false)) as has_older
  from figures f
  left join (figures o join imports i on i.id = o.import_id and i.undone_at is null)
    on o.regency_code = f.regency_code and o.element_key = f.element_key and o.grain = f.grain
      and o.area_code = f.area_code and o.period_start = f.period_start and o.import_id <> f.import_id
  where f.regency_code = ${regencyCode} and f.import_id = ${id}
  group by f.element_key, f.grain, f.area_code, f.period_start`

const otherPublished = (sql: postgres.ISql, id: number) => sql`
  select bool_or(coalesce(o.import_id > ${id}, false)) as has_newer, bool_or(coalesce(o.import_id < ${id}, false)) as has_older
  from published_values p
  left join (published_values o join imports i on i.id = o.import_id and i.undone_at is null)
    on o.measure_key = p.measure_key and o.area_code = p.area_code and o.grain = p.grain
      and o.period_start = p.period_start and o.source = p.source and o.import_id <> p.import_id
  where p.import_id = ${id}
  group by p.measure_key, p.area_code, p.grain, p.period_start, p.source`
