import { type ColumnKey, subjectOf } from './letters.ts'
import type { Answers, Form, Item, Word } from './phone-data.ts'

/** A column that is being filled in, with the form it was begun by. */
export interface Draft {
  readonly column: ColumnKey
  readonly form: Form
  readonly answers: Answers
  /** What stood when it was begun; 0 for nothing. */
  readonly baseRevision: number
  /** Signs that were told to the server already, ahead of the rest. */
  readonly toldSigns: readonly string[]
}

export const draftKind = 'draft'

export const draftId = ({ column }: { readonly column: ColumnKey }): string => subjectOf(column)

/** What is asked in this column: some signs only from a week on. */
export const listQuestions = ({ items }: Form, column: number): Item[] =>
  items.filter(({ fromColumn }) => fromColumn === null || column >= fromColumn)

export const listSigns = ({ form, answers }: Pick<Draft, 'form' | 'answers'>): Item[] =>
  form.items.filter(({ code, kind }) => kind === 'SIGN' && answers[code] === 'YES')

/** Signs answered yes of which the server has not been told. */
export const listNewSigns = (draft: Draft): Item[] =>
  listSigns(draft).filter(({ code }) => !draft.toldSigns.includes(code))

export const answer = (draft: Draft, code: string, given: Word | number): Draft => ({
  ...draft,
  answers: { ...draft.answers, [code]: given },
})

/** The first question without an answer; the number of questions when all have one. */
export function findUnanswered({ form, answers, column }: Draft): number {
  const questions = listQuestions(form, column.column)
  const at = questions.findIndex(({ code }) => answers[code] === undefined)
  return at < 0 ? questions.length : at
}

export function countAnswered({ form, answers, column }: Draft): { readonly answered: number; readonly asked: number } {
  const questions = listQuestions(form, column.column)
  return { answered: questions.filter(({ code }) => answers[code] !== undefined).length, asked: questions.length }
}
