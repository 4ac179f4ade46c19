import type { Context } from '../context.ts'
import { withRegistry } from '../registry/access/with-registry.ts'
import { chartLoaders } from '../registry/charts/chart-loaders.ts'
import { caseOf, type DeathCase } from './death-case.ts'

export interface CaseChoice {
  readonly area: string
  readonly from: string
  readonly to: string
}

/** Deaths of clients who live in an area, the latest first, with their charts; each woman registered twice once. */
export async function listCases(context: Context, { area, from, to }: CaseChoice): Promise<DeathCase[]> {
  const today = context.clock.today()
  const found = await withRegistry(
    context,
    'read only',
    (tx) => tx<{ id: number; pregnancyId: number }[]>`
      select d.id, d.pregnancy_id as "pregnancyId" from care_deaths d join pregnancies p on p.id = d.pregnancy_id
      where d.withdrawn_at is null and p.withdrawn_at is null and p.same_as is null
        and d.died_on between ${from}::date and ${to}::date
        and exists (select from area_links l where l.regency_code = p.regency_code and l.ancestor_code = ${area}
          and l.descendant_code = p.village_code and l.valid_from <= ${today}::date and l.valid_to > ${today}::date)
      order by d.died_on desc, d.id desc`,
  )
  const loaders = chartLoaders(context)
  const cases = await Promise.all(
    found.map(async ({ id, pregnancyId }) => {
      const [chart, standing] = [await loaders.chart.load(pregnancyId), await loaders.standing(pregnancyId)]
      const row = chart?.deaths.find((death) => death.id === id)
      return chart === null || standing === null || row === undefined ? [] : [caseOf(row, chart, standing)]
    }),
  )
  return cases.flat()
}
