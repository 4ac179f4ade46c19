import type { TkdPart, TkdScoreRefusal } from '../../../../graphql/generated/graphql.ts'
import type { ScoreSheet } from '../../read-sheets.ts'

/** What the telephone keeps of the server's data, so that scores can be given without a line. */
export interface ScoreData {
  readonly account: string
  /** Today by the server's calendar, and the telephone's clock at that moment. */
  readonly today: string
  readonly fetchedAtMs: number
  readonly sheets: readonly ScoreSheet[]
}

export type DataReply =
  | { readonly outcome: 'DATA'; readonly data: ScoreData }
  | { readonly outcome: 'SIGNED_OUT' | 'NOT_RATER' }

/** One child's levels in one area, as the mutation takes them. */
export interface ScoreBody {
  readonly assignmentId: string
  readonly part: TkdPart
  readonly pupil: string
  readonly levels: readonly number[]
  readonly onDay: string
  readonly recordedAt: string
}

export interface SentScore {
  readonly key: string
  readonly owner: string
  readonly body: ScoreBody
}

export interface ScoreAnswer {
  readonly refusal: TkdScoreRefusal | null
}

export type SentReply =
  | { readonly outcome: 'SENT' | 'REFUSED'; readonly answer: ScoreAnswer }
  | { readonly outcome: 'SIGNED_OUT' | 'LATER' }

export const subjectOf = ({ assignmentId, part, pupil }: Pick<ScoreBody, 'assignmentId' | 'part' | 'pupil'>): string =>
  [assignmentId, part, pupil].join('/')

export const storeName = 'pantau-uji'
