import type { SheetDefinition } from '@pantau/spreadsheets'
import type { SheetKind } from '../import-request.ts'
import { catchmentsSheet } from './catchments.ts'
import { classesSheet } from './classes.ts'
import { figuresSheet } from './figures.ts'
import { healthCentresSheet } from './health-centres.ts'
import { publishedSheet } from './published.ts'
import { pupilsSheet } from './pupils.ts'
import { schoolsSheet } from './schools.ts'
import { teachersSheet } from './teachers.ts'

/** Kinds of file that are sheets with columns; outlines are not. */
export type TabularKind = Exclude<SheetKind, 'BOUNDARIES'>

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
