import { describeSheetIssue } from '@pantau/spreadsheets'
import { type ImportIssue, isDomainCode } from './import-issue.ts'
import { type IssueLanguage, issueTerms } from './issue-terms.ts'
import { messagesEn } from './messages-en.ts'
import { messagesId } from './messages-id.ts'

const messages = { id: messagesId, en: messagesEn }
const worksheet = { id: 'Lembar', en: 'Sheet' }
const row = { id: 'baris', en: 'row' }
const column = { id: 'kolom', en: 'column' }

/** Says what is wrong and how to mend it, in the reader's language and with the place as in the file. */
export function describeIssue(issue: ImportIssue, language: IssueLanguage): string {
  const { code } = issue
  const sheet = issue.worksheet == null ? [] : [`${worksheet[language]} "${issue.worksheet}"`]
  if (!isDomainCode(code)) {
    const said = describeSheetIssue({ ...issue, code }, language)
    if (sheet.length === 0) return said
    return `${sheet}${issue.row === null ? ': ' : ', '}${said.charAt(0).toLowerCase()}${said.slice(1)}`
  }
  const message = messages[language][code](issueTerms(issue, language))
  const places = [
    ...sheet,
    ...(issue.row === null ? [] : [`${row[language]} ${issue.row}`]),
    ...(issue.column === null ? [] : [`${column[language]} "${issue.column}"`]),
  ]
  const said = places.length === 0 ? message : `${places.join(', ')}: ${message}`
  return said.charAt(0).toUpperCase() + said.slice(1)
}
