import { type Estimate, estimateMean, meanByChild, type ScoredPupil } from './scored-pupil.ts'

/** How many points the class teacher's own marks lie above the examiner's: mean over children, each over its areas. */
export const measureGap = (rows: readonly ScoredPupil[]): Estimate =>
  estimateMean(meanByChild(rows, ({ score, teacherScore }) => (teacherScore === null ? null : teacherScore - score)))
