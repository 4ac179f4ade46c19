import { messageTerms } from './message-terms.ts'
import { MESSAGES_EN } from './messages-en.ts'
import { MESSAGES_ID } from './messages-id.ts'
import type { IssueCode, SheetIssue } from './sheet-issue.ts'

const MESSAGES = { id: MESSAGES_ID, en: MESSAGES_EN }
const ROW = { id: 'Baris', en: 'Row' }
const COLUMN = { id: 'kolom', en: 'column' }

// These speak of the columns themselves; a column before the colon would say it twice.
const ABOUT_HEADERS: ReadonlySet<IssueCode> = new Set([
  'HEADER_MISSING',
  'HEADER_UNKNOWN',
  'HEADER_TWICE',
  'MAPPING_HEADER_ABSENT',
  'ROW_TOO_SHORT',
])

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Says what is wrong and how to mend it, in the user's language and with the place as the user sees it. */
export const describeSheetIssue = (issue: SheetIssue, language: 'id' | 'en'): string => {
  const message = MESSAGES[language][issue.code](messageTerms(issue, language))
  const places: string[] = []
  if (issue.row !== null) places.push(`${ROW[language]} ${issue.row}`)
  if (issue.column !== null && !ABOUT_HEADERS.has(issue.code)) places.push(`${COLUMN[language]} "${issue.column}"`)
  return upperFirst(places.length === 0 ? message : `${places.join(', ')}: ${message}`)
}
