import DataLoader from 'dataloader'
import type postgres from 'postgres'
import type { Area } from './area.ts'
import { areaColumns } from './area-columns.ts'

interface AreaLoaders {
  readonly byCode: DataLoader<string, Area | null>
  readonly ancestors: DataLoader<string, Area[]>
  readonly healthCentre: DataLoader<string, Area | null>
}

const loadersOf = new WeakMap<object, AreaLoaders>()

/** Areas by code, by what lies above them and by who serves them; one statement each for a whole request. */
export function areaLoaders(request: { readonly sql: postgres.Sql; readonly clock: { today(): string } }): AreaLoaders {
  const known = loadersOf.get(request)
  if (known !== undefined) return known
  const { sql } = request
  const today = request.clock.today()
  const loaders: AreaLoaders = {
    byCode: new DataLoader(async (codes) => {
      const rows = await sql<Area[]>`select ${areaColumns(sql)} from areas a where a.code = any(${[...codes]})`
      const byCode = new Map(rows.map((row) => [row.code, row]))
      return codes.map((code) => byCode.get(code) ?? null)
    }),
    ancestors: new DataLoader(async (codes) => groupByCode(codes, await listAncestors(sql, codes))),
    healthCentre: new DataLoader(async (codes) => {
      const rows = await listHealthCentres(sql, codes, today)
      return groupByCode(codes, rows).map((found) => found[0] ?? null)
    }),
  }
  loadersOf.set(request, loaders)
  return loaders
}

type AreaOf = Area & { ofCode: string }

const listAncestors = (sql: postgres.Sql, codes: readonly string[]) => sql<AreaOf[]>`
  with recursive above(of_code, code, distance) as (
    select code, parent_code, 1 from areas where code = any(${[...codes]})
    union all
    select b.of_code, p.parent_code, b.distance + 1 from above b join areas p on p.code = b.code
  )
  select ${areaColumns(sql)}, b.of_code as "ofCode" from above b join areas a on a.code = b.code order by b.distance desc`

const listHealthCentres = (sql: postgres.Sql, codes: readonly string[], today: string) => sql<AreaOf[]>`
  select ${areaColumns(sql)}, l.descendant_code as "ofCode"
  from areas v
  join area_links l on l.regency_code = v.regency_code and l.descendant_code = v.code and l.ancestor_code <> v.code
    and l.valid_from <= ${today}::date and l.valid_to > ${today}::date
  join areas a on a.code = l.ancestor_code and a.level = 'HEALTH_CENTRE'
  where v.code = any(${[...codes]})`

function groupByCode(codes: readonly string[], rows: readonly AreaOf[]): Area[][] {
  const groups = new Map<string, Area[]>(codes.map((code) => [code, []]))
  for (const { ofCode, ...area } of rows) groups.get(ofCode)?.push(area)
  return codes.map((code) => groups.get(code) ?? [])
}
