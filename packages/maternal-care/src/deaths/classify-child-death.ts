import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts'
import { completedYears } from '../calendar/completed-years.ts'
import type { CareIssue } from '../care-issue.ts'

/** Last completed day of early neonatal and of neonatal death; forms differ. */
export interface NeonatalLimits {
  key: 'ICD_10' | 'SIRS_RL'
  earlyToDay: number
  neonatalToDay: number
}

export const ICD_10_LIMITS: NeonatalLimits = {
  key: 'ICD_10',
  earlyToDay: 6, // ICD-10, vol. 2: early neonatal 0–6 completed days
  neonatalToDay: 27, // ICD-10, vol. 2: late neonatal 7–27
}

export const SIRS_RL_LIMITS: NeonatalLimits = {
  key: 'SIRS_RL',
  earlyToDay: 7, // Kemenkes, hospital report SIRS RL: 0–7 days
  neonatalToDay: 28, // same: 8–28 days
}

const INFANT_BELOW_YEARS = 1 // ICD-10, vol. 2
const UNDER_FIVE_BELOW_YEARS = 5 // WHO

export type ChildDeathClass = 'EARLY_NEONATAL' | 'LATE_NEONATAL' | 'POST_NEONATAL' | 'CHILD' | 'OLDER'

export interface ChildDeath {
  /** null where the dates contradict each other. */
  class: ChildDeathClass | null
  ageDays: number
  isNeonatal: boolean
  isInfant: boolean
  isUnderFive: boolean
  issues: CareIssue<'DIED_BEFORE_BIRTH'>[]
}

const BEFORE_BIRTH: CareIssue<'DIED_BEFORE_BIRTH'> = {
  code: 'DIED_BEFORE_BIRTH',
  field: 'diedOn',
  message: { id: 'Tanggal meninggal mendahului tanggal lahir.', en: 'The death comes before the birth.' },
}

function classOf(ageDays: number, ageYears: number, limits: NeonatalLimits): ChildDeathClass {
  if (ageDays <= limits.earlyToDay) return 'EARLY_NEONATAL'
  if (ageDays <= limits.neonatalToDay) return 'LATE_NEONATAL'
  if (ageYears < INFANT_BELOW_YEARS) return 'POST_NEONATAL'
  return ageYears < UNDER_FIVE_BELOW_YEARS ? 'CHILD' : 'OLDER'
}

/**
 * Death of a child born alive by completed days, the day of birth 0: early neonatal 0–6, late neonatal 7–27, then to the
 * first and to the fifth birthday. Each count holds the narrower ones: neonatal within infant within under five.
 * ICD-10, volume 2 (WHO 2016).
 */
export function classifyChildDeath(
  bornOn: CalendarDate,
  diedOn: CalendarDate,
  limits: NeonatalLimits = ICD_10_LIMITS,
): ChildDeath {
  const ageDays = daysBetween(bornOn, diedOn)
  if (ageDays < 0)
    return { class: null, ageDays, isNeonatal: false, isInfant: false, isUnderFive: false, issues: [BEFORE_BIRTH] }
  const ageYears = completedYears(bornOn, diedOn)
  return {
    class: classOf(ageDays, ageYears, limits),
    ageDays,
    isNeonatal: ageDays <= limits.neonatalToDay,
    isInfant: ageYears < INFANT_BELOW_YEARS,
    isUnderFive: ageYears < UNDER_FIVE_BELOW_YEARS,
    issues: [],
  }
}
