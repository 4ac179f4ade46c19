import { rightAnswers } from '../person-fit/right-answers.ts'
import type { ChoiceTable } from '../similarity/choice-table.ts'
import type { OptionModel } from '../similarity/option-model.ts'
import { answerResiduals } from './answer-residuals.ts'
import { cheatingPropensity } from './cheating-propensity.ts'
import { type ClassGains, classGains, type YearScores } from './class-gains.ts'
import { type ClassMatch, classMatch } from './class-match.ts'
import { type ClassProfile, classProfile } from './class-profile.ts'
import { type IdenticalBlock, identicalBlock } from './identical-block.ts'
import { percentileRanks, quantile, robustZ } from './robust-z.ts'
import { unusualPatterns } from './unusual-patterns.ts'
import { type Compression, varianceCompression } from './variance-compression.ts'
import { wrongToRight } from './wrong-to-right.ts'

export const LEAST_PUPILS = 8 // smaller classes have no shape to judge (own simulations)
export const LEAST_CLASSES_TO_CALIBRATE = 30 // median and MAD of fewer are too rough to judge by (own simulations)

export interface ClassInput {
  members: readonly Int32Array[]
  /** Wrong-to-right erasures by pupil. */
  erasures?: ArrayLike<number>
  years?: YearScores
}

export interface ClassSignals {
  profile: ClassProfile
  match: ClassMatch
  matchZr: number | null
  wrongMatch: ClassMatch
  wrongMatchZr: number | null
  block: IdenticalBlock | null
  m1Zr: number | null
  m2: number
  m3: number
  m3Zr: number | null
  m4: number
  /** ANSWERS of Jacob & Levitt: sum of the squared percentile ranks of M1 to M4. */
  answers: number
  gains: ClassGains | null
  /** ANSWERS and SCORE both above the 95th percentile. */
  isSuspected: boolean
  erasures: { mean: number; z: number } | null
  compression: Compression | null
  propensity: number | null
  /** Scores of the two components the propensity rests on. */
  components: readonly [number, number] | null
}

const SUSPECTED_ABOVE = 0.95 // Jacob & Levitt 2003, table III

/** Every class statistic of one exam. Classes without pupils are to be left out before. */
export function analyseClasses(table: ChoiceTable, model: OptionModel, input: ClassInput): ClassSignals[] {
  const { members, erasures, years } = input
  const { scores } = rightAnswers(table)
  const profiles = members.map((pupils) => classProfile(table, scores, pupils))
  const gains = years ? classGains(scores, members, years) : null
  const leaps = gains?.map(({ score }) => score ?? 0) ?? []
  const likeness = calibrate(table, model, members)
  const answers = likeness.map((each) => each.answers)
  const compressions = varianceCompression(profiles.map(spreadOf))
  const propensity = cheatingPropensity(profiles)
  const rubbedOut = erasures ? wrongToRight(erasures, members) : null
  const isHigh = (values: readonly number[], place: number) => (values[place] ?? 0) > quantile(values, SUSPECTED_ABOVE)
  return profiles.flatMap((profile, place) => {
    const alike = likeness[place]
    if (!alike) return []
    return {
      profile,
      ...alike,
      gains: gains?.[place] ?? null,
      isSuspected: isHigh(answers, place) && isHigh(leaps, place),
      erasures: rubbedOut?.[place] ?? null,
      compression: compressions[place] ?? null,
      propensity: propensity?.propensities[place] ?? null,
      components: propensity?.scores[place] ?? null,
    }
  })
}

type Likeness = Omit<
  ClassSignals,
  'profile' | 'gains' | 'isSuspected' | 'erasures' | 'compression' | 'propensity' | 'components'
>

/** What the answers of a class have in common, and where that stands among the classes. */
function calibrate(table: ChoiceTable, model: OptionModel, members: readonly Int32Array[]): Likeness[] {
  const patterns = unusualPatterns(rightAnswers(table))
  const raw = members.map((pupils) => ({
    match: classMatch(table, model, pupils),
    wrongMatch: classMatch(table, model, pupils, true),
    block: identicalBlock(table, model, pupils),
    ...answerResiduals(table, model, pupils),
    m4: pupils.reduce((sum, pupil) => sum + (patterns[pupil] ?? 0), 0) / pupils.length,
  }))
  const surprises = raw.map(({ block }) => (block ? -block.logChance : null))
  const ranks = [
    surprises.map((value) => value ?? 0),
    raw.map(({ m2 }) => m2),
    raw.map(({ m3 }) => m3),
    raw.map(({ m4 }) => m4),
  ].map(percentileRanks)
  const matchZr = robustZ(raw.map(({ match }) => match.z))
  const wrongMatchZr = robustZ(raw.map(({ wrongMatch }) => wrongMatch.z))
  const m1Zr = robustZ(surprises)
  const m3Zr = robustZ(raw.map(({ m3 }) => (m3 > 0 ? Math.log(m3) : null)))
  return raw.map((each, place) => ({
    ...each,
    matchZr: matchZr[place] ?? null,
    wrongMatchZr: wrongMatchZr[place] ?? null,
    m1Zr: m1Zr[place] ?? null,
    m3Zr: m3Zr[place] ?? null,
    answers: ranks.reduce((sum, rank) => sum + (rank[place] ?? 0) ** 2, 0),
  }))
}

function spreadOf({ pupils, meanPercent, sdPercent }: ClassProfile) {
  return { pupils, mean: meanPercent / 100, sd: (sdPercent / 100) * Math.sqrt(pupils / Math.max(1, pupils - 1)) }
}
