import { takeAnswers } from '../exams/sheets/take-answers.ts'
import { takeKey } from '../exams/sheets/take-key.ts'
import { takeClasses } from '../schools/take/take-classes.ts'
import { takePupils } from '../schools/take/take-pupils.ts'
import { takeTeachers } from '../schools/take/take-teachers.ts'
import { takeBoundaries } from './boundaries/take-boundaries.ts'
import { takeCatchments } from './facilities/take-catchments.ts'
import { takeHealthCentres } from './facilities/take-health-centres.ts'
import { takeSchools } from './facilities/take-schools.ts'
import { takeFigures } from './figures/take-figures.ts'
import type { SheetKind } from './import-request.ts'
import { takePublished } from './published/take-published.ts'
import type { Taker } from './taker.ts'

/** Who takes in which kind of file. */
export const takers: Readonly<Record<SheetKind, Taker>> = {
  FIGURES: takeFigures,
  PUBLISHED: takePublished,
  HEALTH_CENTRES: takeHealthCentres,
  CATCHMENTS: takeCatchments,
  SCHOOLS: takeSchools,
  TEACHERS: takeTeachers,
  CLASSES: takeClasses,
  PUPILS: takePupils,
  EXAM_KEY: takeKey,
  ANSWERS: takeAnswers,
  BOUNDARIES: takeBoundaries,
}
