import { analysePair } from './analyse-pair.ts'
import { type ChoiceTable, countChoices } from './choice-table.ts'
import type { OptionModel } from './option-model.ts'
import type { OmittedRule, Pair } from './pair-items.ts'
import { type SourceProfile, sourceProfile } from './source-profile.ts'

/** Every statistic of named pairs as rows, the profile of each source built once. */
export function pairRows(
  table: ChoiceTable,
  model: OptionModel,
  pupils: readonly string[],
  pairs: readonly Pair[],
  rule: OmittedRule = 'skip',
) {
  const profiles = new Map<number, SourceProfile>()
  const { wrong } = countChoices(table)
  return pairs.map(({ copier, source }) => {
    const profile = profiles.get(source) ?? sourceProfile(table, source, wrong)
    profiles.set(source, profile)
    const pair = analysePair(table, model, profile, copier, rule)
    return {
      copier: pupils[copier] ?? '',
      source: pupils[source] ?? '',
      match: pair.matches,
      wrong_match: pair.wrongMatches,
      expected_match: pair.omega.expected,
      sd_match: pair.omega.sd,
      omega: pair.omega.z,
      similarity_z_symmetric: pair.similarity.z,
      omega_p: pair.omega.p,
      gbt_p: pair.gbtP,
      m4_p: pair.m4P,
      k_p: pair.kP,
      k1_p: pair.k1P,
      k2_p: pair.k2P,
      s1_p: pair.s1P,
      s2_p: pair.s2P,
    }
  })
}
