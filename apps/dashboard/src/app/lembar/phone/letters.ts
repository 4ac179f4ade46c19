import type { Answers, FamilyAnswer, FormKey, OpenEscalation, Stage } from './phone-data.ts'

/** One column of one form of one client. */
export interface ColumnKey {
  readonly client: string
  readonly form: FormKey
  readonly ordinal: number | null
  readonly column: number
}

export const subjectOf = ({ client, form, ordinal, column }: ColumnKey): string =>
  [client, form, ordinal ?? 0, column].join('/')

export interface SheetLetter extends ColumnKey {
  readonly kind: 'SHEET'
  readonly version: number
  readonly answers: Answers
  readonly filledAt: string
  readonly baseRevision: number
}

/** A time of the way to care, or what the family said. The escalation is known once the sheet that told the sign was taken. */
export interface StageLetter {
  readonly kind: 'STAGE'
  readonly escalation: string | null
  readonly stage: Stage | FamilyAnswer
  readonly statedAt: string
}

export type SheetBody = SheetLetter | StageLetter

/** What the server said to a letter. */
export interface SheetReply {
  readonly revision: number | null
  readonly escalation: OpenEscalation | null
  /** What stands where answers differ. */
  readonly theirs: Answers | null
  /** Why it was refused, in words. */
  readonly reasons: readonly { readonly id: string; readonly en: string }[]
}

export interface SentLetter {
  readonly key: string
  readonly owner: string
  readonly sentAt: string
  readonly body: SheetBody
}

export type SentReply =
  | { readonly outcome: 'SENT' | 'REFUSED' | 'CONFLICT'; readonly answer: SheetReply }
  | { readonly outcome: 'SIGNED_OUT' | 'LATER' }
