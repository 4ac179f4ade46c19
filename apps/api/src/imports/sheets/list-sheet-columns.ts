import type { SheetKind } from '../import-request.ts'
import { definitionOf } from './sheet-definitions.ts'

export interface SheetColumn {
  readonly key: string
  readonly title: { readonly id: string; readonly en: string }
  readonly isRequired: boolean
}

/** Outlines carry properties in place of columns. */
const outlineProperties: readonly SheetColumn[] = [
  { key: 'code', title: { id: 'Kode wilayah', en: 'Area code' }, isRequired: false },
  { key: 'name', title: { id: 'Nama wilayah', en: 'Area name' }, isRequired: false },
]

const usualItems = 40

/** What a kind of file can hold, in the order of its template. */
export const listSheetColumns = (sheet: SheetKind): readonly SheetColumn[] =>
  definitionOf(sheet, usualItems)?.columns.map(({ key, title, required = false }) => ({
    key,
    title,
    isRequired: required,
  })) ?? outlineProperties
