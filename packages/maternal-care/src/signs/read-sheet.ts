import type { CareIssue } from '../care-issue.ts'
import type { Wording } from '../wording.ts'
import type { MonitoringSheet, SheetItem } from './monitoring-sheet.ts'

/** UNKNOWN is "belum tahu": an answer, never a no. */
export type SheetAnswer = 'YES' | 'NO' | 'UNKNOWN'

export type SheetIssueCode = 'UNKNOWN_ITEM' | 'COLUMN_OUTSIDE_SHEET'

export interface SheetReading {
  /** NO_SIGN only where every sign asked in this column was answered no. */
  state: 'DANGER' | 'NO_SIGN' | 'INCOMPLETE' | 'NOT_REPORTED'
  signs: SheetItem[]
  servicesDone: string[]
  notKnown: string[]
  unanswered: string[]
  advice: Wording | null
  issues: CareIssue<SheetIssueCode>[]
}

export type SheetAnswers = Readonly<Record<string, SheetAnswer | null | undefined>>

function isAsked({ fromColumn }: SheetItem, column: number): boolean {
  return fromColumn === null || column >= fromColumn
}

function findState(signs: readonly SheetItem[], asked: readonly SheetItem[], answers: SheetAnswers) {
  if (signs.length > 0) return 'DANGER'
  if (!Object.values(answers).some((answer) => answer)) return 'NOT_REPORTED'
  return asked.every(({ code, kind }) => kind === 'SERVICE' || answers[code] === 'NO') ? 'NO_SIGN' : 'INCOMPLETE'
}

function reviewSheet(sheet: MonitoringSheet, column: number, answers: SheetAnswers): CareIssue<SheetIssueCode>[] {
  const unknown = Object.keys(answers).filter((code) => !sheet.items.some((item) => item.code === code))
  const issues = unknown.map(
    (code): CareIssue<SheetIssueCode> => ({
      code: 'UNKNOWN_ITEM',
      field: code,
      message: { id: `Lembar ini tidak menanyakan ${code}.`, en: `This sheet does not ask for ${code}.` },
    }),
  )
  const { firstColumn, lastColumn } = sheet
  if (Number.isInteger(column) && column >= firstColumn && column <= lastColumn) return issues
  const message = {
    id: `Kolom lembar ini ${firstColumn} sampai ${lastColumn}, bukan ${column}.`,
    en: `The columns of this sheet are ${firstColumn} to ${lastColumn}, not ${column}.`,
  }
  return [...issues, { code: 'COLUMN_OUTSIDE_SHEET', field: 'column', message }]
}

/**
 * What one column of a sheet says; `answers` null where there is no sheet. Any yes to a sign is DANGER, even to one not
 * asked yet in that column. What is not answered, or not known, is never "no sign" (Buku KIA: any tick, contact the
 * midwife now). No answer at all is NOT_REPORTED.
 */
export function readSheet(sheet: MonitoringSheet, column: number, answers: SheetAnswers | null): SheetReading {
  const given = answers ?? {}
  const asked = sheet.items.filter((item) => isAsked(item, column))
  const signs = sheet.items.filter(({ code, kind }) => kind === 'SIGN' && given[code] === 'YES')
  const codesWhere = (items: readonly SheetItem[], answer: (given: SheetAnswer | null | undefined) => boolean) =>
    items.filter(({ code }) => answer(given[code])).map(({ code }) => code)
  return {
    state: findState(signs, asked, given),
    signs,
    servicesDone: codesWhere(
      sheet.items.filter(({ kind }) => kind === 'SERVICE'),
      (answer) => answer === 'YES',
    ),
    notKnown: codesWhere(asked, (answer) => answer === 'UNKNOWN'),
    unanswered: codesWhere(asked, (answer) => !answer),
    advice: signs.length > 0 ? sheet.advice : null,
    issues: reviewSheet(sheet, column, given),
  }
}
