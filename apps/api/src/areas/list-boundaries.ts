import type postgres from 'postgres'
import type { Area } from './area.ts'
import { areaColumns } from './area-columns.ts'
import { type AreaSelection, selectAreas } from './select-areas.ts'

export interface AreaBoundary {
  readonly area: Area
  readonly geometry: unknown
  readonly source: string | null
}

/** Imported outlines of the selected areas in their order; areas without one are left out. */
export async function listBoundaries(
  sql: postgres.Sql,
  selection: AreaSelection,
  today: string,
): Promise<AreaBoundary[]> {
  const rows = await sql<(Area & { geometry: unknown; source: string | null })[]>`
    with selected as (${selectAreas(sql, selection, today)})
    select ${areaColumns(sql)}, b.geometry, b.source
    from selected s join areas a on a.code = s.code join area_boundaries b on b.area_code = s.code order by s.place`
  return rows.map(({ geometry, source, ...area }) => ({ area, geometry, source }))
}
