import type { CareIssue } from '../care-issue.ts'
import type { Wording } from '../wording.ts'
import type { MonitoringSheet, SheetItem } from './monitoring-sheet.ts'

/** UNKNOWN is "belum tahu": an answer, never a no. A number where the item asks how many. */
export type SheetAnswer = 'YES' | 'NO' | 'UNKNOWN' | number

export type SheetIssueCode = 'UNKNOWN_ITEM' | 'BAD_ANSWER' | 'COLUMN_OUTSIDE_SHEET'

export interface SheetReading {
  /** NO_SIGN only where every sign asked in this column was answered no; FILLED is a form without signs, all answered. */
  state: 'DANGER' | 'NO_SIGN' | 'FILLED' | 'INCOMPLETE' | 'NOT_REPORTED'
  signs: SheetItem[]
  servicesDone: string[]
  notKnown: string[]
  unanswered: string[]
  advice: Wording | null
  issues: CareIssue<SheetIssueCode>[]
}

export type SheetAnswers = Readonly<Record<string, SheetAnswer | null | undefined>>

const isAsked = ({ fromColumn }: SheetItem, column: number) => fromColumn === null || column >= fromColumn

const isGiven = (answer: SheetAnswer | null | undefined): answer is SheetAnswer =>
  answer !== null && answer !== undefined

function findState(signs: readonly SheetItem[], asked: readonly SheetItem[], answers: SheetAnswers) {
  if (signs.length > 0) return 'DANGER'
  if (!Object.values(answers).some(isGiven)) return 'NOT_REPORTED'
  const ofSigns = asked.filter(({ kind }) => kind === 'SIGN')
  if (ofSigns.length === 0) return asked.every(({ code }) => isGiven(answers[code])) ? 'FILLED' : 'INCOMPLETE'
  return ofSigns.every(({ code }) => answers[code] === 'NO') ? 'NO_SIGN' : 'INCOMPLETE'
}

function isFitting({ most }: SheetItem, answer: SheetAnswer): boolean {
  if (typeof answer !== 'number') return most === null || answer === 'UNKNOWN'
  return most !== null && Number.isInteger(answer) && answer >= 0 && answer <= most
}

function reviewAnswers({ items }: MonitoringSheet, answers: SheetAnswers): CareIssue<SheetIssueCode>[] {
  return Object.entries(answers).flatMap(([code, answer]): CareIssue<SheetIssueCode>[] => {
    const item = items.find((candidate) => candidate.code === code)
    if (item === undefined) {
      const message = { id: `Lembar ini tidak menanyakan ${code}.`, en: `This sheet does not ask for ${code}.` }
      return [{ code: 'UNKNOWN_ITEM', field: code, message }]
    }
    if (!isGiven(answer) || isFitting(item, answer)) return []
    const asked =
      item.most === null
        ? { id: 'dijawab ya, tidak atau belum tahu', en: 'is answered yes, no or not known' }
        : { id: `dijawab angka 0 sampai ${item.most}`, en: `is answered by a number from 0 to ${item.most}` }
    const message = { id: `“${item.label.id}” ${asked.id}.`, en: `“${item.label.en}” ${asked.en}.` }
    return [{ code: 'BAD_ANSWER', field: code, message }]
  })
}

function reviewColumn({ firstColumn, lastColumn }: MonitoringSheet, column: number): CareIssue<SheetIssueCode>[] {
  if (Number.isInteger(column) && column >= firstColumn && column <= lastColumn) return []
  const message = {
    id: `Kolom lembar ini ${firstColumn} sampai ${lastColumn}, bukan ${column}.`,
    en: `The columns of this sheet are ${firstColumn} to ${lastColumn}, not ${column}.`,
  }
  return [{ code: 'COLUMN_OUTSIDE_SHEET', field: 'column', message }]
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
  const codesWhere = (items: readonly SheetItem[], isWanted: (answer: SheetAnswer | null | undefined) => boolean) =>
    items.filter(({ code }) => isWanted(given[code])).map(({ code }) => code)
  return {
    state: findState(signs, asked, given),
    signs,
    servicesDone: codesWhere(
      sheet.items.filter(({ kind }) => kind !== 'SIGN'),
      (answer) => answer === 'YES' || (typeof answer === 'number' && answer > 0),
    ),
    notKnown: codesWhere(asked, (answer) => answer === 'UNKNOWN'),
    unanswered: codesWhere(asked, (answer) => !isGiven(answer)),
    advice: signs.length > 0 ? sheet.advice : null,
    issues: [...reviewAnswers(sheet, given), ...reviewColumn(sheet, column)],
  }
}
