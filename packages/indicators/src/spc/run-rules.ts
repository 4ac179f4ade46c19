export type RunRule = 'OUTSIDE_LIMITS' | 'TREND_OF_SEVEN' | 'TWO_OF_THREE' | 'SEVEN_ON_ONE_SIDE'
/** −1 below or falling, 1 above or rising, 0 neither. */
export type Side = -1 | 0 | 1

export const RUN_LENGTH = 7 // NHS England, Making Data Count (2019): a run or trend of seven

// A mean of equal values can differ from them in the last digit; that is no side.
const ROUNDING = 1e-12

/** Side of a line on which a value lies; 0 on the line, up to rounding. */
export function sideOf(value: number, line: number): Side {
  const difference = value - line
  if (Math.abs(difference) <= ROUNDING * Math.max(Math.abs(value), Math.abs(line))) return 0
  return difference > 0 ? 1 : -1
}

/** Length of the run of equal non-zero signs that ends at each place. */
function runLengths(signs: readonly Side[]): number[] {
  const lengths: number[] = []
  signs.forEach((sign, index) => {
    const before = sign === signs[index - 1] ? (lengths[index - 1] ?? 0) : 0
    lengths.push(sign === 0 ? 0 : before + 1)
  })
  return lengths
}

/**
 * Seven or more points in a row on one side of the centre, marked from the seventh on with the side.
 * A point on the centre breaks the run. Making Data Count (2019).
 */
export function sevenOnOneSide(sides: readonly Side[]): Side[] {
  const lengths = runLengths(sides)
  return sides.map((side, index) => ((lengths[index] ?? 0) >= RUN_LENGTH ? side : 0))
}

/**
 * Seven points each higher (1) or each lower (−1) than the one before, marked from the seventh point on.
 * Equal neighbours break the trend. Making Data Count (2019).
 */
export function trendOfSeven(values: readonly number[]): Side[] {
  const steps = values.map((value, index) => sideOf(value, values[index - 1] ?? value))
  const lengths = runLengths(steps)
  return steps.map((step, index) => ((lengths[index] ?? 0) >= RUN_LENGTH - 1 ? step : 0))
}

/**
 * Two of three neighbours in the outer third, between two and three sigma, with all three on the same side of the
 * centre; all three points of the window are marked with the side. Making Data Count (2019), as NHSRplotthedots reads it.
 */
export function twoOfThree(isOuterThird: readonly boolean[], sides: readonly Side[]): Side[] {
  const marks: Side[] = sides.map(() => 0)
  for (let start = 0; start + 3 <= sides.length; start += 1) {
    const window = [start, start + 1, start + 2]
    const side = sides[start] ?? 0
    const isOneSided = side !== 0 && window.every((index) => sides[index] === side)
    if (!isOneSided || window.filter((index) => isOuterThird[index]).length < 2) continue
    for (const index of window) marks[index] = side
  }
  return marks
}
