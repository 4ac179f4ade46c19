const MONTHS = 12

export interface PwsMonth {
  events: number | null
  /** Annual target population of the villages that reported. */
  targetPopulation: number
  /** 1, or more where a report covers the months since the last one. */
  monthsCovered: number
  /** Codes of the villages that reported. */
  villages: Iterable<string>
}

export type NotTested = 'NOT_REPORTED' | 'NEGATIVE_COUNT' | 'NO_TARGET_POPULATION' | 'REPORTING_DIFFERS'

/** A comparison of two Poisson counts, as the exact conditional binomial test: given by the caller. */
export type CompareRates<Result> = (
  earlier: { events: number; exposure: number },
  later: { events: number; exposure: number },
) => Result

export interface PwsChange<Result> {
  /** null where it is not computed, and the reason why. */
  result: Result | null
  reason: NotTested | null
}

function isSameSet(a: Iterable<string>, b: Iterable<string>): boolean {
  const [first, second] = [new Set(a), new Set(b)]
  return first.size === second.size && [...first].every((code) => second.has(code))
}

function findReason(earlier: PwsMonth, later: PwsMonth): NotTested | null {
  if (earlier.events === null || later.events === null) return 'NOT_REPORTED'
  if (earlier.events < 0 || later.events < 0) return 'NEGATIVE_COUNT'
  if (!(earlier.targetPopulation > 0 && later.targetPopulation > 0)) return 'NO_TARGET_POPULATION'
  return isSameSet(earlier.villages, later.villages) ? null : 'REPORTING_DIFFERS'
}

/**
 * Whether a month differs from the last beyond chance: two counts with exposures target population × months covered / 12,
 * so that x₂ of x₁ + x₂ is Bin(x₁ + x₂, e₂/(e₁ + e₂)) (Przyborowski & Wilenski 1940). Not computed where a month is not
 * reported or corrected below zero, or where other villages reported, whose change would be one of reporting.
 */
export function testPwsChange<Result>(
  earlier: PwsMonth,
  later: PwsMonth,
  compareRates: CompareRates<Result>,
): PwsChange<Result> {
  const reason = findReason(earlier, later)
  if (reason !== null || earlier.events === null || later.events === null) return { result: null, reason }
  const exposure = ({ targetPopulation, monthsCovered }: PwsMonth) => (targetPopulation * monthsCovered) / MONTHS
  const [before, after] = [exposure(earlier), exposure(later)]
  const result = compareRates({ events: earlier.events, exposure: before }, { events: later.events, exposure: after })
  return { result, reason: null }
}
