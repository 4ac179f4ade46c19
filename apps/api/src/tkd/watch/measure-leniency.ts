import { type ExaminerLeniency, examinerLeniency, LEAST_EXAMINERS } from '@pantau/psychometrics'
import { centreScores, type ScoredPupil } from './scored-pupil.ts'

/**
 * E21 of each examiner: the shrunken random effect of the score given the child's score of the year before, inside the
 * school, both less the mean of grade and area. Children without a year before, so all of grade 1, say nothing of leniency.
 * Fewer than 20 examiners give none.
 */
export function measureLeniency(rows: readonly ScoredPupil[]): ExaminerLeniency[] {
  const scoreOf = centreScores(rows, ({ score }) => score)
  const priorOf = centreScores(rows, ({ prior }) => prior)
  const schools = new Map([...new Set(rows.map(({ schoolCode }) => schoolCode))].map((code, at) => [code, at]))
  const pupils = rows.flatMap((row) => {
    const [score, prior, school] = [scoreOf(row), priorOf(row), schools.get(row.schoolCode)]
    if (score === null || prior === null || school === undefined) return []
    return [{ examiner: row.examinerId, school, score, prior }]
  })
  const examiners = examinerLeniency(pupils)?.examiners ?? []
  if (examiners.length < LEAST_EXAMINERS) return []
  return examiners.toSorted((one, other) => one.leniency - other.leniency || one.examiner - other.examiner)
}
