import type { SheetKind } from '../import-request.ts'
import type { TabularKind } from './sheet-definitions.ts'

/** Kinds of sheet as they are typed on the command line and stand in addresses. */
export const tabularWords = {
  figures: 'FIGURES',
  published: 'PUBLISHED',
  'health-centres': 'HEALTH_CENTRES',
  catchments: 'CATCHMENTS',
  schools: 'SCHOOLS',
  teachers: 'TEACHERS',
  classes: 'CLASSES',
  pupils: 'PUPILS',
} as const satisfies Record<string, TabularKind>

/** The same with files that are no sheets. */
export const sheetWords = { ...tabularWords, boundaries: 'BOUNDARIES' } as const satisfies Record<string, SheetKind>

export type TabularWord = keyof typeof tabularWords

export type SheetWord = keyof typeof sheetWords
