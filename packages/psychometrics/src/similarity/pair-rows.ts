import type { Row } from '../exam/exam-tables.ts'
import type { ChoiceTable } from './choice-table.ts'
import { pairEvidence } from './copying-evidence.ts'
import { generalisedBinomial } from './generalised-binomial.ts'
import { k } from './k.ts'
import { k1k2 } from './k1-k2.ts'
import { m4 } from './m4.ts'
import { omega } from './omega.ts'
import type { OptionModel } from './option-model.ts'
import { type OmittedRule, type Pair, type PairItems, pairItems } from './pair-items.ts'
import { s1 } from './s1.ts'
import { s2 } from './s2.ts'
import { similarityZ } from './similarity-z.ts'
import { type SourceProfile, sourceProfile } from './source-profile.ts'
import { weightedOmega } from './weighted-omega.ts'
import { type WrongCountGroups, wrongCountGroups } from './wrong-count-groups.ts'
import { wrongMatchZ } from './wrong-match.ts'

export const PAIR_INDICES = [
  'omega',
  'similarity',
  'gbt',
  'm4',
  'k',
  'k1',
  'k2',
  's1',
  's2',
  'weighted_omega',
  'wrong_match',
  'evidence',
] as const
export type PairIndex = (typeof PAIR_INDICES)[number]

/** The indices of CopyDetect 1.3 and the similarity z. */
export const USUAL_INDICES: readonly PairIndex[] = PAIR_INDICES.slice(0, 9)

interface OpenPair {
  table: ChoiceTable
  model: OptionModel
  pair: Pair
  items: PairItems
  findProfile: () => SourceProfile
}

/** Columns in their order, each with the index it belongs to. */
const COLUMNS: readonly (readonly [string, PairIndex, (pair: OpenPair) => number | null])[] = [
  ['expected_match', 'omega', ({ items }) => omega(items.copied, items.matches).expected],
  ['sd_match', 'omega', ({ items }) => omega(items.copied, items.matches).sd],
  ['omega', 'omega', ({ items }) => omega(items.copied, items.matches).z],
  ['similarity_z_symmetric', 'similarity', ({ items }) => similarityZ(items.same, items.matches).z],
  ['omega_p', 'omega', ({ items }) => omega(items.copied, items.matches).p],
  ['gbt_p', 'gbt', ({ items }) => generalisedBinomial(items.same, items.matches)],
  ['m4_p', 'm4', ({ items }) => m4(items, items.rightMatches, items.wrongMatches)],
  ['k_p', 'k', ({ table, pair, findProfile }) => k(table, findProfile(), pair.copier)],
  ['k1_p', 'k1', ({ table, pair, findProfile }) => k1k2(table, findProfile(), pair.copier)?.k1 ?? null],
  ['k2_p', 'k2', ({ table, pair, findProfile }) => k1k2(table, findProfile(), pair.copier)?.k2 ?? null],
  ['s1_p', 's1', ({ table, pair, findProfile }) => s1(table, findProfile(), pair.copier)],
  ['s2_p', 's2', ({ table, pair, findProfile }) => s2(table, findProfile(), pair.copier)],
  ['weighted_omega', 'weighted_omega', ({ items }) => weightedOmega(items.same, items.matched).z],
  ['weighted_omega_p', 'weighted_omega', ({ items }) => weightedOmega(items.same, items.matched).p],
  ['both_wrong', 'wrong_match', ({ table, model, pair }) => wrongMatchZ(table, model, pair).items],
  ['wrong_match_expected', 'wrong_match', ({ table, model, pair }) => wrongMatchZ(table, model, pair).expected],
  ['wrong_match_z', 'wrong_match', ({ table, model, pair }) => wrongMatchZ(table, model, pair).z],
  ['wrong_match_p', 'wrong_match', ({ table, model, pair }) => wrongMatchZ(table, model, pair).p],
  ['evidence', 'evidence', ({ table, model, pair }) => pairEvidence(table, model, pair.copier, pair.source)],
]

export interface PairRowOptions {
  rule?: OmittedRule
  indices?: readonly PairIndex[]
}

/** Named pairs as rows with the columns of the indices asked for; what a source's copiers share is built once. */
export function pairRows(
  table: ChoiceTable,
  model: OptionModel,
  pupils: readonly string[],
  pairs: readonly Pair[],
  { rule = 'skip', indices = USUAL_INDICES }: PairRowOptions = {},
): Row[] {
  const columns = COLUMNS.filter(([, index]) => indices.includes(index))
  const bySource = [...pairs.entries()].sort(([, a], [, b]) => a.source - b.source)
  const rows: Row[] = []
  let profile: SourceProfile | null = null
  let shared: WrongCountGroups | null = null
  for (const [place, pair] of bySource) {
    const items = pairItems(table, model, pair, rule)
    const findProfile = (): SourceProfile => {
      shared ??= wrongCountGroups(table)
      if (profile?.source !== pair.source) profile = sourceProfile(table, pair.source, shared)
      return profile
    }
    const open = { table, model, pair, items, findProfile }
    rows[place] = {
      copier: pupils[pair.copier] ?? '',
      source: pupils[pair.source] ?? '',
      match: items.matches,
      wrong_match: items.wrongMatches,
      ...Object.fromEntries(columns.map(([column, , measure]) => [column, measure(open)])),
    }
  }
  return rows
}
