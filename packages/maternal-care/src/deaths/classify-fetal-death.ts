/** From which gestation, or weight where the gestation is not known, a fetal death is a stillbirth. */
export interface StillbirthRule {
  key: 'WHO_28' | 'MPDN_22'
  fromDays: number
  fromGrams: number
}

export const WHO_STILLBIRTH: StillbirthRule = {
  key: 'WHO_28',
  fromDays: 196, // WHO, for international comparison: 28 completed weeks
  fromGrams: 1000, // same: 1 000 g where the gestation is missing
}

export const MPDN_STILLBIRTH: StillbirthRule = {
  key: 'MPDN_22',
  fromDays: 154, // Kemenkes, maternal and perinatal death notification: 22 weeks
  fromGrams: 500, // same: 500 g
}

/**
 * STILLBIRTH or MISCARRIAGE by completed days of gestation; the weight decides only where the gestation is not known;
 * with neither, null. WHO (ICD-10, volume 2); threshold 28 weeks, or 22 by Kemenkes' notification.
 */
export function classifyFetalDeath(
  gestation: number | null,
  weightGrams: number | null,
  rule: StillbirthRule = WHO_STILLBIRTH,
): 'STILLBIRTH' | 'MISCARRIAGE' | null {
  if (gestation !== null) return gestation >= rule.fromDays ? 'STILLBIRTH' : 'MISCARRIAGE'
  if (weightGrams !== null) return weightGrams >= rule.fromGrams ? 'STILLBIRTH' : 'MISCARRIAGE'
  return null
}
