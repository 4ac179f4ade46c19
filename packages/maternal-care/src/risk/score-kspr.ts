import type { Wording } from '../wording.ts'
import { EMERGENCY_ADVICE, type KsprBand, ksprBand } from './kspr-bands.ts'
import { KSPR_CARD, type KsprCard, type KsprFactor, type KsprFacts, type KsprGroup } from './kspr-card.ts'
import { type KsprIssue, reviewKsprAnswers } from './review-kspr-answers.ts'

export interface KsprReason {
  code: string
  no: string
  group: KsprGroup
  score: number
  label: Wording
  groupLabel: Wording
  from: 'FACTS' | 'DECLARED'
}

export interface KsprResult {
  card: string
  /** null while the answers contradict each other; so are band and advice. */
  score: number | null
  band: KsprBand | null
  /** A group III factor: refer now, whatever the band. */
  isEmergency: boolean
  advice: Wording | null
  /** In the order of the card. */
  reasons: KsprReason[]
  /** Factors that facts not known yet could still add: the score is a lower bound while there are any. */
  undecided: string[]
  issues: KsprIssue[]
}

function reasonOf(card: KsprCard, factor: KsprFactor, isByFacts: boolean): KsprReason {
  const { code, no, group, score, label } = factor
  return { code, no, group, score, label, groupLabel: card.groups[group], from: isByFacts ? 'FACTS' : 'DECLARED' }
}

/**
 * Score of the Poedji Rochjati card: 2 + Σ points of the factors that the facts decide or the midwife declares, each once.
 * KRR 2, KRT 6–10, KRST from 12; a group III factor forces emergency advice whatever the sum, contradictions or not.
 * No factor: 2, KRR. A screening aid, not a diagnosis. Rochjati (2003).
 */
export function scoreKspr(facts: KsprFacts, declared: readonly string[], card: KsprCard = KSPR_CARD): KsprResult {
  const byFacts = new Set(card.factors.filter(({ rule }) => rule?.(facts) === true).map(({ code }) => code))
  const scoring = card.factors.filter(({ code }) => byFacts.has(code) || declared.includes(code))
  const issues = reviewKsprAnswers(card, facts, declared, scoring)
  const isEmergency = scoring.some(({ group }) => group === 'III')
  const score = issues.length > 0 ? null : scoring.reduce((sum, factor) => sum + factor.score, card.baseScore)
  const band = score === null ? null : ksprBand(score)
  return {
    card: card.version,
    score,
    band,
    isEmergency,
    advice: isEmergency ? EMERGENCY_ADVICE : (band?.advice ?? null),
    reasons: scoring.map((factor) => reasonOf(card, factor, byFacts.has(factor.code))),
    undecided: card.factors
      .filter(({ code, rule }) => rule?.(facts) === null && !declared.includes(code))
      .map(({ code }) => code),
    issues,
  }
}
