import {
  type ChoiceTable,
  type ClassScreen,
  classRows,
  type ExamScreen,
  evidenceLevel,
  FLAGGED_UP_TO_Q,
  listClassEvidence,
  type Row,
  seatNeighbours,
} from '@pantau/psychometrics'
import type { ClassIntake } from './read-classes.ts'
import { evidenceOfOthers, type ScreenedOther } from './screen-others.ts'

const SEED = 20261124 // any; the same one gives the same p again

export interface ScreenedClasses {
  classes: ClassScreen
  screen: ExamScreen | null
  others: readonly ScreenedOther[]
}

/** Rows of the classes by name: statistics by the model of all pupils; signals and level by the final one. */
export function signRowsOfClasses(
  table: ChoiceTable,
  { names, input, seats }: ClassIntake,
  { classes: { first, systemic }, screen, others }: ScreenedClasses,
): Map<string, Row> {
  const flagged = flaggedPupils(screen)
  const rows = classRows(names, first.signals)
  return new Map(
    rows.map((row, place) => {
      const members = input.members[place] ?? new Int32Array(0)
      const seated = [...members].filter(
        (pupil) => !Number.isNaN(seats?.row[pupil]) && !Number.isNaN(seats?.column[pupil]),
      )
      const room = seated.map((pupil) => ({ pupil, row: seats?.row[pupil] ?? 0, column: seats?.column[pupil] ?? 0 }))
      const neighbours = seats ? seatNeighbours(table, room, SEED + place) : null
      const reasons = systemic[place] ?? []
      const evidence = listClassEvidence(first.signals[place] ?? { gains: null }, reasons, {
        hasFlaggedPair: members.some((pupil) => flagged.has(pupil)),
        neighbourP: neighbours?.p ?? null,
      })
      return [
        row.class_id,
        {
          ...row,
          neighbour_pairs: neighbours?.neighbourPairs ?? null,
          neighbour_wrong_match: neighbours?.neighbours ?? null,
          other_wrong_match: neighbours?.others ?? null,
          neighbour_p: neighbours?.p ?? null,
          systemic: reasons.join(' '),
          ...(others.length > 0 && { systemic_pooled: reasonsOfOthers(others, place) }),
          evidence_level: evidenceLevel([...evidence, ...evidenceOfOthers(others, place)]),
        },
      ]
    }),
  )
}

const reasonsOfOthers = (others: readonly ScreenedOther[], place: number): string =>
  others.flatMap(({ name, screen }) => (screen.systemic[place] ?? []).map((reason) => `${name}: ${reason}`)).join('; ')

function flaggedPupils(screen: ExamScreen | null): Set<number> {
  if (screen === null) return new Set()
  const { pairs, q } = screen
  return new Set(
    [...q.keys()]
      .filter((row) => (q[row] ?? 1) <= FLAGGED_UP_TO_Q)
      .flatMap((row) => [pairs.first[row] ?? -1, pairs.second[row] ?? -1]),
  )
}
