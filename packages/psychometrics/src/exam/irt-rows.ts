import type { IrtAnalysis } from '../irt/analyse-irt.ts'
import { testInformation } from '../irt/test-information.ts'
import { isDichotomous } from '../items/analyse-item.ts'
import { explainGap, type Gap } from '../items/minimum-numbers.ts'
import type { Locale } from '../matrix/issue.ts'
import type { ResponseMatrix } from '../matrix/response-matrix.ts'
import type { StatisticRow } from './test-rows.ts'

/**
 * Item parameters as rows; the columns are named for the package whose estimates they can be laid beside. Items the model cannot
 * hold have no values but say why.
 */
export function irtItemRows(irt: IrtAnalysis, matrix: ResponseMatrix, locale: Locale) {
  const placeOf = new Map(irt.fit.patterns.items.map((item, place) => [item, place]))
  return matrix.items.map((item, index) => {
    const place = placeOf.get(index) ?? -1
    const reason = isDichotomous(item) ? 'NO_SPREAD' : 'NOT_DICHOTOMOUS'
    const gap: Gap = { statistic: irt.fit.model, reason, n: matrix.pupilCount, minimum: null }
    return {
      item: item.id,
      p: irt.shares[place] ?? null,
      ...(irt.fit.model === 'rasch' ? raschColumns(irt, place) : twoplColumns(irt, place)),
      note: place < 0 ? explainGap(gap, locale) : null,
    }
  })
}

/** A parameter beyond all bounds is no estimate. */
const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null

const raschColumns = (irt: IrtAnalysis, place: number) => ({
  rasch_cml_b: finite(irt.conditional?.difficulties[place]),
  rasch_mml_mirt_b: finite(irt.difficulties[place]),
  rasch_b_se: finite(irt.errors?.difficulties[place]),
  rasch_infit_mnsq_mirt: finite(irt.itemFit[place]?.infit),
  rasch_outfit_mnsq_mirt: finite(irt.itemFit[place]?.outfit),
})

const twoplColumns = (irt: IrtAnalysis, place: number) => ({
  twopl_mirt_a: finite(irt.fit.parameters.slopes[place]),
  twopl_a_se: finite(irt.errors?.slopes[place]),
  twopl_mirt_b: finite(irt.difficulties[place]),
  twopl_b_se: finite(irt.errors?.difficulties[place]),
  twopl_infit_mnsq: finite(irt.itemFit[place]?.infit),
  twopl_outfit_mnsq: finite(irt.itemFit[place]?.outfit),
})

export function irtFitRows({ fit, conditional }: IrtAnalysis): StatisticRow[] {
  const rows: StatisticRow[] =
    fit.model === 'rasch'
      ? [
          { statistic: 'rasch_mml_mirt_loglik', value: fit.logLikelihood },
          { statistic: 'rasch_mml_mirt_latent_variance', value: fit.latentVariance },
          { statistic: 'rasch_cml_loglik', value: conditional?.logLikelihood ?? null },
        ]
      : [{ statistic: 'twopl_mirt_loglik', value: fit.logLikelihood }]
  return [
    ...rows,
    { statistic: 'items', value: fit.patterns.items.length },
    { statistic: 'em_passes', value: fit.passes },
    { statistic: 'converged', value: fit.hasConverged ? 1 : 0 },
  ]
}

/** Rasch abilities by score where everyone met every item, else by pupil; 2PL abilities by pupil. */
export function irtAbilityRows(irt: IrtAnalysis, matrix: ResponseMatrix) {
  if (irt.fit.model === 'rasch' && !irt.fit.patterns.presented) return abilityByScore(irt)
  return matrix.pupils.map((person, pupil) => {
    const pattern = irt.fit.patterns.patternOf[pupil] ?? 0
    const name = irt.fit.model
    return {
      person,
      score: irt.scores[pattern] ?? null,
      [`${name}_eap`]: finite(irt.eap.values[pattern]),
      [`${name}_eap_se`]: finite(irt.eap.errors[pattern]),
      ...(irt.map ? { [`${name}_map`]: finite(irt.map.values[pattern]) } : {}),
      [`${name}_wle`]: finite(irt.wle.values[pattern]),
      [`${name}_wle_se`]: finite(irt.wle.errors[pattern]),
    }
  })
}

function abilityByScore(irt: IrtAnalysis) {
  const patternOfScore = new Map<number, number>()
  for (let pattern = 0; pattern < irt.fit.patterns.patternCount; pattern++) {
    patternOfScore.set(irt.scores[pattern] ?? 0, pattern)
  }
  return [...patternOfScore]
    .sort(([a], [b]) => a - b)
    .map(([score, pattern]) => ({
      score,
      rasch_eap: finite(irt.eap.values[pattern]),
      rasch_eap_se: finite(irt.eap.errors[pattern]),
      rasch_wle: finite(irt.wle.values[pattern]),
      rasch_wle_se: finite(irt.wle.errors[pattern]),
    }))
}

const CURVE_STEPS = 33

/** Information and standard error of the test at abilities from -4 to 4. */
export function irtInformationRows({ fit }: IrtAnalysis) {
  return Array.from({ length: CURVE_STEPS }, (_, step) => {
    const ability = -4 + (8 * step) / (CURVE_STEPS - 1)
    const information = testInformation(fit.parameters, ability)
    return { ability, information, standard_error: finite(1 / Math.sqrt(information)) }
  })
}
