import type { Taking } from '../taker.ts'
import type { BookedCell } from './cell-book.ts'
import type { Contradiction, CopiedFigures } from './copy-figures.ts'

/** In one statement; a file of a hundred megabytes can hold a million. */
const atOnce = 20_000

/** Where two rows give one cell different values nobody knows which is right, so the first is refused as well. */
export async function refuseContradictions(
  taking: Taking,
  { contradictions, layouts }: Pick<CopiedFigures, 'contradictions' | 'layouts'>,
): Promise<void> {
  for (let start = 0; start < contradictions.length; start += atOnce)
    for (const { row, layout, value, other } of await removeFirst(taking, contradictions.slice(start, start + atOnce)))
      taking.findings.reject({
        severity: 'ERROR',
        code: 'DUPLICATE_ROW',
        row,
        column: layouts[layout]?.value ?? null,
        value: String(value),
        params: { other },
      })
}

function removeFirst({ tx }: Taking, contradictions: readonly Contradiction[]) {
  const cells = contradictions.map(({ figure, first, otherRow }) => ({
    ...{ element: figure.element.key, grain: figure.period.grain, area: figure.area.code, start: figure.period.start },
    ...{ ...first, other: otherRow },
  }))
  return tx<(BookedCell & { other: number })[]>`
    delete from incoming a
    using jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) as s(element text, grain text, area text, start date,
      row integer, layout integer, value double precision, other integer)
    where a.element_key = s.element and a.grain = s.grain and a.area_code = s.area and a.period_start = s.start
    returning s.row, s.layout, s.value, s.other`
}
