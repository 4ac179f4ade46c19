import type { Taking } from '../taker.ts'
import type { BookedCell } from './cell-book.ts'
import type { CopiedFigures } from './copy-figures.ts'

/** Where two rows give one cell different values nobody knows which is right, so the first is refused as well. */
export async function refuseContradictions(
  { tx, findings }: Taking,
  { contradictions, layouts }: CopiedFigures,
): Promise<void> {
  if (contradictions.length === 0) return
  const cells = contradictions.map(({ figure, first, otherRow }) => ({
    ...{ element: figure.element.key, grain: figure.period.grain, area: figure.area.code, start: figure.period.start },
    ...{ ...first, other: otherRow },
  }))
  const refused = await tx<(BookedCell & { other: number })[]>`
    with said as (
      select element, grain, area, start, row, layout, value, min(other) as other
      from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as s(element text, grain text, area text, start date,
        row integer, layout integer, value double precision, other integer)
      group by element, grain, area, start, row, layout, value
    )
    delete from arrived a using said s
    where a.element_key = s.element and a.grain = s.grain and a.area_code = s.area and a.period_start = s.start
    returning s.row, s.layout, s.value, s.other`
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
