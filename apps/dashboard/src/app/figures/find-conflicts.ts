/** A published figure as the API gives it, without its parts. */
export interface PublishedFigure {
  readonly value: number
  readonly source: string
  readonly url: string | null
  readonly note: string | null
}

/** One measure in one period: what was counted here and what was printed elsewhere. */
export interface ComparedFigure<Published extends PublishedFigure = PublishedFigure> {
  readonly counted: number | null
  readonly published: readonly Published[]
}

/** Rounding of printed figures: two that agree to a thousandth of their size are the same figure. */
const sameShare = 0.001

const isSame = (one: number, other: number): boolean =>
  Math.abs(one - other) <= sameShare * Math.max(Math.abs(one), Math.abs(other))

/** The figures that differ, each once: what was counted first, then what was printed. */
export function listDifferentValues({ counted, published }: ComparedFigure): number[] {
  const all = [...(counted === null ? [] : [counted]), ...published.map(({ value }) => value)]
  return all.filter((value, index) => all.findIndex((other) => isSame(value, other)) === index)
}

/** Whether readers who look in different places find different figures. */
export const isConflict = (figure: ComparedFigure): boolean => listDifferentValues(figure).length > 1
