import type { Sentence } from '../errors.ts'
import type { Domain } from '../indicators/indicator.ts'
import type { BriefFacts } from './facts/brief-facts.ts'

export type BriefSection = 'TITLE' | 'FINDING' | 'CHANGE' | 'NUMBER' | 'DECISION' | 'CAVEAT'
export type BriefTone = 'WORSE' | 'BETTER' | 'CALM' | 'PLAIN'
export type ChangeGroup = 'NEW' | 'OVERDUE' | 'ONGOING' | 'ENDED' | 'REVISED'

/** A sentence of a brief, with the key of the footnote that gives its query. */
export interface BriefLine {
  readonly section: BriefSection
  readonly tone: BriefTone
  readonly text: Sentence
  /** How large, or about what, in smaller letters. */
  readonly detail?: Sentence
  /** The other columns of a line in a table. */
  readonly cells?: readonly Sentence[]
  /** Of what changed since the brief before. */
  readonly group?: ChangeGroup
  readonly note: string
  /** It is shown to whoever may read all of these areas and this domain. */
  readonly areas: readonly string[]
  readonly domain: Domain | null
}

export interface BriefNote {
  readonly text: Sentence
  /** A free query that gives the numbers of the sentences. */
  readonly query: string
  /** Where on the pages they stand. */
  readonly path: string
}

/** What is kept of a brief: its facts, to compare the next one with, and the sentences as they were written. */
export interface BriefContent {
  readonly facts: BriefFacts
  /** Of the titles the first that a reader may see is the brief's. */
  readonly lines: readonly BriefLine[]
  readonly notes: Readonly<Record<string, BriefNote>>
}

/** What a rule says. */
export interface Written {
  readonly lines: readonly BriefLine[]
  readonly notes: Readonly<Record<string, BriefNote>>
}
