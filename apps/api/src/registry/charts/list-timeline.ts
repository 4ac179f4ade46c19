import { daysBetween, pregnancyStartedOn } from '@pantau/maternal-care'
import type { Sentence } from '../../errors.ts'
import { globalId } from '../../graphql/global-id.ts'
import { measureReferral } from '../care/measure-referral.ts'
import { stepLabel } from '../care/step-label.ts'
import { placeWords, providerWords, stageWords } from '../care/words.ts'
import type { ReferralRow } from '../records/record-rows.ts'
import type { Chart } from './chart.ts'
import type { Standing } from './stand-of-chart.ts'

export type TimelineKind =
  | 'REGISTERED'
  | 'CADRE_BEGINS'
  | 'CADRE_ENDS'
  | 'ANTENATAL_CONTACT'
  | 'DELIVERY'
  | 'POSTPARTUM_CONTACT'
  | 'NEONATAL_CONTACT'
  | 'REFERRAL'
  | 'DEATH'
  | 'CLOSED'
  | 'DUE'

export interface TimelineEvent {
  readonly on: string
  readonly at: string | null
  readonly kind: TimelineKind
  readonly title: Sentence
  readonly ageDays: number | null
  readonly isDanger: boolean
  readonly recordId: string | null
}

type Event = Omit<TimelineEvent, 'ageDays' | 'at' | 'isDanger' | 'recordId'> &
  Partial<Pick<TimelineEvent, 'at' | 'isDanger' | 'recordId'>>

/** Everything that has happened, oldest first, and after it what is still to do. */
export function listTimeline(chart: Chart, standing: Standing, now: Date): TimelineEvent[] {
  const startedOn = standing.dating === null ? null : pregnancyStartedOn(standing.dating.dating)
  const { endedOn } = chart.pregnancy
  const ageOn = (on: string) => {
    const from = endedOn !== null && on >= endedOn ? endedOn : startedOn
    return from === null ? null : daysBetween(from, on)
  }
  const happened = [...listBeginnings(chart), ...listContacts(chart, standing), ...listTurns(chart, now)]
  return [...happened.sort(byTime), ...listDue(standing)].map((event) => ({
    at: null,
    isDanger: false,
    recordId: null,
    ...event,
    ageDays: ageOn(event.on),
  }))
}

const byTime = (a: Event, b: Event) =>
  a.on === b.on ? Number((a.at ?? '') > (b.at ?? '')) - Number((a.at ?? '') < (b.at ?? '')) : a.on < b.on ? -1 : 1

function listBeginnings({ pregnancy, assignments }: Chart): Event[] {
  const events: Event[] = [
    { kind: 'REGISTERED', on: pregnancy.registeredOn, title: { id: 'Terdaftar', en: 'Registered' } },
  ]
  for (const { id, fromOn, endedOn } of assignments) {
    const recordId = globalId('CadreAssignment', id)
    events.push({ kind: 'CADRE_BEGINS', on: fromOn, title: { id: 'Kader mulai', en: 'Cadre begins' }, recordId })
    if (endedOn !== null)
      events.push({ kind: 'CADRE_ENDS', on: endedOn, title: { id: 'Kader selesai', en: 'Cadre ends' }, recordId })
  }
  return events
}

const inWords = (code: string, provider: keyof typeof providerWords, place: keyof typeof placeWords): Sentence => ({
  id: [code, providerWords[provider].id, placeWords[place].id].filter((word) => word !== '').join(', '),
  en: [code, providerWords[provider].en, placeWords[place].en].filter((word) => word !== '').join(', '),
})

function listContacts({ antenatal, postpartum, neonatal }: Chart, standing: Standing): Event[] {
  const { visits } = standing.visits
  return [
    ...antenatal.map(({ id, on, provider, place, factors }): Event => {
      const code = visits.find((visit) => visit.on === on)?.code ?? ''
      const recordId = globalId('AntenatalContact', id)
      const isDanger = factors.some((factor) => emergencyFactors.has(factor))
      return { kind: 'ANTENATAL_CONTACT', on, title: inWords(code, provider, place), isDanger, recordId }
    }),
    ...postpartum.map(({ id, on, at, provider, place, signs }): Event => {
      const code = standing.motherContacts?.contacts.find((contact) => contact.on === on)?.code ?? ''
      const recordId = globalId('PostpartumContact', id)
      const title = inWords(code, provider, place)
      return { kind: 'POSTPARTUM_CONTACT', on, at, title, isDanger: signs.length > 0, recordId }
    }),
    ...neonatal.map(({ id, ordinal, on, at, provider, place, signs }): Event => {
      const code = standing.childContacts.get(ordinal)?.contacts.find((contact) => contact.on === on)?.code ?? ''
      const recordId = globalId('NeonatalContact', id)
      const title = inWords(code, provider, place)
      return { kind: 'NEONATAL_CONTACT', on, at, title, isDanger: signs.length > 0, recordId }
    }),
  ]
}

const emergencyFactors = new Set(['APH', 'ECLAMPSIA'])

function listTurns({ pregnancy, delivery, deaths, referrals }: Chart, now: Date): Event[] {
  const events: Event[] = referrals.flatMap((referral) => listStages(referral, now))
  if (delivery !== null) {
    const { id, on, at, outcome } = delivery
    const title = outcome === 'BIRTH' ? { id: 'Persalinan', en: 'Birth' } : { id: 'Keguguran', en: 'Miscarriage' }
    events.push({ kind: 'DELIVERY', on, at, title, recordId: globalId('Delivery', id) })
  }
  for (const { id, kind, diedOn } of deaths) {
    const recordId = globalId('CareDeath', id)
    events.push({ kind: 'DEATH', on: diedOn, title: deathWords[kind], isDanger: true, recordId })
  }
  if (pregnancy.closedOn !== null)
    events.push({ kind: 'CLOSED', on: pregnancy.closedOn, title: { id: 'Ditutup', en: 'Closed' } })
  return events
}

const deathWords = {
  MATERNAL: { id: 'Ibu meninggal', en: 'Death of the mother' },
  FETAL: { id: 'Janin meninggal', en: 'Fetal death' },
  INFANT: { id: 'Bayi meninggal', en: 'Death of the child' },
} as const

function listStages(referral: ReferralRow, now: Date): Event[] {
  const { isInTime } = measureReferral(referral, now)
  const stages = ['detectedAt', 'decidedAt', 'leftAt', 'arrivedAt', 'treatedAt'] as const
  return stages.flatMap((stage): Event[] => {
    const at = referral[stage]
    if (at === null) return []
    const { id, en } = stageWords[stage]
    const title = { id: `Rujukan: ${id}`, en: `Referral: ${en}` }
    const isDanger = stage === 'decidedAt' && isInTime === false
    return [{ kind: 'REFERRAL', on: at.slice(0, 10), at, title, isDanger, recordId: globalId('Referral', referral.id) }]
  })
}

function listDue({ steps }: Standing): Event[] {
  return steps
    .filter(({ state }) => state === 'OVERDUE' || state === 'DUE' || state === 'LATER')
    .map((step): Event => ({ kind: 'DUE', on: step.dueBy, title: stepLabel(step), isDanger: step.state === 'OVERDUE' }))
    .sort(byTime)
}
