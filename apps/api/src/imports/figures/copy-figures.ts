import type { SheetRow } from '@pantau/spreadsheets'
import type { AreaDirectory } from '../areas/area-directory.ts'
import { copyField, copyLines } from '../copy-lines.ts'
import { makeIssue } from '../issues/make-issue.ts'
import { readRows } from '../read-rows.ts'
import { figuresSheet } from '../sheets/figures.ts'
import type { Taking } from '../taker.ts'
import { type BookedCell, type CellBook, createCellBook } from './cell-book.ts'
import { type CheckedFigure, createFigureCheck } from './check-figure.ts'

/** A cell to which two rows of the file give different values. */
export interface Contradiction {
  readonly figure: CheckedFigure
  readonly first: BookedCell
  readonly otherRow: number
}

export type Layout = SheetRow['columnOf']

export interface CopiedFigures {
  readonly book: CellBook
  readonly contradictions: readonly Contradiction[]
  /** Headers of the file by column; a wide file has several. A row's `source_layout` is a place here. */
  readonly layouts: readonly Layout[]
}

/** Reads and checks the rows of the file while they flow into the temporary table `incoming`. */
export async function copyFigures(taking: Taking, directory: AreaDirectory): Promise<CopiedFigures> {
  const { tx, request, importId, findings } = taking
  const check = createFigureCheck(directory, request)
  const book = createCellBook()
  const contradictions: Contradiction[] = []
  const layouts = new Map<Layout, number>()

  const layoutOf = (layout: Layout) => {
    if (!layouts.has(layout)) layouts.set(layout, layouts.size)
    return layouts.get(layout) ?? 0
  }

  const lineOf = (row: SheetRow): string => {
    const figure = check(row)
    if (!('period' in figure)) {
      findings.reject(...figure)
      return ''
    }
    const first = book.find(figure)
    if (first !== undefined) {
      findings.reject(makeIssue(row, { code: 'DUPLICATE_ROW', key: 'value', params: { other: first.row } }))
      if (first.value !== figure.value && book.contradict(figure))
        contradictions.push({ figure, first, otherRow: row.row })
      return ''
    }
    const layout = layoutOf(row.columnOf)
    const { area, element, period, value, reporting } = figure
    book.add(figure, { row: row.row, value, layout })
    const place = `${element.key}\t${period.grain}\t${copyField(area.code)}\t${period.start}`
    return `${place}\t${value}\t${reporting}\t${importId}\t${row.row}\t${layout}\n`
  }

  async function* lines() {
    for await (const rows of readRows(request, figuresSheet, findings)) yield rows.map(lineOf).join('')
  }

  await copyLines(
    tx,
    tx`copy incoming (element_key, grain, area_code, period_start, value, reporting, import_id, source_row,
      source_layout) from stdin`,
    lines(),
  )
  return { book, contradictions, layouts: [...layouts.keys()] }
}
