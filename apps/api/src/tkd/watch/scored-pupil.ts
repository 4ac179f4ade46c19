import type { PlannedWay, TkdArea } from '../planning/plan-facts.ts'

/** A child in an area of a session, with whoever saw it and what the years beside say. Scores are 0 to 100. */
export interface ScoredPupil {
  readonly pupilId: number
  readonly area: TkdArea
  readonly grade: number
  readonly classId: number
  readonly schoolCode: string
  readonly examinerId: number
  /** How the plan found the examiner. */
  readonly way: PlannedWay
  /** The examiner was the child's own class teacher. */
  readonly isOwnTeacher: boolean
  /** The examiner had a class of a higher grade. */
  readonly isFromAbove: boolean
  readonly levels: readonly number[]
  readonly score: number
  readonly secondLevels: readonly number[] | null
  readonly secondScore: number | null
  readonly teacherScore: number | null
  /** Of the examiner of the year before, and of the year after. */
  readonly prior: number | null
  readonly next: number | null
}

export interface Estimate {
  readonly n: number
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** Mean of a value of children with its 95 % interval; of fewer than 10 nothing. Of one value alike the interval is a point. */
export function estimateMean(values: readonly number[]): Estimate {
  const n = values.length
  if (n < leastPupils) return withheld(n)
  const value = values.reduce((sum, each) => sum + each, 0) / n
  const variance = values.reduce((sum, each) => sum + (each - value) ** 2, 0) / (n - 1)
  const margin = z95 * Math.sqrt(variance / n)
  return { n, value, lower: value - margin, upper: value + margin }
}

const z95 = 1.96 // normal approximation; at least 10 children

/** Mean over the areas of each child that has a value in any. */
export function meanByChild(rows: readonly ScoredPupil[], readValue: (row: ScoredPupil) => number | null): number[] {
  const children = new Map<number, MeanSum>()
  for (const row of rows) {
    const value = readValue(row)
    if (value === null) continue
    const found = children.get(row.pupilId)
    if (found === undefined) children.set(row.pupilId, { n: 1, sum: value })
    else {
      found.n += 1
      found.sum += value
    }
  }
  return [...children.values()].map(({ n, sum }) => sum / n)
}

export const leastPupils = 10 // education domain reference, E20 and E21

export const withheld = (n: number): Estimate => ({ n, value: null, lower: null, upper: null })

/** Scores less the mean of their grade and area, so that grades can be compared. */
export function centreScores(
  rows: readonly ScoredPupil[],
  readValue: (row: ScoredPupil) => number | null,
): (row: ScoredPupil) => number | null {
  const sums: Record<TkdArea, MeanSum[]> = { READING: [], WRITING: [], COUNTING: [] }
  for (const row of rows) {
    const value = readValue(row)
    if (value === null) continue
    const found = sums[row.area][row.grade]
    if (found === undefined) sums[row.area][row.grade] = { n: 1, sum: value }
    else {
      found.n += 1
      found.sum += value
    }
  }
  return (row) => {
    const value = readValue(row)
    const found = sums[row.area][row.grade]
    return value === null || found === undefined ? null : value - found.sum / found.n
  }
}

interface MeanSum {
  n: number
  sum: number
}
