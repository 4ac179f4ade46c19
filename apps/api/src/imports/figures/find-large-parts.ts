import { elements } from '../../indicators/elements.ts'
import type { Taking } from '../taker.ts'
import type { Layout } from './copy-figures.ts'

const partKeys: string[] = []
const wholeKeys: string[] = []
for (const { key, partOf } of elements.values()) {
  if (partOf === null) continue
  partKeys.push(key)
  wholeKeys.push(partOf)
}

/** Warns where a part, as reported now, is larger than what contains it: KN1 above live births, say. */
export async function findLargeParts({ tx, request, findings }: Taking, layouts: readonly Layout[]): Promise<void> {
  const found = await tx<LargePart[]>`
    select i.source_row as row, i.source_layout as layout, p.reported as part, w.reported as whole,
      k.part as "partKey", k.whole as "wholeKey"
    from incoming i
    join unnest(${partKeys}::text[], ${wholeKeys}::text[]) as k(part, whole) on i.element_key in (k.part, k.whole)
    join tallies p on p.regency_code = ${request.regencyCode} and p.element_key = k.part and p.grain = i.grain
      and p.area_code = i.area_code and p.period_start = i.period_start
    join tallies w on w.regency_code = ${request.regencyCode} and w.element_key = k.whole and w.grain = i.grain
      and w.area_code = i.area_code and w.period_start = i.period_start
    where p.reported > w.reported and (i.element_key = k.part or not exists (
      select from incoming s where s.element_key = k.part and s.grain = i.grain and s.area_code = i.area_code
        and s.period_start = i.period_start))
    order by i.source_row`
  for (const { row, layout, part, whole, partKey, wholeKey } of found) {
    const column = layouts[layout]?.value ?? null
    const params = { part: partKey, whole: wholeKey, partValue: part, wholeValue: whole }
    findings.add({ severity: 'WARN', code: 'PART_EXCEEDS_WHOLE', row, column, value: String(part), params })
  }
}

interface LargePart {
  readonly row: number
  readonly layout: number
  readonly part: number
  readonly whole: number
  readonly partKey: string
  readonly wholeKey: string
}
