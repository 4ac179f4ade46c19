import type postgres from 'postgres'
import type { Area } from './area.ts'
import { areaColumns } from './area-columns.ts'
import { type AreaSelection, selectAreas } from './select-areas.ts'

export const listAreas = (sql: postgres.Sql, selection: AreaSelection, today: string): Promise<Area[]> =>
  sql<Area[]>`
    with selected as (${selectAreas(sql, selection, today)})
    select ${areaColumns(sql)} from selected s join areas a on a.code = s.code order by s.place`
