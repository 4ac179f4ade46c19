/** A mapping as docs/sheets.md describes it, as far as the form of columns changes it. */
export interface Mapping {
  readonly columns?: Readonly<Record<string, string | null>>
  readonly constants?: Readonly<Record<string, string>>
  readonly unpivot?: {
    readonly keyColumn: string
    readonly valueColumn: string
    readonly columns: Readonly<Record<string, string>>
  }
  readonly sheet?: string
  readonly sheets?: { readonly keyColumn?: string; readonly names: Readonly<Record<string, string>> }
  readonly [part: string]: unknown
}

/** What the form of columns says. */
export interface ColumnChoice {
  /** Every header of the file. */
  readonly headers: readonly string[]
  /** Column key → chosen header; empty for none. */
  readonly headerOf: Readonly<Record<string, string>>
  /** Column key → text for every row; empty for none. */
  readonly constantOf: Readonly<Record<string, string>>
  /** Headers of months that are read. */
  readonly across: readonly string[]
  /** A worksheet, `allSheets`, or empty to leave it to the file. */
  readonly worksheet: string
  readonly worksheets: readonly string[]
}

export const allSheets = '*'

/** The column that the name of a worksheet fills where all are read. */
const placeColumn = 'areaName'

/** The mapping that says what was chosen; what the form does not speak of stays as it was. */
export function buildMapping(current: Mapping, choice: ColumnChoice): Mapping {
  const { unpivot, sheet: _, sheets, columns: __, constants: ___, ...rest } = current
  const across = choice.across.filter((header) => unpivot?.columns[header] !== undefined)
  const keyOf = new Map(Object.entries(choice.headerOf).map(([key, header]) => [header, key]))
  const columns = Object.fromEntries(
    choice.headers.filter((header) => !across.includes(header)).map((header) => [header, keyOf.get(header) ?? null]),
  )
  const constants = Object.fromEntries(Object.entries(choice.constantOf).filter(([, text]) => text !== ''))
  return {
    ...rest,
    columns,
    ...(Object.keys(constants).length > 0 && { constants }),
    ...(unpivot !== undefined &&
      across.length > 0 && {
        unpivot: {
          ...unpivot,
          columns: Object.fromEntries(across.map((header) => [header, unpivot.columns[header] ?? ''])),
        },
      }),
    ...chooseSheets(choice, sheets),
  }
}

function chooseSheets({ worksheet, worksheets }: ColumnChoice, before: Mapping['sheets']): Partial<Mapping> {
  if (worksheet === '') return {}
  if (worksheet !== allSheets) return { sheet: worksheet }
  if (before !== undefined) return { sheets: before }
  return { sheets: { keyColumn: placeColumn, names: Object.fromEntries(worksheets.map((name) => [name, name])) } }
}
