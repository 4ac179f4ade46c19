import {
  type BuiltMatrix,
  type Issue,
  type LayoutOptions,
  type MatrixIntake,
  openMatrix,
  openScoredMatrix,
  type Sheet,
} from '@pantau/psychometrics'
import type { CellValue, SheetIssue } from '@pantau/spreadsheets'
import type { Table } from './open-table.ts'

export interface AnswerLayout extends LayoutOptions {
  /** Texts that mean no answer, beside a blank cell and a dash. */
  blanks?: readonly string[]
}

export interface ReadAnswers extends BuiltMatrix {
  fileIssues: SheetIssue[]
}

/** The answers of a file as a matrix, row by row; a sheet without a key is read once before, for a look at its columns. */
export async function readAnswers(answers: Table, key: KeySheet | null, layout: AnswerLayout): Promise<ReadAnswers> {
  const places = [answers.headerRow]
  const clear = clearBlanks(answers.header, layout)
  const intake = key === null ? await lookFirst(answers, layout, clear) : openMatrix(answers.header, key.sheet, layout)
  const fileIssues = await answers.read((cells, row) => {
    places.push(row)
    intake.addRow(clear(cells.map(textOf)))
  })
  const { matrix, issues } = intake.finish()
  const placesOf = { responses: places, key: key?.places ?? [] }
  return { matrix, issues: issues.map((issue) => putInPlace(issue, placesOf[issue.sheet])), fileIssues }
}

export interface KeySheet {
  sheet: Sheet
  /** Row in the file of the header and of each row after it. */
  places: readonly number[]
  fileIssues: SheetIssue[]
}

export async function readKey(key: Table): Promise<KeySheet> {
  const rows: (readonly string[])[] = []
  const places = [key.headerRow]
  const fileIssues = await key.read((cells, row) => {
    rows.push(cells.map(textOf))
    places.push(row)
  })
  return { sheet: { header: key.header, rows }, places, fileIssues }
}

const textOf = (cell: CellValue): string => (cell === null ? '' : String(cell))

/** What the key calls its items: the texts of its column with the most different ones. */
export function listItemNames({ sheet }: KeySheet): string[] {
  const rows = [...sheet.rows]
  const columns = sheet.header.map(
    (_, at) => new Set(rows.map((cells) => cells[at] ?? '').filter((text) => text !== '')),
  )
  const [items = new Set<string>()] = columns.sort((a, b) => b.size - a.size)
  return [...items]
}

async function lookFirst(
  answers: Table,
  layout: AnswerLayout,
  clear: (cells: readonly string[]) => readonly string[],
): Promise<MatrixIntake> {
  const scored = openScoredMatrix(answers.header, layout)
  await answers.read((cells) => scored.look(clear(cells.map(textOf))))
  return scored.open()
}

/** Makes the texts that mean no answer blank, but for columns that hold names. */
function clearBlanks(header: readonly string[], { blanks = [], person, groups = [] }: AnswerLayout) {
  if (blanks.length === 0) return (cells: readonly string[]) => cells
  const texts = new Set(blanks.map((text) => text.trim().toUpperCase()))
  const named = new Set([person, ...groups])
  const isName = header.map((name) => named.has(name))
  return (cells: readonly string[]) =>
    cells.map((cell, at) => (isName[at] !== true && texts.has(cell.toUpperCase()) ? '' : cell))
}

/** The matrix counts the rows it was given; people count the lines of their file. */
function putInPlace(issue: Issue, places: readonly number[]): Issue {
  const placeOf = (row: number) => places[row - 1] ?? row
  const { first } = issue.params
  const params =
    issue.code === 'DUPLICATE_PUPIL' && typeof first === 'number'
      ? { ...issue.params, first: placeOf(first) }
      : issue.params
  return { ...issue, row: issue.row === null ? null : placeOf(issue.row), params }
}
