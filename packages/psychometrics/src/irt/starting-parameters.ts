import { type AnswerPatterns, isRight, wasPresented } from './answer-patterns.ts'

/** Scale between a logistic and a normal ogive. */
const LOGISTIC = 1.7

/** Intercepts from the shares right and, for 2PL, slopes from the item-rest correlations, as a place to start from. */
export function startingParameters(patterns: AnswerPatterns, model: 'rasch' | 'twopl'): Float64Array {
  const items = patterns.items.length
  const vector = new Float64Array(model === 'twopl' ? 2 * items : items + 1)
  const shares = scoreShares(patterns)
  for (let item = 0; item < items; item++) {
    const { p, r } = itemAgainstShare(patterns, shares, item)
    const ogive = Math.min(0.85, Math.max(0.1, r * 1.25))
    const slope = model === 'twopl' ? (LOGISTIC * ogive) / Math.sqrt(1 - ogive * ogive) : 1
    vector[item] = Math.log(p / (1 - p)) * Math.sqrt(1 + (slope / LOGISTIC) ** 2)
    if (model === 'twopl') vector[items + item] = slope
  }
  return vector
}

function scoreShares(patterns: AnswerPatterns): Float64Array {
  return Float64Array.from({ length: patterns.patternCount }, (_, pattern) => {
    let right = 0
    let met = 0
    for (let item = 0; item < patterns.items.length; item++) {
      if (!wasPresented(patterns, pattern, item)) continue
      met++
      if (isRight(patterns, pattern, item)) right++
    }
    return met === 0 ? 0 : right / met
  })
}

function itemAgainstShare(patterns: AnswerPatterns, shares: Float64Array, item: number): { p: number; r: number } {
  let n = 0
  let right = 0
  let sum = 0
  let squares = 0
  let rightSum = 0
  for (let pattern = 0; pattern < patterns.patternCount; pattern++) {
    if (!wasPresented(patterns, pattern, item)) continue
    const weight = patterns.weights[pattern] ?? 0
    const share = shares[pattern] ?? 0
    n += weight
    sum += weight * share
    squares += weight * share * share
    if (!isRight(patterns, pattern, item)) continue
    right += weight
    rightSum += weight * share
  }
  const p = right / n
  const spread = Math.sqrt(Math.max(1e-12, (squares / n - (sum / n) ** 2) * p * (1 - p)))
  return { p, r: (rightSum / n - (p * sum) / n) / spread }
}
