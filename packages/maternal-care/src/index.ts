export { addDays, type CalendarDate, daysBetween } from './calendar/calendar-date.ts'
export { completedYears } from './calendar/completed-years.ts'
export type { CareIssue } from './care-issue.ts'
export {
  type ChildDeath,
  type ChildDeathClass,
  classifyChildDeath,
  ICD_10_LIMITS,
  type NeonatalLimits,
  SIRS_RL_LIMITS,
} from './deaths/classify-child-death.ts'
export {
  classifyFetalDeath,
  MPDN_STILLBIRTH,
  type StillbirthRule,
  WHO_STILLBIRTH,
} from './deaths/classify-fetal-death.ts'
export { classifyMaternalDeath, type MaternalDeath, type MaternalDeathClass } from './deaths/classify-maternal-death.ts'
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
export {
  type Anaemia,
  classifyArmCircumference,
  classifyHaemoglobin,
  isLowBirthWeight,
} from './measures/classify-measures.ts'
export {
  classifyPws,
  neededPerMonth,
  type PwsCoverage,
  type PwsOptions,
  type PwsReading,
  type PwsReason,
  type PwsStatus,
  type PwsTrend,
} from './pws/classify-pws.ts'
export { type PwsCountReading, type PwsCounts, readPwsCounts } from './pws/read-pws-counts.ts'
export { apportionTarget, type TargetPopulations, targetPopulations } from './pws/target-populations.ts'
export {
  type CompareRates,
  type NotTested,
  type PwsChange,
  type PwsMonth,
  testPwsChange,
} from './pws/test-pws-change.ts'
export { type EscalationClock, judgeEscalation } from './referral/judge-escalation.ts'
export {
  measureDelays,
  REFERRAL_STAGES,
  type ReferralDelays,
  type ReferralIssueCode,
  type ReferralStage,
  type ReferralTimes,
} from './referral/measure-delays.ts'
export {
  COMMON_FOUR_TOO,
  type FourTooFacts,
  type FourTooFlags,
  type FourTooThresholds,
  flagFourToo,
  SATUSEHAT_FOUR_TOO,
} from './risk/four-too.ts'
export { EMERGENCY_ADVICE, KSPR_BANDS, type KsprBand, type KsprBandCode, ksprBand } from './risk/kspr-bands.ts'
export { KSPR_CARD, type KsprCard, type KsprFactor, type KsprFacts, type KsprGroup } from './risk/kspr-card.ts'
export type { KsprIssue, KsprIssueCode } from './risk/review-kspr-answers.ts'
export { type KsprReason, type KsprResult, scoreKspr } from './risk/score-kspr.ts'
export {
  BIRTH_PLAN_ITEMS,
  type BirthPlanReview,
  reviewBirthPlan,
} from './signs/birth-plan.ts'
export { findSheet, MONITORING_SHEETS } from './signs/find-sheet.ts'
export {
  type DueSheet,
  listDueSheets,
  listWatchedForms,
  type ReportedColumn,
  type WatchedClient,
  type WatchedForm,
} from './signs/list-due-sheets.ts'
export { type Client, listWatches } from './signs/list-watches.ts'
export {
  type DueWeek,
  listSheetWeeks,
  measureCompleteness,
  type SheetCompleteness,
  type SheetWeek,
  type Watch,
  type WatchSpan,
} from './signs/measure-completeness.ts'
export type { MonitoringSheet, SheetForm, SheetItem, WatchPhase } from './signs/monitoring-sheet.ts'
export {
  readSheet,
  type SheetAnswer,
  type SheetAnswers,
  type SheetIssueCode,
  type SheetReading,
} from './signs/read-sheet.ts'
export {
  ANTENATAL_COMPONENTS,
  type AntenatalComponent,
  missingComponents,
} from './visits/antenatal-components.ts'
export {
  type AntenatalProfile,
  type AntenatalSlot,
  K4_PROFILE,
  K6_PROFILE,
  K8_PROFILE,
  KSPR_PROFILE,
} from './visits/antenatal-profiles.ts'
export {
  type AntenatalContact,
  type AntenatalVisit,
  type AntenatalVisits,
  assignAntenatalVisits,
  type Pregnancy,
} from './visits/assign-antenatal-visits.ts'
export { type CareStep, nextStep, type StepState, type StepWindow } from './visits/care-step.ts'
export {
  type ContactProfile,
  type ContactWindow,
  KF_2010_PROFILE,
  KF_PROFILE,
  KN_PROFILE,
} from './visits/contact-profiles.ts'
export {
  type CareMoment,
  type MatchedContact,
  type MatchedContacts,
  matchContacts,
  type NotCounted,
} from './visits/match-contacts.ts'
export {
  type AntenatalStanding,
  measureAntenatalCare,
  type TrimesterShortfall,
} from './visits/measure-antenatal-care.ts'
export { planAntenatalCare } from './visits/plan-antenatal-care.ts'
export { planContacts } from './visits/plan-contacts.ts'
export type { Wording } from './wording.ts'
