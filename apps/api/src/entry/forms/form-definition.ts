import type { Sentence } from '../../errors.ts'

/** A group of columns, as the office's paper groups them. */
export interface SectionDefinition {
  readonly key: string
  readonly title: Sentence
  /** Whose counts these are: one row for each village of the catchment, or one for the puskesmas itself. */
  readonly level: 'VILLAGE' | 'HEALTH_CENTRE'
  readonly elements: readonly string[]
}

/** That the elements of one area together are at most others together. */
export interface SumRule {
  readonly parts: readonly string[]
  readonly wholes: readonly string[]
  /** An ERROR cannot be; a WARN happens, e.g. where the parts are of mothers who were counted in an earlier month. */
  readonly severity: 'ERROR' | 'WARN'
}

/** A form that a puskesmas fills every month. */
export interface FormDefinition {
  readonly key: string
  readonly title: Sentence
  readonly sections: readonly SectionDefinition[]
  /** Beside those that follow from the parts of elements. */
  readonly sumRules: readonly SumRule[]
  /** Parts that may be of an earlier month than their whole: a mother of September has her last visit in October. */
  readonly lagging: ReadonlySet<string>
}
