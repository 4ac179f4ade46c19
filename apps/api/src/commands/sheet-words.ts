import type { SheetKind } from '../imports/import-request.ts'

/** Kinds of file as they are typed on the command line. */
export const sheetWords = {
  figures: 'FIGURES',
  published: 'PUBLISHED',
  'health-centres': 'HEALTH_CENTRES',
  catchments: 'CATCHMENTS',
  schools: 'SCHOOLS',
  boundaries: 'BOUNDARIES',
} as const satisfies Record<string, SheetKind>

export type SheetWord = keyof typeof sheetWords
