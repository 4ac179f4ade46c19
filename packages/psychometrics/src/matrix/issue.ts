import { issueSentences } from './issue-sentences.ts'

export type IssueCode = keyof typeof issueSentences
export type Locale = 'id' | 'en'
export type SheetName = 'responses' | 'key'

export interface Issue {
  code: IssueCode
  severity: 'ERROR' | 'WARN'
  sheet: SheetName
  /** Line of the sheet, the header being line 1. */
  row: number | null
  column: string | null
  params: Readonly<Record<string, string | number>>
}

export interface IssuePlace {
  sheet: SheetName
  row?: number
  column?: string
}

/** The issue as a sentence for people. */
export function explainIssue(issue: Issue, locale: Locale): string {
  return issueSentences[issue.code][locale].replace(/\{(\w+)\}/g, (_, name: string) => String(issue.params[name] ?? ''))
}
