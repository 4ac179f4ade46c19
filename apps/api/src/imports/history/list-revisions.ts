import type postgres from 'postgres'
import { listForbiddenAreas } from '../../access/area-scope.ts'
import { requireDomain } from '../../access/requirements.ts'
import type { Scope } from '../../access/scope.ts'
import type { ViewerIdentity } from '../../access/viewer.ts'
import { badInput, forbidden } from '../../errors.ts'
import { elements } from '../../indicators/elements.ts'
import { type ImportRow, importColumns } from '../import-row.ts'
import { readPeriod } from '../read-period.ts'

export interface AskedCell {
  readonly areaCode: string
  readonly element: string
  /** A month `2026-03` or a year `2026`. */
  readonly period: string
}

/** A report of one cell, with the import that brought it. */
export interface Revision {
  readonly value: number
  readonly isCumulative: boolean
  /** Whether this is the report that stands now. */
  readonly isStanding: boolean
  readonly import: ImportRow
}

/** Every report ever taken in of an area's own count, newest first. */
export async function listRevisions(
  sql: postgres.Sql,
  asker: { readonly viewer: ViewerIdentity; readonly scope: Scope },
  { areaCode, element, period }: AskedCell,
): Promise<readonly Revision[]> {
  const known = elements.get(element)
  const read = readPeriod(period, null)
  if (known === undefined) throw unknownElement
  if (read === null) throw unknownPeriod
  requireDomain(asker, known.domain)
  const { regencyCode } = asker.scope
  if ((await listForbiddenAreas(sql, asker.scope, [areaCode])).length > 0) throw notYours
  const rows = await sql<(Omit<Revision, 'isStanding' | 'import'> & ImportRow)[]>`
    with own as (
      select import_id, value, reporting = 'CUMULATIVE_YTD' as is_cumulative from figures
      where regency_code = ${regencyCode} and element_key = ${known.key} and grain = ${read.grain}
        and area_code = ${areaCode} and period_start = ${read.start})
    select value, is_cumulative as "isCumulative", ${importColumns(sql)}
    from own join imports on id = import_id order by id desc`
  const standing = rows.find(({ state }) => state === 'DONE')
  return rows.map(({ value, isCumulative, ...row }) => {
    return { value, isCumulative, isStanding: row.id === standing?.id, import: row }
  })
}

const unknownElement = badInput(
  'Elemen ini tidak dikenal. Kunci elemen ada di halaman definisi.',
  'This element is not known. The keys of elements stand on the page of definitions.',
)

const unknownPeriod = badInput(
  'Periode ini bukan bulan atau tahun. Tulis misalnya 2026-03 atau 2026.',
  'This period is neither a month nor a year. Write for instance 2026-03 or 2026.',
)

const notYours = forbidden('Wilayah ini di luar wewenang Anda.', 'This area is not yours to see.')
