import type { Action, SheetKind } from '../../graphql/generated/graphql.ts'
import { examSheetKinds, sheetKinds } from './import-choice.ts'

const figureSheets = new Set<SheetKind>(['FIGURES', 'PUBLISHED'])
const rosterSheets = new Set<SheetKind>(['TEACHERS', 'CLASSES', 'PUPILS'])
const examSheets = new Set<SheetKind>(examSheetKinds)

/** Kinds of file that a viewer with these rights may import from the page of data. */
export const importableKinds = (actions: readonly Action[]): readonly SheetKind[] =>
  sheetKinds.filter((kind) => actions.includes(actionOf(kind)))

const actionOf = (kind: SheetKind): Action => {
  if (examSheets.has(kind)) return 'KEEP_EXAMS'
  if (rosterSheets.has(kind)) return 'KEEP_SCHOOL'
  return figureSheets.has(kind) ? 'IMPORT_FIGURES' : 'IMPORT_AREAS'
}

/** Whether a viewer may bring in such a file, from whatever page. */
export const mayImport = (kind: SheetKind, actions: readonly Action[]): boolean => actions.includes(actionOf(kind))

/** Figures, the persons of schools and answers keep their history; areas, outlines and keys are replaced. */
export const canUndo = (kind: SheetKind): boolean =>
  figureSheets.has(kind) || rosterSheets.has(kind) || kind === 'ANSWERS'

/** Sheets for which a template helps: those that may be imported, for everyone else the one that offices fill in. */
export const sheetsToFill = (importable: readonly SheetKind[]): readonly SheetKind[] =>
  importable.length === 0 ? ['FIGURES'] : importable.filter((kind) => kind !== 'BOUNDARIES')
