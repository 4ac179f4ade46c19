import type { CalendarDate } from '../calendar/calendar-date.ts'
import type { Trimester } from '../gestation/trimesters.ts'
import type { AntenatalProfile } from './antenatal-profiles.ts'
import type { AntenatalVisit } from './assign-antenatal-visits.ts'

export interface TrimesterShortfall {
  trimester: Trimester
  contactsMissing: number
  isDoctorMissing: boolean
}

export interface AntenatalStanding {
  isReached: boolean
  /** The contact that completed it, which is the month it counts in for K4. */
  reachedOn: CalendarDate | null
  shortfalls: TrimesterShortfall[]
}

const TRIMESTERS = [1, 2, 3] as const

function findShortfalls(visits: readonly AntenatalVisit[], profile: AntenatalProfile): TrimesterShortfall[] {
  return TRIMESTERS.map((trimester) => {
    const inTrimester = visits.filter((visit) => visit.trimester === trimester)
    const needed = profile.slots.filter((slot) => slot.trimester === trimester).length
    const needsDoctor = profile.doctor.some((doctor) => doctor.trimester === trimester)
    return {
      trimester,
      contactsMissing: Math.max(0, needed - inTrimester.length),
      isDoctorMissing: needsDoctor && !inTrimester.some(({ byDoctor }) => byDoctor),
    }
  }).filter(({ contactsMissing, isDoctorMissing }) => contactsMissing > 0 || isDoctorMissing)
}

/**
 * Whether the visits, in order of date, reach the profile: every trimester has its number of contacts and, where asked
 * for, one with a doctor. More contacts in one trimester never stand in for another. No visit: everything is missing.
 * K4 1-1-2 (PWS-KIA, Depkes 2009); K6 1-2-3 (Permenkes 21/2021); K8 1-2-5 (WHO 2016).
 */
export function measureAntenatalCare(visits: readonly AntenatalVisit[], profile: AntenatalProfile): AntenatalStanding {
  const shortfalls = findShortfalls(visits, profile)
  if (shortfalls.length > 0) return { isReached: false, reachedOn: null, shortfalls }
  const completing = visits.find((_, index) => findShortfalls(visits.slice(0, index + 1), profile).length === 0)
  return { isReached: true, reachedOn: completing?.on ?? null, shortfalls }
}
