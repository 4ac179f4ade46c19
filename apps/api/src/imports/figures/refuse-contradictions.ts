import type { Taking } from '../taker.ts'
import type { CopiedFigures } from './copy-figures.ts'

/** Where two rows give one cell different values nobody knows which is right, so the first is refused as well. */
export async function refuseContradictions(
  { tx, findings }: Taking,
  { contradictions, layouts }: CopiedFigures,
): Promise<void> {
  for (const { figure, first, otherRow } of contradictions) {
    const { count } = await tx`
      delete from arrived
      where source_row = ${first.row} and element_key = ${figure.element.key} and grain = ${figure.period.grain}
        and area_code = ${figure.area.code} and period_start = ${figure.period.start}`
    if (count === 0) continue
    findings.reject({
      severity: 'ERROR',
      code: 'DUPLICATE_ROW',
      row: first.row,
      column: layouts[first.layout]?.value ?? null,
      value: String(first.value),
      params: { other: otherRow },
    })
  }
}
