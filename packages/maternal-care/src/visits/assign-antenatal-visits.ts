import { type CalendarDate, dayNumber } from '../calendar/calendar-date.ts'
import { gestationDays, type PregnancyDating } from '../gestation/pregnancy-dating.ts'
import { type Trimester, trimesterOf } from '../gestation/trimesters.ts'
import type { AntenatalProfile } from './antenatal-profiles.ts'

export interface AntenatalContact {
  on: CalendarDate
  byDoctor: boolean
}

export interface Pregnancy {
  dating: PregnancyDating
  /** Birth, loss or the mother's death; null while it goes on. */
  endedOn: CalendarDate | null
}

export interface AntenatalVisit extends AntenatalContact {
  gestationDays: number
  trimester: Trimester
  /** K1M or K1A for the first contact, else the slot it fills; null for one beyond what the trimester needs. */
  code: string | null
  slot: string | null
}

export interface AntenatalVisits {
  visits: AntenatalVisit[]
  leftOut: (AntenatalContact & { reason: 'BEFORE_PREGNANCY' | 'AFTER_PREGNANCY' })[]
}

function findReasonLeftOut({ dating, endedOn }: Pregnancy, on: CalendarDate) {
  if (gestationDays(dating, on) < 0) return 'BEFORE_PREGNANCY'
  return endedOn !== null && dayNumber(on) > dayNumber(endedOn) ? 'AFTER_PREGNANCY' : null
}

/** One contact a day, in order: a midwife and a doctor on one day are one contact, with a doctor. */
function mergeDays(contacts: readonly AntenatalContact[]): AntenatalContact[] {
  const days = new Map<CalendarDate, AntenatalContact>()
  for (const { on, byDoctor } of contacts) days.set(on, { on, byDoctor: byDoctor || (days.get(on)?.byDoctor ?? false) })
  return [...days.values()].sort((a, b) => dayNumber(a.on) - dayNumber(b.on))
}

/**
 * Which contact counts as which. The first is K1M up to the end of the first trimester, K1A after it; each then fills
 * the first free slot of its own trimester, never of another. A contact before day 0 or after the end is left out and
 * says so; one on the day of birth counts. No contact gives no visit. Codes as in SATUSEHAT's ANC playbook (2025).
 */
export function assignAntenatalVisits(
  contacts: readonly AntenatalContact[],
  pregnancy: Pregnancy,
  profile: AntenatalProfile,
): AntenatalVisits {
  const result: AntenatalVisits = { visits: [], leftOut: [] }
  const free = [...profile.slots]
  for (const contact of mergeDays(contacts)) {
    const gestation = gestationDays(pregnancy.dating, contact.on)
    const trimester = trimesterOf(gestation, profile.trimesters)
    const reason = findReasonLeftOut(pregnancy, contact.on)
    if (reason !== null || trimester === null) {
      result.leftOut.push({ ...contact, reason: reason ?? 'BEFORE_PREGNANCY' })
      continue
    }
    const place = free.findIndex((slot) => slot.trimester === trimester)
    const slot = place < 0 ? null : (free.splice(place, 1)[0]?.code ?? null)
    const firstCode = trimester === 1 ? 'K1M' : 'K1A'
    const code = result.visits.length === 0 ? firstCode : slot
    result.visits.push({ ...contact, gestationDays: gestation, trimester, code, slot })
  }
  return result
}
