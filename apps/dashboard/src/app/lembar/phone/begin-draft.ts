import type { Vault } from '../../../offline/vault.ts'
import { type Draft, draftKind } from './draft.ts'
import { type ColumnKey, subjectOf } from './letters.ts'
import type { PhoneLetter } from './list-columns.ts'
import type { Answers, Form } from './phone-data.ts'

interface Beginning {
  readonly key: ColumnKey
  readonly form: Form
  /** What the server said stands. */
  readonly answers: Answers
  readonly revision: number
}

/** Goes on with a draft, or begins one from what was last told of this column. */
export async function beginDraft(
  vault: Vault,
  letters: readonly PhoneLetter[],
  { key, form, answers, revision }: Beginning,
): Promise<Draft> {
  const subject = subjectOf(key)
  const last = letters.findLast((letter) => letter.subject === subject && letter.body.kind === 'SHEET')
  const told = last?.body.kind === 'SHEET' ? last.body.answers : answers
  const begun: Draft = {
    column: { client: key.client, form: key.form, ordinal: key.ordinal, column: key.column },
    form,
    answers: told,
    baseRevision: Math.max(revision, last?.answer?.revision ?? 0),
    toldSigns: form.items.filter(({ code, kind }) => kind === 'SIGN' && told[code] === 'YES').map(({ code }) => code),
  }
  return (await vault.change<Draft>(draftKind, subject, (kept) => kept ?? begun)) ?? begun
}
