import type { Taking } from '../taker.ts'
import type { CopiedFigures } from './copy-figures.ts'

/** Where two rows give one cell different values nobody knows which is right, so the first is refused as well. */
export async function refuseContradictions(
  { tx, findings }: Taking,
  { repeated, layouts }: CopiedFigures,
): Promise<void> {
  if (repeated.length === 0) return
  const cells = repeated.map(({ figure, row }) => ({
    element: figure.element.key,
    grain: figure.period.grain,
    area: figure.area.code,
    start: figure.period.start,
    value: figure.value,
    other: row,
  }))
  const refused = await tx<{ row: number; layout: number; value: number; other: number }[]>`
    with said as (
      select distinct on (element, grain, area, start) *
      from jsonb_to_recordset(${tx.json(cells)})
        as s(element text, grain text, area text, start date, value double precision, other integer)
      where exists (select from arrived a where a.element_key = s.element and a.grain = s.grain and a.area_code = s.area
        and a.period_start = s.start and a.value <> s.value)
      order by element, grain, area, start, other
    )
    delete from arrived a using said s
    where a.element_key = s.element and a.grain = s.grain and a.area_code = s.area and a.period_start = s.start
    returning a.source_row as row, a.source_layout as layout, a.value, s.other`
  for (const { row, layout, value, other } of refused)
    findings.reject({
      severity: 'ERROR',
      code: 'DUPLICATE_ROW',
      row,
      column: layouts[layout]?.value ?? null,
      value: String(value),
      params: { other },
    })
}
