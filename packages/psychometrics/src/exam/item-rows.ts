import { CLASS_WORDS } from '../items/classify.ts'
import { explainGap } from '../items/minimum-numbers.ts'
import type { Locale } from '../matrix/issue.ts'
import { explainAdvice } from '../report/advice-sentences.ts'
import type { FormAnalysis } from './analyse-exam.ts'

/** Item statistics as rows; the first 17 columns are those of the reference files. */
export function itemRows({ items, discriminationIntervals }: FormAnalysis, locale: Locale) {
  return items.map((item, place) => ({
    item: item.id,
    key: item.key,
    n: item.n,
    omitted: item.omitted,
    p: item.p,
    var_n1: item.variance,
    pbis_uncorrected: item.pbisUncorrected,
    pbis_corrected: item.pbisCorrected,
    biserial_corrected_ctt: item.biserialCorrected,
    d27_fractional_ties: item.dFractional,
    d27_quantile_ctt: item.dQuantile,
    alpha_if_deleted: item.alphaIfDeleted,
    moodle_facility_pct: item.moodleFacility,
    moodle_discrimination_index: item.moodleDiscriminationIndex,
    moodle_discriminative_efficiency: item.moodleDiscriminativeEfficiency,
    moodle_effective_weight: item.moodleEffectiveWeight,
    p_lower95: item.pInterval?.lower ?? null,
    p_upper95: item.pInterval?.upper ?? null,
    omit_rate: item.omitRate,
    double_marks: item.doubleMarks,
    unreadable: item.unreadable,
    pbis_lower95: item.pbisInterval?.lower ?? null,
    pbis_upper95: item.pbisInterval?.upper ?? null,
    d_lower95: discriminationIntervals[place]?.lower ?? null,
    d_upper95: discriminationIntervals[place]?.upper ?? null,
    d_rule: item.tailRule,
    difficulty_class: item.difficultyClass ? CLASS_WORDS[item.difficultyClass][locale] : null,
    discrimination_class: item.discriminationClass ? CLASS_WORDS[item.discriminationClass][locale] : null,
    functioning_distractors: item.functioningDistractors,
    offered_distractors: item.offeredDistractors,
    suspected_key: item.suspectedKey?.candidate ?? null,
    suspected_key_p: item.suspectedKey?.p ?? null,
    advice: item.advice?.verdict.toLowerCase() ?? null,
    reason: item.advice ? explainAdvice(item, locale) : null,
    note: item.gaps.map((gap) => `${gap.statistic}: ${explainGap(gap, locale)}`).join('; ') || null,
  }))
}
