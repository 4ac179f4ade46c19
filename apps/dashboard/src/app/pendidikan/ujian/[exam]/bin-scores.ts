interface ScoreCount {
  readonly score: number
  readonly pupils: number
}

/** Up to how many bars a telephone shows with room between them. */
const mostBars = 14

/** Bars of whole scores from none to the highest, each as wide as the others. */
export function binScores(
  counts: readonly ScoreCount[],
  maximum: number,
): { from: number; to: number; count: number }[] {
  const width = Math.max(1, Math.ceil((Math.floor(maximum) + 1) / mostBars))
  const bars = Math.ceil((Math.floor(maximum) + 1) / width)
  return Array.from({ length: bars }, (_, at) => {
    const [from, to] = [at * width, (at + 1) * width]
    const inside = counts.filter(({ score }) => score >= from && score < to)
    return { from, to, count: inside.reduce((sum, { pupils }) => sum + pupils, 0) }
  })
}
