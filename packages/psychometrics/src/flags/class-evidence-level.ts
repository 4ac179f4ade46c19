import type { ClassSignals } from '../groups/analyse-classes.ts'
import type { Evidence } from './evidence-level.ts'
import type { SystemicReason } from './systemic-signal.ts'

const GAIN_ABOVE = 3 // studentised residual; usual for outliers (Cook & Weisberg 1982)
const SEATS_UP_TO = 0.001 // the least p that 999 orders of seats can give

export interface BesideAnswers {
  subject?: string
  hasFlaggedPair?: boolean
  /** p of wrong matches side by side. */
  neighbourP?: number | null
}

/** The independent kinds of evidence about one class in one subject, to take its level from. */
export function listClassEvidence(
  signals: Pick<ClassSignals, 'gains'>,
  systemic: readonly SystemicReason[],
  { subject = '', hasFlaggedPair = false, neighbourP = null }: BesideAnswers = {},
): Evidence[] {
  const kinds = {
    CLASS_UNIFORMITY: systemic.some((reason) => reason !== 'ERASURES'),
    ERASURES: systemic.includes('ERASURES'),
    PAIR: hasFlaggedPair,
    GAIN: (signals.gains?.residual ?? 0) > GAIN_ABOVE,
    SEATS: neighbourP !== null && neighbourP <= SEATS_UP_TO,
  }
  const isSeen = (kind: keyof typeof kinds) => kinds[kind]
  return (Object.keys(kinds) as (keyof typeof kinds)[]).filter(isSeen).map((kind) => ({ kind, subject }))
}
