const GROUPS = 5 // OHID Fingertips: quintiles of areas within one period
const FEWEST_AREAS = 5 // OHID Fingertips: not compared when there are fewer than five areas

/**
 * Quintile 1 (lowest values) to 5 of each area, in the way of SQL's NTILE(5): groups differ by at most one area, the lower
 * ones take the surplus, ties keep the order given. Areas without a value have none; below five values nobody has one.
 */
export function quintiles(values: readonly (number | null)[]): (number | null)[] {
  const result: (number | null)[] = values.map(() => null)
  const ranked = values
    .flatMap((value, index) => (value === null ? [] : [{ value, index }]))
    .sort((a, b) => a.value - b.value || a.index - b.index)
  if (ranked.length < FEWEST_AREAS) return result
  const size = Math.floor(ranked.length / GROUPS)
  const larger = ranked.length % GROUPS
  const inLarger = larger * (size + 1)
  ranked.forEach(({ index }, rank) => {
    const group = rank < inLarger ? Math.floor(rank / (size + 1)) : larger + Math.floor((rank - inLarger) / size)
    result[index] = group + 1
  })
  return result
}
