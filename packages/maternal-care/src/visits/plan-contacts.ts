import { addDays, type CalendarDate } from '../calendar/calendar-date.ts'
import { type CareStep, standOfStep } from './care-step.ts'
import type { ContactProfile } from './contact-profiles.ts'
import type { MatchedContact } from './match-contacts.ts'

/**
 * Every contact after birth that the profile asks for, with its window by calendar day and how it stands today. Past its
 * window a contact is MISSED, for no later one can count for it. `endedOn`: the day the mother, or the child, died.
 */
export function planContacts(
  bornOn: CalendarDate,
  contacts: readonly MatchedContact[],
  profile: ContactProfile,
  today: CalendarDate,
  endedOn: CalendarDate | null = null,
): CareStep[] {
  return profile.windows.map(({ code, fromDay, toDay }) => {
    const lastOn = addDays(bornOn, toDay)
    const window = { code, opensOn: addDays(bornOn, fromDay), dueBy: lastOn, closesOn: lastOn }
    const doneOn = contacts.find((contact) => contact.counts && contact.code === code)?.on ?? null
    return standOfStep(window, doneOn, endedOn, today)
  })
}
