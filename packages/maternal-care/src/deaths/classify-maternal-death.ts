import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts'
import { completedYears } from '../calendar/completed-years.ts'
import type { CareIssue } from '../care-issue.ts'

const MATERNAL_DAYS = 42 // ICD-10, vol. 2: within 42 days of the end of pregnancy

export type MaternalDeathClass = 'MATERNAL' | 'LATE_MATERNAL' | 'INCIDENTAL' | 'NOT_MATERNAL'

export interface MaternalDeath {
  /** null where the dates contradict each other. */
  class: MaternalDeathClass | null
  phase: 'PREGNANCY' | 'CHILDBIRTH' | 'POSTPARTUM' | null
  /** Completed days since the end of the pregnancy; null while pregnant. */
  daysAfterEnd: number | null
  /** Counted as maternal although the cause is not known yet. */
  isCauseOpen: boolean
  issues: CareIssue<'DIED_BEFORE_END_OF_PREGNANCY'>[]
}

const BEFORE_END: CareIssue<'DIED_BEFORE_END_OF_PREGNANCY'> = {
  code: 'DIED_BEFORE_END_OF_PREGNANCY',
  field: 'diedOn',
  message: {
    id: 'Ibu tercatat meninggal sebelum kehamilan berakhir.',
    en: 'The mother is recorded as dead before the pregnancy ended.',
  },
}

function classOf(days: number | null, isUnderAYear: boolean, isIncidental: boolean | null): MaternalDeathClass {
  if (days !== null && !isUnderAYear) return 'NOT_MATERNAL'
  if (isIncidental === true) return 'INCIDENTAL'
  return days === null || days <= MATERNAL_DAYS ? 'MATERNAL' : 'LATE_MATERNAL'
}

function phaseOf(days: number | null): MaternalDeath['phase'] {
  if (days === null) return 'PREGNANCY'
  if (days > MATERNAL_DAYS) return null
  return days === 0 ? 'CHILDBIRTH' : 'POSTPARTUM'
}

/**
 * A mother's death: MATERNAL while pregnant or to day 42 after its end, LATE_MATERNAL from day 43 to under a year,
 * INCIDENTAL in either span from an accidental or incidental cause. A cause not known yet counts, and says so. The phase
 * is childbirth on the day of birth (our choice). ICD-10, volume 2, section 5.8 (WHO 2016).
 */
export function classifyMaternalDeath(
  diedOn: CalendarDate,
  pregnancyEndedOn: CalendarDate | null,
  isIncidental: boolean | null,
): MaternalDeath {
  const days = pregnancyEndedOn === null ? null : daysBetween(pregnancyEndedOn, diedOn)
  if (days !== null && days < 0)
    return { class: null, phase: null, daysAfterEnd: days, isCauseOpen: false, issues: [BEFORE_END] }
  const isUnderAYear = pregnancyEndedOn === null || completedYears(pregnancyEndedOn, diedOn) < 1
  const deathClass = classOf(days, isUnderAYear, isIncidental)
  return {
    class: deathClass,
    phase: phaseOf(days),
    daysAfterEnd: days,
    isCauseOpen: isIncidental === null && (deathClass === 'MATERNAL' || deathClass === 'LATE_MATERNAL'),
    issues: [],
  }
}
