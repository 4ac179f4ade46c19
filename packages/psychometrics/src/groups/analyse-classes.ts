import { rightAnswers } from '../person-fit/right-answers.ts'
import type { ChoiceTable } from '../similarity/choice-table.ts'
import type { OptionModel } from '../similarity/option-model.ts'
import { answerResiduals } from './answer-residuals.ts'
import { type CheatingPropensity, cheatingPropensity } from './cheating-propensity.ts'
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
}

const SUSPECTED_ABOVE = 0.95 // Jacob & Levitt 2003, table III

/** Every class statistic of one exam. Classes without pupils are to be left out before. */
export function analyseClasses(table: ChoiceTable, model: OptionModel, input: ClassInput): ClassSignals[] {
  const { members, erasures, years } = input
  const answers = rightAnswers(table)
  const profiles = members.map((pupils) => classProfile(table, answers.scores, pupils))
  const patterns = unusualPatterns(answers)
  const matches = members.map((pupils) => classMatch(table, model, pupils))
  const wrongMatches = members.map((pupils) => classMatch(table, model, pupils, true))
  const blocks = members.map((pupils) => identicalBlock(table, model, pupils))
  const residuals = members.map((pupils) => answerResiduals(table, model, pupils))
  const m4 = members.map((pupils) => pupils.reduce((sum, pupil) => sum + (patterns[pupil] ?? 0), 0) / pupils.length)
  const surprises = blocks.map((block) => (block ? -block.logChance : null))
  const ranks = [
    surprises.map((value) => value ?? 0),
    residuals.map(({ m2 }) => m2),
    residuals.map(({ m3 }) => m3),
    m4,
  ].map(percentileRanks)
  const answersOf = members.map((_, place) => ranks.reduce((sum, rank) => sum + (rank[place] ?? 0) ** 2, 0))
  const gains = years ? classGains(answers.scores, members, years) : null
  const leaps = gains?.map(({ score }) => score ?? 0) ?? []
  const zr = {
    match: robustZ(matches.map(({ z }) => z)),
    wrongMatch: robustZ(wrongMatches.map(({ z }) => z)),
    m1: robustZ(surprises),
    m3: robustZ(residuals.map(({ m3 }) => (m3 > 0 ? Math.log(m3) : null))),
  }
  const compressions = varianceCompression(profiles.map(spreadOf))
  const propensities: CheatingPropensity | null = cheatingPropensity(profiles)
  const isHigh = (values: readonly number[], place: number) => (values[place] ?? 0) > quantile(values, SUSPECTED_ABOVE)
  return profiles.flatMap((profile, place) => {
    const [match, wrongMatch, residual] = [matches[place], wrongMatches[place], residuals[place]]
    if (!match || !wrongMatch || !residual) return []
    return [
      {
        profile,
        match,
        matchZr: zr.match[place] ?? null,
        wrongMatch,
        wrongMatchZr: zr.wrongMatch[place] ?? null,
        block: blocks[place] ?? null,
        m1Zr: zr.m1[place] ?? null,
        ...residual,
        m3Zr: zr.m3[place] ?? null,
        m4: m4[place] ?? 0,
        answers: answersOf[place] ?? 0,
        gains: gains?.[place] ?? null,
        isSuspected: isHigh(answersOf, place) && isHigh(leaps, place),
        erasures: erasures ? wrongToRight(erasures, members[place] ?? []) : null,
        compression: compressions[place] ?? null,
        propensity: propensities?.propensities[place] ?? null,
      },
    ]
  })
}

function spreadOf({ pupils, meanPercent, sdPercent }: ClassProfile) {
  return { pupils, mean: meanPercent / 100, sd: (sdPercent / 100) * Math.sqrt(pupils / Math.max(1, pupils - 1)) }
}
