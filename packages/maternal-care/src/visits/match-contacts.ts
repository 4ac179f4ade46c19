import { type CalendarDate, dayNumber, daysBetween } from '../calendar/calendar-date.ts'
import type { ContactProfile, ContactWindow } from './contact-profiles.ts'

const MS_PER_HOUR = 3_600_000

/** A day, and the instant where the time is known too. */
export interface CareMoment {
  on: CalendarDate
  at?: Date | null
}

export type NotCounted = 'BEFORE_BIRTH' | 'TOO_EARLY' | 'BETWEEN_WINDOWS' | 'AFTER_LAST_WINDOW' | 'REPEAT'

export interface MatchedContact extends CareMoment {
  /** The window it lies in; null when in none. */
  code: string | null
  /** The first contact in its window. */
  counts: boolean
  reason: NotCounted | null
  judgedBy: 'HOURS' | 'DAYS'
}

export interface MatchedContacts {
  /** In order of time. */
  contacts: MatchedContact[]
  isComplete: boolean
  /** The last contact that was needed, which is the month it counts in; null until complete. */
  completedOn: CalendarDate | null
}

function hoursBetween(birth: CareMoment, contact: CareMoment): number | null {
  if (!birth.at || !contact.at) return null
  return (contact.at.getTime() - birth.at.getTime()) / MS_PER_HOUR
}

function isInWindow(window: ContactWindow, day: number, hours: number | null): boolean {
  if (window.hours !== null && hours !== null) return hours >= window.hours.from && hours <= window.hours.to
  return day >= window.fromDay && day <= window.toDay
}

function findReason(profile: ContactProfile, day: number, hours: number | null): NotCounted {
  const earliestHours = profile.windows[0]?.hours?.from ?? 0
  if (day < 0 || (hours !== null && hours < 0)) return 'BEFORE_BIRTH'
  if (hours !== null && hours < earliestHours) return 'TOO_EARLY'
  return day > Math.max(...profile.windows.map(({ toDay }) => toDay)) ? 'AFTER_LAST_WINDOW' : 'BETWEEN_WINDOWS'
}

function inOrder(contacts: readonly CareMoment[]): CareMoment[] {
  const timeOf = ({ at }: CareMoment) => at?.getTime() ?? Number.NEGATIVE_INFINITY
  const compareTimes = (a: CareMoment, b: CareMoment) => Number(timeOf(a) > timeOf(b)) - Number(timeOf(a) < timeOf(b))
  return [...contacts].sort((a, b) => dayNumber(a.on) - dayNumber(b.on) || compareTimes(a, b))
}

/**
 * Which contact after birth counts as which. The first window goes by hours, limits included, where the times of birth
 * and contact are known, else by calendar day; the later ones always by calendar day. The first contact in a window
 * counts, the others are repeats. Complete when every window has one (Permenkes 21/2021). No contact: nothing complete.
 */
export function matchContacts(
  birth: CareMoment,
  contacts: readonly CareMoment[],
  profile: ContactProfile,
): MatchedContacts {
  const doneOn = new Map<string, CalendarDate>()
  const matched = inOrder(contacts).map((contact): MatchedContact => {
    const day = daysBetween(birth.on, contact.on)
    const hours = hoursBetween(birth, contact)
    const judgedBy = hours === null ? 'DAYS' : 'HOURS'
    const window = day < 0 ? undefined : profile.windows.find((candidate) => isInWindow(candidate, day, hours))
    if (window === undefined)
      return { ...contact, code: null, counts: false, reason: findReason(profile, day, hours), judgedBy }
    const isRepeat = doneOn.has(window.code)
    if (!isRepeat) doneOn.set(window.code, contact.on)
    const basis = window.hours === null ? 'DAYS' : judgedBy
    return { ...contact, code: window.code, counts: !isRepeat, reason: isRepeat ? 'REPEAT' : null, judgedBy: basis }
  })
  const isComplete = doneOn.size === profile.windows.length
  return { contacts: matched, isComplete, completedOn: isComplete ? ([...doneOn.values()].at(-1) ?? null) : null }
}
