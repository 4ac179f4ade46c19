import type { SheetRow } from '@pantau/spreadsheets'
import type { AreaDirectory } from '../areas/area-directory.ts'
import { copyField, copyLines } from '../copy-lines.ts'
import { makeIssue } from '../issues/make-issue.ts'
import { readRows } from '../read-rows.ts'
import { figuresSheet } from '../sheets/figures.ts'
import type { Taking } from '../taker.ts'
import { createCellNumbers } from './cell-numbers.ts'
import { type CheckedFigure, createFigureCheck } from './check-figure.ts'

/** A row about a cell that an earlier row of the file is about too. */
export interface Repeated {
  readonly figure: CheckedFigure
  readonly row: number
}

export type Layout = SheetRow['columnOf']

export interface CopiedFigures {
  readonly repeated: readonly Repeated[]
  /** Headers of the file by column; a wide file has several. A row's `source_layout` is a place here. */
  readonly layouts: readonly Layout[]
}

/** Reads and checks the rows of the file while they flow into the temporary table `arrived`. */
export async function copyFigures(taking: Taking, directory: AreaDirectory): Promise<CopiedFigures> {
  const { tx, request } = taking
  const check = createFigureCheck(directory, request)
  const cellNumberOf = createCellNumbers()
  const rowsOfCells = new Map<number, number>()
  const repeated: Repeated[] = []
  const layouts = new Map<Layout, number>()

  const layoutOf = (layout: Layout) => {
    if (!layouts.has(layout)) layouts.set(layout, layouts.size)
    return layouts.get(layout) ?? 0
  }

  const lineOf = (row: SheetRow): string => {
    const checked = check(row)
    if (!('period' in checked)) {
      taking.findings.reject(...checked)
      return ''
    }
    const cell = cellNumberOf(checked)
    const firstRow = rowsOfCells.get(cell)
    if (firstRow !== undefined) {
      repeated.push({ figure: checked, row: row.row })
      taking.findings.reject(makeIssue(row, { code: 'DUPLICATE_ROW', key: 'value', params: { other: firstRow } }))
      return ''
    }
    rowsOfCells.set(cell, row.row)
    const { area, element, period, value } = checked
    const place = `${element.key}\t${period.grain}\t${copyField(area.code)}\t${period.start}`
    return `${place}\t${value}\t${row.row}\t${layoutOf(row.columnOf)}\n`
  }

  async function* lines() {
    for await (const rows of readRows(request, figuresSheet, taking.findings)) yield rows.map(lineOf).join('')
  }

  await copyLines(
    tx,
    tx`copy arrived (element_key, grain, area_code, period_start, value, source_row, source_layout) from stdin`,
    lines(),
  )
  return { repeated, layouts: [...layouts.keys()] }
}
