import type { ChoiceTable } from './choice-table.ts'

/**
 * Splits the chance of being right among the right options of an item, and the rest among the wrong ones, in proportion to
 * counts + prior. `from` is the place of the item's choices in `counts`, `to` in `probabilities`.
 */
export function shareOptions(
  table: ChoiceTable,
  item: number,
  right: number,
  counts: { of: Float64Array; from: number; prior: number },
  out: { of: Float64Array; to: number },
): void {
  const first = item * (table.optionCount + 1)
  const totals = [0, 0]
  const offered = table.offered[item] ?? 0
  for (let option = 1; option <= offered; option++) {
    const side = table.right[first + option] ?? 0
    totals[side] = (totals[side] ?? 0) + (counts.of[counts.from + option] ?? 0) + counts.prior
  }
  for (let option = 1; option <= offered; option++) {
    const side = table.right[first + option] ?? 0
    const weight = (counts.of[counts.from + option] ?? 0) + counts.prior
    out.of[out.to + option] = ((side === 1 ? right : 1 - right) * weight) / (totals[side] ?? 1)
  }
}
