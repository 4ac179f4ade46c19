import type { KsprBandCode } from '../../../graphql/generated/graphql.ts'
import type { Problem } from '../form/field.ts'
import type { PersonMatch } from '../form/person-match.ts'

/** What follows from the answers typed so far, in words, as the API says it. */
export interface RiskPreview {
  /** Her age; of a registration. */
  readonly age: string | null
  /** Age of the pregnancy and due date. */
  readonly dating: string | null
  readonly score: string | null
  readonly band: KsprBandCode | null
  readonly isEmergency: boolean
  readonly advice: string | null
  readonly reasons: readonly string[]
  /** Factors that answers still missing could add. */
  readonly undecided: string | null
  /** The four toos; of a registration. */
  readonly fourToo: string | null
  /** Who may be the same woman; of a registration. */
  readonly matches: readonly PersonMatch[]
  readonly problems: readonly Problem[]
}

export interface RiskWords {
  readonly title: string
  readonly none: string
  readonly reasons: string
  readonly noReasons: string
  readonly emergency: string
  readonly compute: string
  readonly aid: string
}

/** Name of the button that asks for the preview without JavaScript. */
export const previewIntent = 'tinjau'
