import { explainGap } from '../items/minimum-numbers.ts'
import type { Locale } from '../matrix/issue.ts'
import type { TestStatistics } from '../test/analyse-test.ts'

export type StatisticRow = Readonly<{ statistic: string; value: number | null }>

const RELIABILITY = /alpha|kr2|sem|split|lambda|inter_item|moodle_(cic|error|standard)/

/** Test statistics as rows of name and value, with a note where a value could not be given. */
export function testRows(test: TestStatistics, locale: Locale): (StatisticRow & { note: string | null })[] {
  const { scores, alpha, correlations } = test
  const values: Record<string, number | null> = {
    persons: test.persons,
    items: test.items,
    mean: scores.mean,
    sd_n1: scores.sd,
    median: scores.median,
    min: scores.min,
    max: scores.max,
    skewness_population: scores.skewness,
    kurtosis_excess_population: scores.kurtosis,
    skewness_G1_moodle: scores.skewnessG1,
    kurtosis_G2_moodle: scores.kurtosisG2,
    mean_p: test.meanP,
    mean_pbis_corrected: test.meanPbisCorrected,
    alpha,
    alpha_feldt_lo95: test.alphaInterval?.lower ?? null,
    alpha_feldt_hi95: test.alphaInterval?.upper ?? null,
    alpha_standardised_psych: correlations.alphaStandardised,
    guttman_lambda6_psych: correlations.lambda6,
    mean_inter_item_r_psych: correlations.meanInterItemR,
    kr20: test.kr20,
    kr21: test.kr21,
    sem: test.sem,
    split_half_odd_even_r: test.splitHalf?.r ?? null,
    split_half_spearman_brown: test.splitHalf?.spearmanBrown ?? null,
    moodle_cic_pct: alpha === null ? null : 100 * alpha,
    moodle_error_ratio_pct: alpha === null ? null : 100 * Math.sqrt(Math.max(0, 1 - alpha)),
    moodle_standard_error: test.sem,
    difficulty_balance: test.difficultyBalance,
    functioning_distractors: test.functioningDistractors?.working ?? null,
    offered_distractors: test.functioningDistractors?.offered ?? null,
  }
  const reliability = test.gaps.find(({ statistic }) => statistic === 'reliability')
  const balance = test.gaps.find(({ statistic }) => statistic === 'balance')
  return Object.entries(values).map(([statistic, value]) => {
    const gap = RELIABILITY.test(statistic) ? reliability : statistic === 'difficulty_balance' ? balance : undefined
    return { statistic, value, note: value === null && gap ? explainGap(gap, locale) : null }
  })
}
