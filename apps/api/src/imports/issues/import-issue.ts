import type { SheetIssue } from '@pantau/spreadsheets'

/** What can be wrong with a row beyond its form. */
export const domainIssueCodes = [
  'UNKNOWN_AREA',
  'AMBIGUOUS_AREA',
  'AREA_MISSING',
  'AREA_ELSEWHERE',
  'AREA_OUTSIDE',
  'AREA_FORBIDDEN',
  'UNKNOWN_ELEMENT',
  'UNKNOWN_MEASURE',
  'MEASURE_FORBIDDEN',
  'NOT_A_PERIOD',
  'PERIOD_MISSING',
  'FUTURE_PERIOD',
  'TARGET_NEEDS_YEAR',
  'CUMULATIVE_NOT_COUNTED',
  'CUMULATIVE_NEEDS_MONTH',
  'CUMULATIVE_FALLS',
  'ELEMENTS_ACROSS',
  'LEVEL_TOO_FINE',
  'DUPLICATE_ROW',
  'COUNTED_TWICE',
  'PART_EXCEEDS_WHOLE',
  'DIFFERS_FROM_PARTS',
  'DIFFERS_FROM_MONTHS',
  'MONTHS_OVERLAP',
  'WRONG_LEVEL',
  'CODE_TAKEN',
  'NOT_A_SCHOOL_YEAR',
  'NOT_GRADES',
  'NUMBER_MALFORMED',
  'PERSON_ELSEWHERE',
  'UNKNOWN_ACCOUNT',
  'UNKNOWN_TEACHER',
  'UNKNOWN_CLASS',
  'GRADE_NOT_IN_CLASS',
  'UNKNOWN_FORM',
  'ANSWERS_LENGTH',
  'ANSWERS_BLANK',
  'ERASURES_MALFORMED',
  'TWO_ROOMS',
  'PUPIL_TWICE',
  'PUPIL_ELSEWHERE',
  'SEAT_TAKEN',
  'ANSWER_ODD',
  'KEY_FAULTY',
  'NO_SHEET_YET',
  'NOT_GEOJSON',
  'NOT_AN_OUTLINE',
  'OUTLINE_WITHOUT_AREA',
  'AREA_WITHOUT_OUTLINE',
] as const

export type DomainIssueCode = (typeof domainIssueCodes)[number]

type IssueCode = SheetIssue['code'] | DomainIssueCode

/** A finding of the sheet's reader or of ours; the code says whose words describe it. */
export interface ImportIssue extends Omit<SheetIssue, 'code'> {
  readonly code: IssueCode
  /** Of a workbook from which several worksheets were read. */
  readonly worksheet?: string | null
}

const domainCodes: ReadonlySet<string> = new Set(domainIssueCodes)

export const isDomainCode = (code: IssueCode): code is DomainIssueCode => domainCodes.has(code)
