import type { TabularKind } from '../sheets/sheet-definitions.ts'

export const templateLayouts = ['LONG', 'WIDE', 'SHEETS'] as const

/** A row a value; a column a month; or the same with a worksheet a puskesmas. */
export type TemplateLayout = (typeof templateLayouts)[number]

export interface TemplateRequest {
  readonly sheet: TabularKind
  readonly layout: TemplateLayout
  /** The office that fills it in: a puskesmas gets itself and its villages. The account's own areas when left out. */
  readonly areaCode?: string | undefined
  readonly year: number
  readonly lang: 'id' | 'en'
}
