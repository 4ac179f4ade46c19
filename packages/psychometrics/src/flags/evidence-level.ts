/** Kinds of evidence that do not rest on the same thing. */
export type EvidenceKind =
  | 'PAIR'
  | 'CLASS_UNIFORMITY'
  | 'GAIN'
  | 'SEATS'
  | 'PERSON_FIT'
  | 'ERASURES'
  | 'INCIDENT'
  | 'RETEST'

export interface Evidence {
  kind: EvidenceKind
  subject: string
}

export type EvidenceLevel = 0 | 1 | 2 | 3

const DOCUMENTARY: readonly EvidenceKind[] = ['ERASURES', 'INCIDENT', 'RETEST'] // on paper, whatever the answers say
const NEVER_ALONE: readonly EvidenceKind[] = ['PERSON_FIT', 'GAIN'] // guessing, illness or good teaching look the same (Meijer & Sijtsma 2001)

export const LEVEL_OF_A_CASE = 2 // below it no clarification is asked for (TILSA Test Security Guidebook, CCSSO 2013)

/**
 * Evidence level of a class or a pair: 0 none; 1 one signal; 2 two independent kinds, or one kind in two subjects; 3 level 2 with
 * documentary evidence among it or beside it. Person fit and gains raise a level that something else reached, never 0.
 */
export function evidenceLevel(evidence: readonly Evidence[]): EvidenceLevel {
  const kinds = new Set(evidence.map(({ kind }) => kind))
  const leading = evidence.filter(({ kind }) => !NEVER_ALONE.includes(kind))
  if (leading.length === 0) return 0
  const subjects = new Set(leading.map(({ subject }) => subject))
  if (kinds.size < 2 && subjects.size < 2) return 1
  return evidence.some(({ kind }) => DOCUMENTARY.includes(kind)) ? 3 : 2
}
