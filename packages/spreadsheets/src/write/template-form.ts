import type { ColumnDefinition, SheetDefinition } from '../definition.ts'
import { guideLine, headerNote, type Language, offeredChoices, TEMPLATE_TEXTS } from './template-texts.ts'

export interface TemplateOptions {
  lang: Language
  /** Rows with drop-downs and checks below the header where none is filled in beforehand; default 500. */
  rows?: number
  /** Column key → texts that its drop-down offers. */
  lists?: Readonly<Record<string, readonly string[]>>
  /** Keys of columns that this template does without. */
  without?: readonly string[]
  /** A wide sheet: these headers stand in place of the column of this key. */
  across?: { key: string; headers: readonly string[] }
  /** Sentences above the table of columns on the guide. */
  guide?: readonly string[]
  /** Further worksheets to look things up in. */
  references?: readonly { name: string; rows: readonly (readonly string[])[] }[]
  /** Worksheets to fill in; one when left out. Their rows hold what is known beforehand, by column key. */
  worksheets?: readonly { name: string; rows: readonly Readonly<Record<string, string>>[] }[]
}

/** A column as it stands in the template. */
export interface TemplateColumn {
  definition: ColumnDefinition
  header: string
  note: string
  offered: readonly string[]
}

/** The columns of a template from left to right. */
export const templateColumns = (definition: SheetDefinition, options: TemplateOptions): TemplateColumn[] => {
  const { lang, lists = {}, without = [], across } = options
  const left = new Set(without)
  return definition.columns
    .filter(({ key }) => !left.has(key))
    .flatMap((column) => {
      const offered = lists[column.key] ?? (column.kind === 'choice' ? offeredChoices(column) : [])
      const headers = column.key === across?.key ? across.headers : [column.title[lang]]
      const isListed = lists[column.key] !== undefined
      const note = headerNote(column, lang, isListed)
      return headers.map((header) => ({ definition: column, header, note, offered }))
    })
}

/** The lines of the guide: what to do, then what stands in each column. */
export const guideRows = (columns: readonly TemplateColumn[], options: TemplateOptions): string[][] => {
  const { lang, guide = [] } = options
  const once = columns.filter(({ definition }, at) => columns.findIndex((one) => one.definition === definition) === at)
  const lines = once.map(({ definition, header, offered }) => {
    const last = columns.findLast((one) => one.definition === definition)?.header ?? header
    const name = last === header ? header : `${header} … ${last}`
    const isListed = offered.length > 0 && definition.kind !== 'choice'
    return [name, ...guideLine(definition, lang, isListed).slice(1)]
  })
  const words = guide.length === 0 ? [] : [...guide.map((sentence) => [sentence]), []]
  return [...words, [...TEMPLATE_TEXTS[lang].guideHeaders], ...lines]
}
