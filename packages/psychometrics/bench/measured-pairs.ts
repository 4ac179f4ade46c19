import type { OptionModel } from '../src/similarity/option-model.ts'
import { MEASURES, pairScreener } from '../src/similarity/pair-screener.ts'
import type { SimulatedRegency } from './regency.ts'

/** Same-class pairs of honest and of pair-copying classes with their measures: those planted, and the others of honest classes. */
export function* measuredPairs(
  { table, classes, copied }: SimulatedRegency,
  model: OptionModel,
): Generator<{ first: number; second: number; isCheated: boolean; measures: Float64Array }> {
  const screener = pairScreener(table, model, 'skip')
  const planted = new Set(copied.map((pair) => pair.toSorted((a, b) => a - b).join()))
  for (const { kind, members } of classes) {
    if (kind !== 'honest' && kind !== 'pair_copying') continue
    screener.open(members)
    for (let i = 0; i < members.length; i++) {
      screener.score(i, i + 1, members.length)
      screener.complete(i, i + 1, members.length, 0)
      for (let j = i + 1; j < members.length; j++) {
        const [first, second] = [members[i] ?? 0, members[j] ?? 0]
        const isCheated = planted.has(`${first},${second}`)
        if (!isCheated && kind !== 'honest') continue
        const at = MEASURES.length * (j - i - 1)
        yield { first, second, isCheated, measures: screener.values.subarray(at, at + MEASURES.length) }
      }
    }
  }
}
