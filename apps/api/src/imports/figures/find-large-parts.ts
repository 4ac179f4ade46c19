import { elements } from '../../indicators/elements.ts'
import type { Taking } from '../taker.ts'
import type { BookedCell } from './cell-book.ts'
import type { CopiedFigures, Layout } from './copy-figures.ts'

interface Pair {
  readonly part: string
  readonly whole: string
}

const pairs: readonly Pair[] = [...elements.values()].flatMap(({ key, partOf }) =>
  partOf === null ? [] : [{ part: key, whole: partOf }],
)

/** Warns where a part is larger than what contains it: KN1 above live births, say. The rows are taken. */
export async function findLargeParts(taking: Taking, { book, layouts }: CopiedFigures): Promise<void> {
  const open: Pair[] = []
  for (const pair of pairs) {
    let isOpen = false
    for (const [part, whole] of book.pairs(pair.part, pair.whole)) {
      if (whole === undefined) isOpen = true
      else if (part.value > whole.value) warn(taking, layouts, pair, part, part.value, whole.value)
    }
    for (const [, part] of book.pairs(pair.whole, pair.part)) if (part === undefined) isOpen = true
    if (isOpen) open.push(pair)
  }
  if (open.length > 0) await compareWithReports(taking, layouts, open)
}

/** Where the file holds one of the two only, the other is the report that stood before. */
async function compareWithReports(taking: Taking, layouts: readonly Layout[], open: readonly Pair[]): Promise<void> {
  const { tx, request } = taking
  const found = await tx<(BookedCell & Pair & { partValue: number; wholeValue: number })[]>`
    with open as materialized (
      select * from unnest(${open.map(({ part }) => part)}::text[], ${open.map(({ whole }) => whole)}::text[]) as k(part, whole)
      where exists (select from tallies t where t.regency_code = ${request.regencyCode} and t.element_key = k.part)
        and exists (select from tallies t where t.regency_code = ${request.regencyCode} and t.element_key = k.whole)
    )
    select i.source_row as row, i.source_layout as layout, i.value, o.part, o.whole, 
      case when ${areBothCumulative(tx)} then p.cumulative else p.reported end as "partValue",
      case when ${areBothCumulative(tx)} then w.cumulative else w.reported end as "wholeValue"
    from open o
    join incoming i on i.element_key in (o.part, o.whole) and i.source_row is not null
    join tallies p on p.regency_code = ${request.regencyCode} and p.element_key = o.part and p.grain = i.grain
      and p.area_code = i.area_code and p.period_start = i.period_start
    join tallies w on w.regency_code = ${request.regencyCode} and w.element_key = o.whole and w.grain = i.grain
      and w.area_code = i.area_code and w.period_start = i.period_start
    where ${isLarger(tx)} and not exists (
      select from incoming a where a.element_key in (o.part, o.whole) and a.element_key <> i.element_key
        and a.grain = i.grain and a.area_code = i.area_code and a.period_start = i.period_start)
    order by i.source_row`
  for (const { part, whole, partValue, wholeValue, ...cell } of found)
    warn(taking, layouts, { part, whole }, cell, partValue, wholeValue)
}

const areBothCumulative = (tx: Taking['tx']) => tx`p.cumulative is not null and w.cumulative is not null`

/** Reports from January are compared as they were said: of a single month the parts may come later than the whole. */
const isLarger = (tx: Taking['tx']) => tx`
  case when ${areBothCumulative(tx)} then p.cumulative > w.cumulative else p.reported > w.reported end`

function warn(
  { findings }: Taking,
  layouts: readonly Layout[],
  { part, whole }: Pair,
  { row, layout, value }: BookedCell,
  partValue: number,
  wholeValue: number,
): void {
  const column = layouts[layout]?.value ?? null
  const params = { part, whole, partValue, wholeValue }
  findings.add({ severity: 'WARN', code: 'PART_EXCEEDS_WHOLE', row, column, value: String(value), params })
}
