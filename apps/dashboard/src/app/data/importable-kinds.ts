import type { Action, SheetKind } from '../../graphql/generated/graphql.ts'
import { sheetKinds } from './import-choice.ts'

const figureSheets = new Set<SheetKind>(['FIGURES', 'PUBLISHED'])
const rosterSheets = new Set<SheetKind>(['TEACHERS', 'CLASSES', 'PUPILS'])

/** Kinds of file that a viewer with these rights may import. */
export const importableKinds = (actions: readonly Action[]): readonly SheetKind[] =>
  sheetKinds.filter((kind) => actions.includes(actionOf(kind)))

const actionOf = (kind: SheetKind): Action => {
  if (kind === 'ANSWERS') return 'KEEP_EXAMS'
  if (rosterSheets.has(kind)) return 'KEEP_SCHOOL'
  return figureSheets.has(kind) ? 'IMPORT_FIGURES' : 'IMPORT_AREAS'
}

/** Figures and the persons of schools keep their history; areas and outlines are replaced. */
export const canUndo = (kind: SheetKind): boolean => figureSheets.has(kind) || rosterSheets.has(kind)

/** Sheets for which a template helps: those that may be imported, for everyone else the one that offices fill in. */
export const sheetsToFill = (importable: readonly SheetKind[]): readonly SheetKind[] =>
  importable.length === 0 ? ['FIGURES'] : importable.filter((kind) => kind !== 'BOUNDARIES')
