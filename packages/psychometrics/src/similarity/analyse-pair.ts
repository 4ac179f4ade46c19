import type { ChoiceTable } from './choice-table.ts'
import { generalisedBinomial } from './generalised-binomial.ts'
import { k } from './k.ts'
import { k1k2 } from './k1-k2.ts'
import { m4 } from './m4.ts'
import { type MatchTest, omega } from './omega.ts'
import type { OptionModel } from './option-model.ts'
import { type OmittedRule, pairItems } from './pair-items.ts'
import { s1 } from './s1.ts'
import { s2 } from './s2.ts'
import { similarityZ } from './similarity-z.ts'
import type { SourceProfile } from './source-profile.ts'
import { weightedOmega } from './weighted-omega.ts'
import { wrongMatchZ } from './wrong-match.ts'

export interface PairAnalysis {
  matches: number
  rightMatches: number
  wrongMatches: number
  omega: MatchTest
  similarity: MatchTest
  weightedOmega: { z: number; p: number }
  gbtP: number
  m4P: number
  kP: number | null
  k1P: number | null
  k2P: number | null
  s1P: number | null
  s2P: number | null
  /** Items both answered wrongly, and the matches among them beyond what their abilities explain. */
  wrongMatch: MatchTest & { items: number }
}

/** Every statistic of one named pair; the profile of the source serves all its copiers. */
export function analysePair(
  table: ChoiceTable,
  model: OptionModel,
  profile: SourceProfile,
  copier: number,
  rule: OmittedRule,
): PairAnalysis {
  const pair = { copier, source: profile.source }
  const items = pairItems(table, model, pair, rule)
  const curves = k1k2(table, profile, copier)
  return {
    matches: items.matches,
    rightMatches: items.rightMatches,
    wrongMatches: items.wrongMatches,
    omega: omega(items.copied, items.matches),
    similarity: similarityZ(items.same, items.matches),
    weightedOmega: weightedOmega(items.same, items.matched),
    gbtP: generalisedBinomial(items.same, items.matches),
    m4P: m4(items, items.rightMatches, items.wrongMatches),
    kP: k(table, profile, copier),
    k1P: curves?.k1 ?? null,
    k2P: curves?.k2 ?? null,
    s1P: s1(table, profile, copier),
    s2P: s2(table, profile, copier),
    wrongMatch: wrongMatchZ(table, model, pair),
  }
}
