import type { Scope } from '../access/scope.ts'

export const sheetKinds = [
  'FIGURES',
  'PUBLISHED',
  'HEALTH_CENTRES',
  'CATCHMENTS',
  'SCHOOLS',
  'TEACHERS',
  'CLASSES',
  'PUPILS',
  'EXAM_KEY',
  'ANSWERS',
  'BOUNDARIES',
] as const

export type SheetKind = (typeof sheetKinds)[number]

/** A file to read, and on whose behalf. */
export interface ImportRequest {
  readonly regencyCode: string
  readonly accountName: string
  /** True only for the simulator's own sheets. */
  readonly isDemo: boolean
  readonly sheet: SheetKind
  /** Of keys and answer sheets: the subject of the exam. */
  readonly subjectId?: number
  readonly path: string
  readonly fileName: string
  readonly mapping?: unknown
  /** Where the figures come from; the file's name when left out. */
  readonly source?: string | null
  /** All rows or none. */
  readonly strict?: boolean
  /** The calendar day, `YYYY-MM-DD`: no figure may lie after it. */
  readonly today: string
  /** Areas and domains that the importing account may write; the whole installation when left out. */
  readonly scope?: Scope
  readonly onProgress?: (progress: ImportProgress) => void
}

export interface ImportProgress {
  readonly rowsRead: number
  /** All rows are read; values are being written. */
  readonly isWriting: boolean
}
