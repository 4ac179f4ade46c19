import type { SheetRow } from '@pantau/spreadsheets'
import type { KnownArea } from '../../imports/areas/area-directory.ts'
import type { ImportIssue } from '../../imports/issues/import-issue.ts'
import { makeIssue } from '../../imports/issues/make-issue.ts'
import { isIssue, textOf } from '../../schools/take/school-rows.ts'
import { answerCells } from './answers-definition.ts'
import { packAnswers } from './answers-text.ts'
import type { SheetEntry } from './sheet-entry.ts'

export interface EntryRules {
  readonly resolveSchool: (row: SheetRow) => KnownArea | ImportIssue
  /** Forms with the number of their items. */
  readonly forms: ReadonlyMap<string, number>
}

const blankWords = new Set(['BLANK', 'KOSONG', '-'])
const doubleWords = new Set(['MULT', 'MULTIPLE', 'GANDA'])

/** One row of answers, or what is wrong with it. */
export function readEntry(row: SheetRow, { resolveSchool, forms }: EntryRules): SheetEntry | ImportIssue {
  const school = resolveSchool(row)
  if (isIssue(school)) return school
  if (!hasAnswers(row)) return { ...aboutPupil(row, school), form: '', answers: '', erasures: textOf(row, 'erasures') }
  const form = readForm(row, forms)
  if (form === null)
    return makeIssue(row, { code: 'UNKNOWN_FORM', key: 'form', params: { forms: [...forms.keys()].join(', ') } })
  const items = forms.get(form) ?? 0
  const whole = textOf(row, 'answers')
  const cells = whole === null ? answerCells(row.cells, items) : Array.from(whole)
  if (cells.length !== items)
    return makeIssue(row, { code: 'ANSWERS_LENGTH', key: 'answers', params: { length: cells.length, items } })
  const answers = cells.map(plainAnswer)
  if (answers.every((answer) => answer === ''))
    return makeIssue(row, { code: 'ANSWERS_BLANK', key: whole === null ? 'identity' : 'answers' })
  const erasures = textOf(row, 'erasures')
  if (erasures !== null && (erasures.length !== items || !/^[0-3]+$/.test(erasures)))
    return makeIssue(row, { code: 'ERASURES_MALFORMED', key: 'erasures', params: { items } })
  return { ...aboutPupil(row, school), form, erasures, answers: packAnswers(answers) }
}

/** A plan of seats or a list of erasures has no column of answers. */
const hasAnswers = ({ columnOf }: SheetRow): boolean => Object.keys(columnOf).some((key) => key.startsWith('answer'))

const aboutPupil = (row: SheetRow, school: KnownArea) => ({
  row: row.row,
  identity: String(row.cells.identity).trim(),
  name: [textOf(row, 'name'), textOf(row, 'lastName')].filter((part) => part !== null).join(' ') || null,
  ...{ schoolCode: school.code, areaName: school.name, className: String(row.cells.className).trim() },
  ...{ session: textOf(row, 'session'), room: textOf(row, 'room') },
  ...{ seatRow: numberOf(row, 'seatRow'), seatColumn: numberOf(row, 'seatColumn') },
})

/** An exam with one form needs no column for it. */
function readForm(row: SheetRow, forms: ReadonlyMap<string, number>): string | null {
  const [only = ''] = forms.keys()
  const told = textOf(row, 'form')
  if (forms.size === 1 && (told === null || only === '')) return only
  return [...forms.keys()].find((form) => form.toUpperCase() === told?.toUpperCase()) ?? null
}

function plainAnswer(cell: string): string {
  const text = cell.trim().toUpperCase()
  if (doubleWords.has(text)) return '*'
  return blankWords.has(text) ? '' : text
}

const numberOf = ({ cells }: SheetRow, key: string): number | null => (cells[key] == null ? null : Number(cells[key]))
