import { previewHeaders, type SheetDefinition, type SheetMapping } from '@pantau/spreadsheets'
import { foldHeader } from '../findings.ts'
import { shownSheet } from '../read-mapping.ts'

/** A column of the file and what it is read as. */
export interface FileColumn {
  readonly header: string
  /** Key of the column it is read as; null when it is left out. */
  readonly readAs: string | null
  /** Of a column that stands across: the period or element that its header names. */
  readonly names: string | null
  /** Texts of its first rows. */
  readonly sample: readonly string[]
}

const shownTexts = 3

/** The columns of a file as a mapping reads them, with the worksheets beside. */
export async function readColumns(
  path: string,
  definition: SheetDefinition,
  mapping: SheetMapping,
): Promise<{ readonly columns: readonly FileColumn[]; readonly worksheets: readonly string[] }> {
  const shown = { ...mapping, sheet: shownSheet(mapping) }
  const { headers, sample, sheetNames, sure } = await previewHeaders(path, definition, shown)
  const across = new Map(
    Object.entries(mapping.unpivot?.columns ?? {}).map(([header, text]) => [foldHeader(header), text]),
  )
  const columns = headers.map((header, at): FileColumn => {
    const names = across.get(foldHeader(header)) ?? null
    const texts = sample.flatMap((row) => row.texts[at] ?? []).filter((text) => text !== '')
    const readAs = names === null ? (sure[header] ?? null) : (mapping.unpivot?.valueColumn ?? null)
    return { header, readAs, names, sample: [...new Set(texts)].slice(0, shownTexts) }
  })
  return { columns, worksheets: sheetNames }
}
