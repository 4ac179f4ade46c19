/**
 * Whole numbers in proportion to the weights that add up to the total (largest remainder, Hamilton 1792); ties go to the
 * earlier weight. Errors: RangeError when the total is no whole number from 0, or the weights do not sum to more than 0.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  if (!Number.isInteger(total) || total < 0) throw new RangeError(`Only whole numbers are apportioned, not ${total}.`)
  const sum = weights.reduce((running, weight) => running + weight, 0)
  if (!(sum > 0)) throw new RangeError('The weights must sum to more than 0.')
  const quotas = weights.map((weight) => (total * weight) / sum)
  const shares = quotas.map(Math.floor)
  const left = total - shares.reduce((running, share) => running + share, 0)
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((one, other) => other.remainder - one.remainder || one.index - other.index)
  for (const { index } of byRemainder.slice(0, left)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}
