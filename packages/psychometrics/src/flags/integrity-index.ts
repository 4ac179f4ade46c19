import { type Interval, wilsonInterval } from '../numeric/wilson.ts'

const PRIOR_PUPILS = 20 // weight of the regency's share in the shrunken value: one small class
const HIGH_ABOVE = 80 // IIUN: above 80 high integrity (Puspendik 2015)
const CLARIFY_UP_TO = 60 // our own lower cut

export type IntegrityCategory = 'tinggi' | 'perhatian' | 'perlu_klarifikasi'

export interface SchoolPupils {
  pupils: number
  /** Pupils in a flagged pair or in a class with a systemic signal, each counted once. */
  involved: number
}

export interface IntegrityIndex {
  index: number
  interval: Interval
  /** Drawn to the regency's share with the weight of 20 pupils; for ranking and small schools. */
  shrunken: number
  category: IntegrityCategory
}

/**
 * IIP, 100(1 - U/n): the share of pupils whose answers show no pattern, with its Wilson interval and the value shrunken to the regency's
 * share m, 100(1 - (U + 20m)/(n + 20)). High means no signal was found, not that honesty is proved. Schools without pupils give null.
 */
export function integrityIndex(schools: readonly SchoolPupils[]): (IntegrityIndex | null)[] {
  const all = schools.reduce((sum, { pupils }) => sum + pupils, 0)
  const share = all > 0 ? schools.reduce((sum, { involved }) => sum + involved, 0) / all : 0
  return schools.map(({ pupils, involved }) => {
    const interval = wilsonInterval(1 - involved / pupils, pupils)
    if (!interval) return null
    const index = 100 * (1 - involved / pupils)
    return {
      index,
      interval: { lower: 100 * interval.lower, upper: 100 * interval.upper },
      shrunken: 100 * (1 - (involved + PRIOR_PUPILS * share) / (pupils + PRIOR_PUPILS)),
      category: index > HIGH_ABOVE ? 'tinggi' : index > CLARIFY_UP_TO ? 'perhatian' : 'perlu_klarifikasi',
    }
  })
}
