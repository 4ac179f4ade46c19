import type { Taking } from '../taker.ts'
import type { Layout } from './copy-figures.ts'

interface Fall {
  readonly area: string
  readonly element: string
  readonly period: string
  readonly value: number
  readonly fall: number
  readonly row: number | null
  readonly layout: number | null
}

/** Warns where a report from January is lower than the one before it, be it the file's own or a later one that stood. */
export async function findFalls(taking: Taking, layouts: readonly Layout[]): Promise<void> {
  const { tx, request, findings } = taking
  const found = await tx<Fall[]>`
    select i.area_code as area, i.element_key as element, to_char(i.period_start, 'YYYY-MM') as period, i.value,
      -t.reported as fall, i.source_row as row, i.source_layout as layout
    from incoming i
    join tallies t on t.regency_code = ${request.regencyCode} and t.element_key = i.element_key and t.grain = i.grain
      and t.area_code = i.area_code and t.period_start = i.period_start
    where i.reporting = 'CUMULATIVE_YTD' and t.cumulative is not null and t.reported < 0
    order by i.source_row, 1, 2, 3`
  for (const { row, layout, value, ...params } of found) {
    const column = layout === null ? null : (layouts[layout]?.value ?? null)
    findings.add({ severity: 'WARN', code: 'CUMULATIVE_FALLS', row, column, value: String(value), params })
  }
}
