/** The same statistics as anyone would first write them: objects, arrays of numbers, one loop for each question. */
export interface PlainPupil {
  person: string
  answers: Record<string, string>
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function covariance(a: number[], b: number[]): number {
  const meanA = mean(a)
  const meanB = mean(b)
  return a.reduce((sum, value, i) => sum + (value - meanA) * ((b[i] ?? 0) - meanB), 0) / (a.length - 1)
}

const variance = (values: number[]): number => covariance(values, values)
const correlation = (a: number[], b: number[]): number => covariance(a, b) / Math.sqrt(variance(a) * variance(b))

export function plainItemAnalysis(pupils: PlainPupil[], key: Record<string, string>) {
  const items = Object.keys(key)
  const score = (pupil: PlainPupil, item: string): number => (pupil.answers[item] === key[item] ? 1 : 0)
  const totals = pupils.map((pupil) => items.reduce((sum, item) => sum + score(pupil, item), 0))
  const sorted = pupils.map((pupil, i) => ({ pupil, total: totals[i] ?? 0 })).sort((a, b) => b.total - a.total)
  const tail = Math.round(0.27 * pupils.length)
  const groups = { upper: sorted.slice(0, tail), lower: sorted.slice(-tail) }
  const variances = items.map((item) => variance(pupils.map((pupil) => score(pupil, item))))
  return items.map((item, index) => {
    const x = pupils.map((pupil) => score(pupil, item))
    const rest = totals.map((total, i) => total - (x[i] ?? 0))
    const restVariances = variances.filter((_, other) => other !== index)
    const share = (group: typeof sorted, option: string) =>
      group.filter(({ pupil }) => pupil.answers[item] === option).length / group.length
    const options = [...new Set(pupils.map((pupil) => pupil.answers[item] ?? ''))].sort()
    const xSorted = [...x].sort((a, b) => a - b)
    const restSorted = [...rest].sort((a, b) => a - b)
    return {
      item,
      p: mean(x),
      pbisUncorrected: correlation(x, totals),
      pbisCorrected: correlation(x, rest),
      d: share(groups.upper, key[item] ?? '') - share(groups.lower, key[item] ?? ''),
      alphaIfDeleted:
        (restVariances.length / (restVariances.length - 1)) *
        (1 - restVariances.reduce((a, b) => a + b, 0) / variance(rest)),
      efficiency: (100 * covariance(x, rest)) / covariance(xSorted, restSorted),
      options: options.map((option) => {
        const chosen = pupils.map((pupil) => (pupil.answers[item] === option ? 1 : 0))
        return {
          option,
          share: mean(chosen),
          r: correlation(chosen, rest),
          lower: share(groups.lower, option),
          upper: share(groups.upper, option),
        }
      }),
    }
  })
}

export function plainTestAnalysis(pupils: PlainPupil[], key: Record<string, string>) {
  const items = Object.keys(key)
  const columns = items.map((item) => pupils.map((pupil) => (pupil.answers[item] === key[item] ? 1 : 0)))
  const totals = pupils.map((_, i) => columns.reduce((sum, column) => sum + (column[i] ?? 0), 0))
  const n = items.length
  const alpha = (n / (n - 1)) * (1 - columns.reduce((sum, column) => sum + variance(column), 0) / variance(totals))
  const half = (parity: number) =>
    pupils.map((_, i) => columns.reduce((sum, column, j) => sum + (j % 2 === parity ? (column[i] ?? 0) : 0), 0))
  return {
    mean: mean(totals),
    sd: Math.sqrt(variance(totals)),
    alpha,
    sem: Math.sqrt(variance(totals) * (1 - alpha)),
    splitHalf: correlation(half(0), half(1)),
    correlations: columns.map((a) => columns.map((b) => correlation(a, b))),
  }
}

/** One expectation step of the two-parameter model over pupils, nodes and items. */
export function plainEmPass(pupils: PlainPupil[], key: Record<string, string>, items: { a: number; b: number }[]) {
  const names = Object.keys(key)
  const nodes = Array.from({ length: 61 }, (_, i) => -6 + i * 0.2)
  const prior = nodes.map((node) => Math.exp(-0.5 * node * node))
  const expected = names.map(() => nodes.map(() => ({ right: 0, pupils: 0 })))
  const curves = items.map(({ a, b }) => nodes.map((node) => 1 / (1 + Math.exp(-a * (node - b)))))
  for (const pupil of pupils) {
    const likelihood = nodes.map((_, q) =>
      names.reduce((product, name, i) => {
        const p = curves[i]?.[q] ?? 0
        return product * (pupil.answers[name] === key[name] ? p : 1 - p)
      }, prior[q] ?? 0),
    )
    const sum = likelihood.reduce((a, b) => a + b, 0)
    names.forEach((name, i) => {
      nodes.forEach((_, q) => {
        const cell = expected[i]?.[q]
        const weight = (likelihood[q] ?? 0) / sum
        if (!cell) return
        cell.pupils += weight
        if (pupil.answers[name] === key[name]) cell.right += weight
      })
    })
  }
  return expected
}
