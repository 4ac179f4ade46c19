import { addDays, type CalendarDate, dayNumber } from '../calendar/calendar-date.ts'
import { pregnancyStartedOn } from '../gestation/pregnancy-dating.ts'
import { type Trimester, trimesterDays } from '../gestation/trimesters.ts'
import type { AntenatalProfile } from './antenatal-profiles.ts'
import type { AntenatalVisit, Pregnancy } from './assign-antenatal-visits.ts'
import { type CareStep, type StepWindow, standOfStep } from './care-step.ts'

const DAYS_PER_WEEK = 7

interface Planned {
  code: string
  trimester: Trimester
  dueByWeek: number
  /** The day of gestation from which it is open, unless its trimester begins later. */
  opensDay: number
}

function windowOf(planned: Planned, startedOn: CalendarDate, profile: AntenatalProfile): StepWindow {
  const { firstDay, lastDay } = trimesterDays(planned.trimester, profile.trimesters)
  return {
    code: planned.code,
    opensOn: addDays(startedOn, Math.max(firstDay, planned.opensDay)),
    dueBy: addDays(startedOn, planned.dueByWeek * DAYS_PER_WEEK),
    closesOn: lastDay === null ? null : addDays(startedOn, lastDay),
  }
}

function planSlots(profile: AntenatalProfile): Planned[] {
  return profile.slots.map((slot, index) => {
    const before = profile.slots[index - 1]
    return { ...slot, opensDay: before === undefined ? 0 : before.dueByWeek * DAYS_PER_WEEK + 1 }
  })
}

function planDoctors(profile: AntenatalProfile): Planned[] {
  return profile.doctor.map((doctor) => ({ ...doctor, code: `DOCTOR_T${doctor.trimester}`, opensDay: 0 }))
}

/**
 * Every contact the profile asks for, with its window and how it stands today, in order of the day it is due by. A slot
 * opens when the one before it was due and counts until its trimester ends, in the third until the pregnancy does.
 * DOCTOR_T1 and DOCTOR_T3 stand for the contact with a doctor, done by any contact with one in that trimester.
 */
export function planAntenatalCare(
  visits: readonly AntenatalVisit[],
  pregnancy: Pregnancy,
  profile: AntenatalProfile,
  today: CalendarDate,
): CareStep[] {
  const startedOn = pregnancyStartedOn(pregnancy.dating)
  const doneBySlot = new Map(visits.map(({ slot, on }) => [slot, on]))
  const stand = (planned: Planned, doneOn: CalendarDate | undefined) =>
    standOfStep(windowOf(planned, startedOn, profile), doneOn ?? null, pregnancy.endedOn, today)
  const contacts = planSlots(profile).map((slot) => stand(slot, doneBySlot.get(slot.code)))
  const doctors = planDoctors(profile).map((doctor) =>
    stand(doctor, visits.find((visit) => visit.byDoctor && visit.trimester === doctor.trimester)?.on),
  )
  return [...contacts, ...doctors].sort((a, b) => dayNumber(a.dueBy) - dayNumber(b.dueBy))
}
