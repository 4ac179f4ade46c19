import type { SheetIssue } from './sheet-issue.ts'

/** What a message may speak of: the issue's parts, ready to be set into a sentence. */
export interface MessageTerms {
  value: string
  column: string
  /** A parameter as text; numbers in the reader's notation. */
  param: (name: string) => string
  /** A parameter in bytes as megabytes. */
  megabytes: (name: string) => string
}

export type MessageOf = (terms: MessageTerms) => string

const LOCALES = { id: 'id-ID', en: 'en-GB' } as const

/** Prepares the terms of an issue in a language. */
export const messageTerms = (issue: SheetIssue, language: 'id' | 'en'): MessageTerms => {
  const format = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 10 })
  const megabyte = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 })
  const param = (name: string) => {
    const found = issue.params[name] ?? ''
    return typeof found === 'number' ? format.format(found) : found
  }
  return {
    value: issue.value ?? '',
    column: issue.column ?? '',
    param,
    megabytes: (name) => `${megabyte.format(Number(issue.params[name] ?? 0) / 1_000_000)} MB`,
  }
}
