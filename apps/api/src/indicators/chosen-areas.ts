import type postgres from 'postgres'
import { withinScope } from '../access/area-scope.ts'
import type { Scope } from '../access/scope.ts'
import type { Area } from '../areas/area.ts'
import { areaColumns } from '../areas/area-columns.ts'
import { type AreaSelection, selectAreas } from '../areas/select-areas.ts'

export interface ChosenArea extends Area {
  readonly isReadable: boolean
}

/** A query of the selected areas, each with its place (`area`, from 0) and whether the scope may read its figures. */
export const chosenAreas = (sql: postgres.Sql, scope: Scope, selection: AreaSelection, today: string) => sql`
  select row_number() over (order by s.place)::integer - 1 as area, ${areaColumns(sql)},
    ${withinScope(sql, scope)} as "isReadable"
  from (${selectAreas(sql, selection, today)}) s join areas a on a.code = s.code`
