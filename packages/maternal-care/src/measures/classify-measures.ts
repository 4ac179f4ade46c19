const ANAEMIA_BELOW = 11 // WHO 2011; SATUSEHAT, ANC playbook 2025: mild 10–10.9 g/dL
const MODERATE_BELOW = 10 // same: moderate 7–9.9
const SEVERE_BELOW = 7 // same: severe under 7
const DEFICIENT_BELOW_CM = 23 // SATUSEHAT, ANC playbook 2025: KEK
const AT_RISK_BELOW_CM = 23.5 // same: risk of KEK; the programme counts both
const LOW_WEIGHT_BELOW_GRAMS = 2500 // ICD-10, vol. 2: low birth weight

export type Anaemia = 'NONE' | 'MILD' | 'MODERATE' | 'SEVERE'

/** Anaemia in pregnancy by haemoglobin in g/dL (WHO 2011): under 11 mild, under 10 moderate, under 7 severe. */
export function classifyHaemoglobin(gramsPerDl: number): Anaemia {
  if (gramsPerDl < SEVERE_BELOW) return 'SEVERE'
  if (gramsPerDl < MODERATE_BELOW) return 'MODERATE'
  return gramsPerDl < ANAEMIA_BELOW ? 'MILD' : 'NONE'
}

/** Chronic energy deficiency (KEK) by upper-arm circumference in cm (Kemenkes; SATUSEHAT 2025). */
export function classifyArmCircumference(cm: number): 'NORMAL' | 'AT_RISK' | 'DEFICIENT' {
  if (cm < DEFICIENT_BELOW_CM) return 'DEFICIENT'
  return cm < AT_RISK_BELOW_CM ? 'AT_RISK' : 'NORMAL'
}

/** Low birth weight (BBLR): under 2 500 g whatever the gestation (ICD-10). */
export function isLowBirthWeight(grams: number): boolean {
  return grams < LOW_WEIGHT_BELOW_GRAMS
}
