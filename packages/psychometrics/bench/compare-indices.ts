import { head, row, short } from './markdown-table.ts'

/** A pair or a class with the values of the indices compared. */
export interface Scored {
  isCheated: boolean
  values: Record<string, number>
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/** Value that at most the given share of the honest exceed. */
function honestCut(scored: readonly Scored[], name: string, share: number): number {
  const honest = scored.filter(({ isCheated }) => !isCheated).map(({ values }) => values[name] ?? 0)
  return honest.sort((a, b) => b - a)[Math.floor(share * honest.length)] ?? Infinity
}

function power(scored: readonly Scored[], name: string, cut: number): number {
  return mean(scored.filter(({ isCheated }) => isCheated).map(({ values }) => ((values[name] ?? 0) > cut ? 1 : 0)))
}

/** Chance that a cheated case lies above an honest one. */
function area(scored: readonly Scored[], name: string): number {
  const sorted = scored.toSorted((a, b) => (a.values[name] ?? 0) - (b.values[name] ?? 0))
  const cheated = scored.filter(({ isCheated }) => isCheated).length
  const ranks = sorted.reduce((sum, { isCheated }, place) => sum + (isCheated ? place + 1 : 0), 0)
  return (ranks - (cheated * (cheated + 1)) / 2) / (cheated * (scored.length - cheated))
}

/** How well each index tells the cheated from the honest, as a table. */
export function compareIndices(title: string, scored: readonly Scored[], shares: readonly number[]): void {
  head(title, 'AUC', ...shares.map((share) => `power at ${share} false`))
  for (const name of Object.keys(scored[0]?.values ?? {})) {
    row(
      name,
      short(area(scored, name)),
      ...shares.map((share) => power(scored, name, honestCut(scored, name, share)).toFixed(3)),
    )
  }
  console.log('')
}
