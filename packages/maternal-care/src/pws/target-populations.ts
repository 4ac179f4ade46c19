const PREGNANT_PER_BIRTH = 1.1 // PWS-KIA, Depkes 2009: 1.10 × CBR × population
const DELIVERING_PER_BIRTH = 1.05 // same: 1.05 × CBR × population
const OBSTETRIC_SHARE = 0.2 // same: 20 % of pregnant women
const NEONATAL_SHARE = 0.15 // same: 15 % of live births

export interface TargetPopulations {
  pregnant: number
  delivering: number
  newborns: number
  obstetricComplications: number
  neonatalComplications: number
}

/**
 * Projected target populations of a year from the mid-year population and the crude birth rate in births per person
 * (0.027, not 27), as real numbers: round only for display. Both must be 0 or more. PWS-KIA (Depkes 2009; Kemenkes 2010).
 */
export function targetPopulations(population: number, birthsPerPerson: number): TargetPopulations {
  if (!(population >= 0 && birthsPerPerson >= 0 && birthsPerPerson <= 1))
    throw new RangeError('A population is 0 or more, a birth rate 0 to 1 births per person.')
  const newborns = birthsPerPerson * population
  const pregnant = PREGNANT_PER_BIRTH * newborns
  return {
    pregnant,
    delivering: DELIVERING_PER_BIRTH * newborns,
    newborns,
    obstetricComplications: OBSTETRIC_SHARE * pregnant,
    neonatalComplications: NEONATAL_SHARE * newborns,
  }
}

/**
 * A whole total parted over areas by weight so that the parts are whole and sum to it: each its floor, the rest to the
 * largest remainders, ties to the earlier area (Hamilton's method). Throws unless the total is whole and 0 or more, the
 * weights are 0 or more and, with a total to part, not all 0.
 */
export function apportionTarget(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const isProper = Number.isInteger(total) && total >= 0 && weights.every((weight) => weight >= 0)
  if (!isProper || (total > 0 && !(sum > 0)) || !Number.isFinite(sum))
    throw new RangeError('A whole total of 0 or more and weights of 0 or more, one above 0, are needed.')
  const quotas = weights.map((weight) => (total === 0 ? 0 : (total * weight) / sum))
  const parts = quotas.map(Math.floor)
  const left = total - parts.reduce((all, part) => all + part, 0)
  const remainders = quotas.map((quota, index) => ({ index, remainder: quota - (parts[index] ?? 0) }))
  remainders.sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  const winners = new Set(remainders.slice(0, left).map(({ index }) => index))
  return parts.map((part, index) => (winners.has(index) ? part + 1 : part))
}
