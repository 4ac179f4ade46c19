import { type CalendarDate, daysBetween } from '../calendar/calendar-date.ts'
import type { CareIssue } from '../care-issue.ts'
import type { Wording } from '../wording.ts'
import { gestationDays, type PregnancyDating, pregnancyClosesOn, pregnancyStartedOn } from './pregnancy-dating.ts'

const EARLIEST_BIRTH_DAYS = 140 // WHO: before 20 weeks it is a miscarriage, which needs its own outcome
const LATEST_BIRTH_DAYS = 308 // SATUSEHAT, ANC playbook 2025: 44 weeks

export type PregnancyDateIssue =
  | 'START_IN_FUTURE'
  | 'STILL_OPEN_AFTER_44_WEEKS'
  | 'BIRTH_IN_FUTURE'
  | 'BIRTH_BEFORE_START'
  | 'BIRTH_BEFORE_20_WEEKS'
  | 'BIRTH_AFTER_44_WEEKS'

const MESSAGES: Record<PregnancyDateIssue, Wording> = {
  START_IN_FUTURE: {
    id: 'Hari pertama haid terakhir berada di masa depan.',
    en: 'The last menstrual period lies in the future.',
  },
  STILL_OPEN_AFTER_44_WEEKS: {
    id: 'Kehamilan sudah lewat 44 minggu tanpa hasil; catat hasilnya atau perbaiki tanggalnya.',
    en: 'The pregnancy is past 44 weeks without an outcome; record the outcome or mend the date.',
  },
  BIRTH_IN_FUTURE: { id: 'Tanggal lahir berada di masa depan.', en: 'The date of birth lies in the future.' },
  BIRTH_BEFORE_START: {
    id: 'Tanggal lahir mendahului hari pertama haid terakhir.',
    en: 'The birth comes before the last menstrual period.',
  },
  BIRTH_BEFORE_20_WEEKS: {
    id: 'Persalinan sebelum 20 minggu: catat sebagai keguguran atau perbaiki tanggalnya.',
    en: 'A birth before 20 weeks: record it as a miscarriage or mend the date.',
  },
  BIRTH_AFTER_44_WEEKS: {
    id: 'Persalinan sesudah 44 minggu: periksa hari pertama haid terakhir.',
    en: 'A birth after 44 weeks: check the last menstrual period.',
  },
}

function issue(code: PregnancyDateIssue, field: 'dating' | 'bornOn'): CareIssue<PregnancyDateIssue> {
  return { code, field, message: MESSAGES[code] }
}

function reviewBirth(dating: PregnancyDating, bornOn: CalendarDate): CareIssue<PregnancyDateIssue>[] {
  const gestation = gestationDays(dating, bornOn)
  if (gestation < 0) return [issue('BIRTH_BEFORE_START', 'bornOn')]
  if (gestation < EARLIEST_BIRTH_DAYS) return [issue('BIRTH_BEFORE_20_WEEKS', 'bornOn')]
  return gestation > LATEST_BIRTH_DAYS ? [issue('BIRTH_AFTER_44_WEEKS', 'bornOn')] : []
}

/** Faults of a pregnancy's dates as of a day, `bornOn` null while it is open; an empty list when they fit together. */
export function reviewPregnancyDates(
  dating: PregnancyDating,
  bornOn: CalendarDate | null,
  today: CalendarDate,
): CareIssue<PregnancyDateIssue>[] {
  const issues: CareIssue<PregnancyDateIssue>[] = []
  if (daysBetween(today, pregnancyStartedOn(dating)) > 0) issues.push(issue('START_IN_FUTURE', 'dating'))
  if (bornOn === null) {
    const isLost = daysBetween(pregnancyClosesOn(dating), today) > 0
    return isLost ? [...issues, issue('STILL_OPEN_AFTER_44_WEEKS', 'dating')] : issues
  }
  if (daysBetween(today, bornOn) > 0) issues.push(issue('BIRTH_IN_FUTURE', 'bornOn'))
  return [...issues, ...reviewBirth(dating, bornOn)]
}
