const EXTREMELY_PRETERM_BELOW = 196 // WHO: under 28 weeks
const VERY_PRETERM_BELOW = 224 // WHO: under 32 weeks
const PRETERM_BELOW = 259 // WHO, ICD-10: under 37 completed weeks
const POST_TERM_FROM = 294 // WHO, ICD-10: 42 completed weeks or more

export type BirthTerm = 'EXTREMELY_PRETERM' | 'VERY_PRETERM' | 'MODERATE_OR_LATE_PRETERM' | 'TERM' | 'POST_TERM'

/** Term of a birth by completed days of gestation, whatever the weight (WHO, ICD-10); null where it is not known. */
export function birthTerm(gestation: number | null): BirthTerm | null {
  if (gestation === null || !(gestation >= 0)) return null
  if (gestation < EXTREMELY_PRETERM_BELOW) return 'EXTREMELY_PRETERM'
  if (gestation < VERY_PRETERM_BELOW) return 'VERY_PRETERM'
  if (gestation < PRETERM_BELOW) return 'MODERATE_OR_LATE_PRETERM'
  return gestation < POST_TERM_FROM ? 'TERM' : 'POST_TERM'
}

/** Preterm: under 37 completed weeks (259 days); null where the gestation is not known. */
export function isPreterm(gestation: number | null): boolean | null {
  return gestation === null || !(gestation >= 0) ? null : gestation < PRETERM_BELOW
}
