import type { Interval } from '../numeric/wilson.ts'
import type { Advice } from './advise-item.ts'
import type { OptionStatistics } from './analyse-options.ts'
import type { DifficultyClass, DiscriminationClass } from './classify.ts'
import type { Gap } from './minimum-numbers.ts'
import type { SuspectedKey } from './suspect-key.ts'

export type TailRule = '27%' | 'halves'

/** Statistics of one item; null stands where `gaps` says why there is none. */
export interface ItemStatistics {
  index: number
  id: string
  topic: string
  type: string
  /** Right answers as the key writes them. */
  key: string
  n: number
  omitted: number
  doubleMarks: number
  unreadable: number
  maximum: number
  isDichotomous: boolean
  /** Mean points over the maximum; the share right of a right/wrong item. */
  p: number | null
  pInterval: Interval | null
  omitRate: number | null
  variance: number | null
  pbisUncorrected: number | null
  pbisCorrected: number | null
  pbisInterval: Interval | null
  biserialCorrected: number | null
  /** Upper less lower group with fractional ties, by the rule in `tailRule`. */
  dFractional: number | null
  tailRule: TailRule
  dQuantile: number | null
  alphaIfDeleted: number | null
  moodleFacility: number | null
  moodleDiscriminationIndex: number | null
  moodleDiscriminativeEfficiency: number | null
  moodleEffectiveWeight: number | null
  difficultyClass: DifficultyClass | null
  discriminationClass: DiscriminationClass | null
  options: OptionStatistics[]
  /** Whether there were pupils enough to judge the options. */
  areOptionsJudged: boolean
  functioningDistractors: number | null
  offeredDistractors: number
  suspectedKey: SuspectedKey | null
  advice: Advice | null
  gaps: Gap[]
}
