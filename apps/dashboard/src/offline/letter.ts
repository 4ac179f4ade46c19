import type { Sealed } from './sealing.ts'

/** WAITING until the server has answered about it; REFUSED and CONFLICT wait for a person. */
export type LetterState = 'WAITING' | 'SENT' | 'REFUSED' | 'CONFLICT'

/** Something to be told to the server. Its body names nobody, so that it can leave while the vault is shut. */
export interface Letter {
  /** Where it stands in the row; given by the store. */
  readonly order?: number
  /** Made on this telephone: by it the server knows a letter that comes twice. */
  readonly key: string
  readonly owner: string
  /** What it is about, e.g. one column of a sheet; letters on one subject follow each other. */
  readonly subject: string
  readonly state: LetterState
  readonly body: Sealed
  /** What the server said, for a person to read. */
  readonly answer: Sealed | null
  readonly writtenAtMs: number
  readonly answeredAtMs: number | null
}

export interface OpenLetter<Body, Reply> extends Omit<Letter, 'body' | 'answer'> {
  readonly body: Body
  readonly answer: Reply | null
}

/** What a page's own sender makes of the server's answer. */
export type Delivery =
  | { readonly outcome: 'SENT' | 'REFUSED' | 'CONFLICT'; readonly answer: unknown }
  /** Nobody is signed in: the PIN is needed. */
  | { readonly outcome: 'SIGNED_OUT' }
  /** Another account is signed in, or a letter before it must be taken first: this one waits, the next may go. */
  | { readonly outcome: 'LATER' }
  /** No line, or no server. */
  | { readonly outcome: 'AWAY' }

export type Deliver<Body> = (letter: {
  readonly key: string
  readonly owner: string
  readonly writtenAtMs: number
  readonly body: Body
  /** What the server said to earlier letters on the same subject, oldest first. */
  readonly before: readonly unknown[]
}) => Promise<Delivery>
