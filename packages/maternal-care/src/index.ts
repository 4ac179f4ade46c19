export { addDays, type CalendarDate, daysBetween } from './calendar/calendar-date.ts'
export { completedYears } from './calendar/completed-years.ts'
export type { CareIssue } from './care-issue.ts'
export { type BirthTerm, birthTerm, isPreterm } from './gestation/birth-term.ts'
export { chooseDating, type DatingChoice, type UltrasoundScan } from './gestation/choose-dating.ts'
export {
  dueOn,
  gestationDays,
  type PregnancyDating,
  pregnancyClosesOn,
  pregnancyStartedOn,
  weeksAndDays,
} from './gestation/pregnancy-dating.ts'
export { type PregnancyDateIssue, reviewPregnancyDates } from './gestation/review-pregnancy-dates.ts'
export {
  BUKU_KIA_TRIMESTERS,
  COVERAGE_TRIMESTERS,
  type Trimester,
  type TrimesterSet,
  trimesterOf,
} from './gestation/trimesters.ts'
export type { Wording } from './wording.ts'
