import { exportRequired } from './errors.ts'

/** Of the free documents that programs send. */
export const documentLimits = { depth: 10, aliases: 30, directives: 50, tokens: 2000 }

/** Values in one answer, over all its fields together. */
export const valueLimit = 20_000

/** Counts the values an answer asks for, before they are read; refuses when the whole answer would hold too many. */
export function requestValues({ cost }: { readonly cost: { requested: number } }, count: number): void {
  cost.requested += count
  if (cost.requested <= valueLimit) return
  const [asked, most] = [cost.requested, valueLimit]
  throw exportRequired(
    `Jawaban akan memuat ${asked.toLocaleString('id')} nilai, paling banyak ${most.toLocaleString('id')}. Minta lebih sedikit wilayah, indikator atau periode.`,
    `The answer would hold ${asked.toLocaleString('en')} values, at most ${most.toLocaleString('en')} fit. Ask for fewer areas, indicators or periods.`,
  )
}
