import type { SheetDefinition } from '@pantau/spreadsheets'
import { answersDefinition } from '../../exams/sheets/answers-definition.ts'
import { keyDefinition } from '../../exams/sheets/key-definition.ts'
import type { SheetKind } from '../import-request.ts'
import { catchmentsSheet } from './catchments.ts'
import { classesSheet } from './classes.ts'
import { figuresSheet } from './figures.ts'
import { healthCentresSheet } from './health-centres.ts'
import { publishedSheet } from './published.ts'
import { pupilsSheet } from './pupils.ts'
import { schoolsSheet } from './schools.ts'
import { teachersSheet } from './teachers.ts'

/** Kinds of file that offices fill in by a template; outlines have no columns, those of an exam come with it. */
export type TabularKind = Exclude<SheetKind, 'BOUNDARIES' | 'EXAM_KEY' | 'ANSWERS'>

export const sheetDefinitions: Readonly<Record<TabularKind, SheetDefinition>> = {
  FIGURES: figuresSheet,
  PUBLISHED: publishedSheet,
  HEALTH_CENTRES: healthCentresSheet,
  CATCHMENTS: catchmentsSheet,
  SCHOOLS: schoolsSheet,
  TEACHERS: teachersSheet,
  CLASSES: classesSheet,
  PUPILS: pupilsSheet,
}

/** How a file of this kind is laid out; null of outlines, and of answers whose key is not known here. */
export const definitionOf = (sheet: SheetKind, items: number | null): SheetDefinition | null => {
  if (sheet === 'BOUNDARIES') return null
  if (sheet === 'ANSWERS') return items === null ? null : answersDefinition(items)
  return sheet === 'EXAM_KEY' ? keyDefinition : sheetDefinitions[sheet]
}
