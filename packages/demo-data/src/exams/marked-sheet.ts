import type { SimulatedPupil } from '../schools/simulated-school.ts'
import type { ExamForm } from './exam-plan.ts'

/** A pupil at a desk of a room of the school, by row and column from 1. */
export interface SeatedPupil {
  readonly pupil: SimulatedPupil
  readonly className: string
  readonly room: number
  readonly row: number
  readonly column: number
  readonly form: ExamForm
}

/** What the scanner reads of a sheet, by items of form A: options from 0, null where nothing or more than one is marked. */
export interface MarkedSheet {
  readonly seated: SeatedPupil
  readonly answers: (number | null)[]
  readonly isDouble: boolean[]
  /** The option under an erasure. */
  readonly erased: (number | null)[]
}
