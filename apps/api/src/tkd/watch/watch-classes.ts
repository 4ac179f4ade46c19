import { centreScores, meanByChild, type ScoredPupil } from './scored-pupil.ts'

export const leastInClass = 8 // education domain reference, E17 and E18
export const leastClasses = 30 // E17: classes needed to know the usual spread
export const narrowBelow = 0.6 // E18: standard deviation against the usual one
export const fallsBelow = -3 // E17: robust z of the change to the next year

export interface WatchedClass {
  readonly classId: number
  readonly schoolCode: string
  readonly grade: number
  readonly pupils: number
  /** Standard deviation inside the class against that of all classes; null below 8 pupils. */
  readonly spread: number | null
  readonly isNarrow: boolean
  /** Points that the next year's examiner gave less or more, beyond what all classes changed; null without a next year. */
  readonly change: number | null
  /** The change against its usual spread between classes. */
  readonly changeZ: number | null
  readonly isFalling: boolean
}

/**
 * For each grade of a class: how alike its scores are, and what the next year's examiner, who has no part in them, found.
 * The z is robust: distance from the median over 1.4826 times the median absolute deviation (Rousseeuw & Croux 1993), of at
 * least 30 classes with 8 pupils.
 */
export function watchClasses(rows: readonly ScoredPupil[]): WatchedClass[] {
  const scoreOf = centreScores(rows, ({ score }) => score)
  const nextOf = centreScores(rows, ({ next }) => next)
  const groups = new Map<string, ScoredPupil[]>()
  for (const row of rows) {
    const key = `${row.classId} ${row.grade}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  const classes = [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const byChild = meanByChild(group, (row) => scoreOf(row))
    const changes = meanByChild(group, (row) => {
      const [score, next] = [scoreOf(row), nextOf(row)]
      return score === null || next === null ? null : next - score
    })
    const { classId, schoolCode, grade } = first
    return [
      { classId, schoolCode, grade, pupils: byChild.length, deviation: deviationOf(byChild), change: meanOf(changes) },
    ]
  })
  const usual = Math.sqrt(
    meanOf(
      classes.flatMap(({ deviation }) => (deviation === null ? [] : [deviation ** 2])),
      1,
    ) ?? 0,
  )
  const zOf = robustZ(classes.flatMap(({ change }) => (change === null ? [] : [change])))
  return classes.map(({ deviation, change, ...rest }) => {
    const spread = deviation === null || usual === 0 ? null : deviation / usual
    const changeZ = change === null ? null : zOf(change)
    const isNarrow = spread !== null && spread < narrowBelow && isBeyondChance(spread, rest.pupils)
    return { ...rest, spread, isNarrow, change, changeZ, isFalling: changeZ !== null && changeZ <= fallsBelow }
  })
}

/** Below the 0.1 % point of chi-square for the sum of squares (Wilson & Hilferty 1931). */
function isBeyondChance(spread: number, pupils: number): boolean {
  const degrees = pupils - 1
  const point = degrees * Math.max(0, 1 - 2 / (9 * degrees) + zOfThousandth * Math.sqrt(2 / (9 * degrees))) ** 3
  return degrees * spread ** 2 < point
}

const zOfThousandth = -3.09 // standard normal at 0.001; E14 and E15 use the same rarity

function meanOf(values: readonly number[], least = leastInClass): number | null {
  return values.length < least ? null : values.reduce((sum, each) => sum + each, 0) / values.length
}

function deviationOf(values: readonly number[]): number | null {
  const mean = meanOf(values)
  if (mean === null) return null
  return Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1))
}

function robustZ(values: readonly number[]): (value: number) => number | null {
  if (values.length < leastClasses) return () => null
  const centre = medianOf(values)
  const scale = 1.4826 * medianOf(values.map((value) => Math.abs(value - centre)))
  return (value) => (scale > 0 ? (value - centre) / scale : null)
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
