import { agreementTable, cohenKappa, gwetAc1, intraclassCorrelation } from '@pantau/psychometrics'
import { leastPupils, type ScoredPupil } from './scored-pupil.ts'

export interface Agreement {
  /** Children whom both raters saw in any area. */
  readonly n: number
  readonly kappa: number | null
  readonly kappaSe: number | null
  readonly ac1: number | null
  readonly icc: number | null
  readonly iccLower: number | null
  readonly iccUpper: number | null
}

/** Examiner and second rater: levels of all items by quadratic kappa and AC1, scores by ICC(2,1). Below 10 children nothing. */
export function measureAgreement(rows: readonly ScoredPupil[]): Agreement {
  const both = rows.flatMap(({ pupilId, levels, secondLevels, score, secondScore }) =>
    secondLevels === null || secondScore === null ? [] : [{ pupilId, levels, secondLevels, score, secondScore }],
  )
  const n = new Set(both.map(({ pupilId }) => pupilId)).size
  if (n < leastPupils) return { n, kappa: null, kappaSe: null, ac1: null, icc: null, iccLower: null, iccUpper: null }
  const first = both.flatMap(({ levels }) => levels.map((level) => level - 1))
  const second = both.flatMap(({ secondLevels }) => secondLevels.map((level) => level - 1))
  const size = first.concat(second).reduce((most, level) => Math.max(most, level + 1), 0)
  const table = agreementTable(first, second, size)
  const kappa = cohenKappa(table, 'quadratic')
  const icc = intraclassCorrelation(both.map(({ score, secondScore }) => [score, secondScore]))
  return {
    n,
    kappa: kappa?.kappa ?? null,
    kappaSe: kappa?.se ?? null,
    ac1: gwetAc1(table)?.ac1 ?? null,
    icc: icc?.icc ?? null,
    iccLower: icc?.interval?.lower ?? null,
    iccUpper: icc?.interval?.upper ?? null,
  }
}
