import { FUNCTIONING_SHARE, type OptionStatistics } from './analyse-options.ts'
import type { SuspectedKey } from './suspect-key.ts'

export type Verdict = 'KEEP' | 'REVISE' | 'DISCARD'
export type AdviceReason =
  | 'CHECK_KEY'
  | 'NEGATIVE'
  | 'DISTRACTOR_ATTRACTS_UPPER'
  | 'POOR'
  | 'TOO_EASY'
  | 'TOO_HARD'
  | 'WEAK_DISTRACTORS'
  | 'WATCH'
  | 'GOOD'

export interface Advice {
  verdict: Verdict
  /** Most serious first. */
  reasons: AdviceReason[]
  /** Option the first reason speaks of. */
  option: string | null
}

const TOO_HARD_BELOW = 0.2 // warning bound of indicator E01
const TOO_EASY_ABOVE = 0.9 // warning bound of indicator E01
const ATTRACTS_FROM = 0.05 // a smaller positive correlation is within rounding of none in a class test
const POOR_TO = 0.2 // Arikunto 2012 p. 232
const FAIR_TO = 0.4 // Arikunto 2012 p. 232
const ENOUGH_DISTRACTORS = 2 / 3 // indicator E04

export interface AdviceInput {
  p: number
  discrimination: number
  options: readonly OptionStatistics[]
  suspectedKey: SuspectedKey | null
  functioning: number
  offered: number
}

/** What to do with an item, and why. Statistics point; the subject teacher decides. */
export function adviseItem(input: AdviceInput): Advice {
  const { p, discrimination, suspectedKey } = input
  const reasons: AdviceReason[] = []
  const attracting = input.options.find(attractsUpperGroup)
  if (suspectedKey?.candidate) reasons.push('CHECK_KEY')
  if (discrimination < 0) reasons.push('NEGATIVE')
  if (attracting && !suspectedKey?.candidate) reasons.push('DISTRACTOR_ATTRACTS_UPPER')
  if (discrimination >= 0 && discrimination <= POOR_TO) reasons.push('POOR')
  if (p > TOO_EASY_ABOVE) reasons.push('TOO_EASY')
  if (p < TOO_HARD_BELOW) reasons.push('TOO_HARD')
  const verdict = verdictOf(reasons)
  if (input.offered > 0 && input.functioning / input.offered < ENOUGH_DISTRACTORS) reasons.push('WEAK_DISTRACTORS')
  if (verdict === 'KEEP' && discrimination <= FAIR_TO) reasons.push('WATCH')
  if (reasons.length === 0) reasons.push('GOOD')
  const option = reasons[0] === 'CHECK_KEY' ? suspectedKey?.candidate : attracting?.option
  return { verdict, reasons, option: option ?? null }
}

const attractsUpperGroup = ({ isAnswer, isKey, share, restCorrelation }: OptionStatistics): boolean =>
  isAnswer && !isKey && share >= FUNCTIONING_SHARE && (restCorrelation ?? 0) >= ATTRACTS_FROM

function verdictOf(reasons: readonly AdviceReason[]): Verdict {
  if (reasons.includes('NEGATIVE') && !reasons.includes('CHECK_KEY')) return 'DISCARD'
  return reasons.length > 0 ? 'REVISE' : 'KEEP'
}
