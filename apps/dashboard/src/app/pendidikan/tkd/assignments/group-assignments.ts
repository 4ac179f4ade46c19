import type { TkdArea } from '../../../../graphql/generated/graphql.ts'

interface Rater {
  readonly number: string
}

interface Assigned {
  readonly id: string
  readonly className: string
  readonly grade: number
  readonly area: TkdArea
  readonly pupils: number
  readonly scored: number
  readonly way: string
  readonly reason: string | null
  readonly examiner: Rater | null
  readonly secondRater: Rater | null
  readonly conflicts: readonly string[]
}

/** Areas of a grade of a class that the same persons rate, for the same reason. */
export interface AssignmentGroup<Row extends Assigned> {
  /** The first of them, which stands for all. */
  readonly row: Row
  readonly rows: readonly Row[]
  /** Whether it holds every area of this grade of the class. */
  readonly isWhole: boolean
}

const unitOf = ({ className, grade }: Assigned): string => `${grade} ${className}`

const sameness = (row: Assigned): string =>
  JSON.stringify([
    unitOf(row),
    row.examiner?.number,
    row.secondRater?.number,
    row.way,
    row.reason,
    row.conflicts.toSorted(),
  ])

/** What can be said in one line, in the order given: mostly one person examines all areas of a class. */
export function groupAssignments<Row extends Assigned>(rows: readonly Row[]): AssignmentGroup<Row>[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(sameness(row), [...(groups.get(sameness(row)) ?? []), row])
  return [...groups.values()].flatMap((group) => {
    const [row] = group
    if (row === undefined) return []
    const ofUnit = rows.filter((other) => unitOf(other) === unitOf(row))
    return [{ row, rows: group, isWhole: ofUnit.length === group.length }]
  })
}
