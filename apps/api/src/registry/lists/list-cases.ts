import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { pregnancyColumns } from '../records/list-records.ts'
import type { PregnancyRow } from '../records/record-rows.ts'
import { checkPage } from './list-pregnancies.ts'

interface CasesQuestion {
  readonly areaCode: string
  readonly elementKey: string
  /** First and last month, `2026-03`. */
  readonly fromMonth: string
  readonly toMonth: string
  readonly first: number
}

/** A client, or a part of her, counted in a village and month. */
export interface CaseRow {
  readonly pregnancy: PregnancyRow
  readonly areaCode: string
  readonly month: string
  /** The child, the week of a form or the number of a danger sign; null for herself. */
  readonly part: string | null
  readonly cadreId: number | null
}

interface CasesPage {
  readonly totalCount: number
  readonly rows: readonly CaseRow[]
}

const single = 'oceoke.cadres_single'
const active = 'oceoke.cadres_active'

/**
 * Who is counted for an element in an area over months: those whom the viewer may see, by number. The total counts what
 * the figure counts, so that for whoever sees the whole area it is the figure: of cadres, cadres and not their clients.
 */
export async function listCases(asker: RegistryAsker, question: CasesQuestion): Promise<CasesPage> {
  const { areaCode, elementKey, fromMonth, toMonth, first } = question
  checkPage(first)
  const isOfCadres = elementKey === single || elementKey === active
  const rows = await withRegistry(
    asker,
    'read only',
    (tx) => tx<(PregnancyRow & Omit<CaseRow, 'pregnancy'> & { totalCount: number })[]>`
    with cases as (
      select k.*, count(*) over (partition by k.cadre_id, k.area_code, k.period_start) as clients from counted_cases k
      where k.regency_code = ${asker.scope.regencyCode} and k.element_key = ${elementKey === single ? active : elementKey}
        and k.period_start between ${`${fromMonth}-01`}::date and ${`${toMonth}-01`}::date and k.counts_from <= ${asker.clock.today()}::date
        and exists (select from area_links l where l.regency_code = k.regency_code and l.ancestor_code = ${areaCode}
          and l.descendant_code = k.area_code and l.valid_from <= k.period_start and l.valid_to > k.period_start)
    ), wanted as (
      select * from cases where ${elementKey !== single} or clients = 1
    )
    select p.*, w.area_code as "areaCode", to_char(w.period_start, 'YYYY-MM') as month, nullif(w.part, '') as part,
      w.cadre_id as "cadreId", (select ${isOfCadres ? tx`count(distinct (cadre_id, area_code, period_start))` : tx`count(*)`}::integer
        from wanted) as "totalCount"
    from wanted w join lateral (select ${pregnancyColumns(tx)} from pregnancies where id = w.pregnancy_id) p on true
    order by w.period_start desc, w.area_code, p.number, w.part limit ${first}`,
  )
  return {
    totalCount: rows[0]?.totalCount ?? 0,
    rows: rows.map(({ areaCode: code, month, part, cadreId, totalCount: _, ...pregnancy }) => ({
      ...{ pregnancy, areaCode: code, month, part, cadreId },
    })),
  }
}
