import {
  type AntenatalVisits,
  addDays,
  assignAntenatalVisits,
  type CareStep,
  COMMON_FOUR_TOO,
  chooseDating,
  completedYears,
  type DatingChoice,
  type FourTooFlags,
  flagFourToo,
  K6_PROFILE,
  KF_PROFILE,
  KN_PROFILE,
  type KsprFacts,
  type KsprResult,
  listWatches,
  type MatchedContacts,
  matchContacts,
  planAntenatalCare,
  planContacts,
  pregnancyStartedOn,
  scoreKspr,
  type WatchPhase,
} from '@pantau/maternal-care'
import type { PregnancyRow } from '../records/record-rows.ts'
import type { Chart } from './chart.ts'

const CHILDBED_DAYS = 42 // Permenkes 21/2021: childbed lasts 42 days

export type PregnancyStatus = 'PREGNANT' | 'POSTPARTUM' | 'COMPLETED' | 'CLOSED'

export type ChartStep = CareStep & { readonly ordinal: number | null }

/** Where a client stands on a day. */
export interface Standing {
  readonly status: PregnancyStatus
  readonly dating: DatingChoice | null
  readonly kspr: KsprResult
  readonly fourToo: FourTooFlags
  readonly watches: readonly WatchPhase[]
  readonly visits: AntenatalVisits
  readonly motherContacts: MatchedContacts | null
  readonly childContacts: ReadonlyMap<number, MatchedContacts>
  readonly steps: readonly ChartStep[]
}

export const datingOf = ({ lmpOn, scanOn, scanGestationDays }: DatingFacts): DatingChoice | null =>
  chooseDating(
    lmpOn,
    scanOn !== null && scanGestationDays !== null ? [{ scanOn, gestationDays: scanGestationDays }] : [],
  )

export type DatingFacts = Pick<PregnancyRow, 'lmpOn' | 'scanOn' | 'scanGestationDays'>

export type RiskFacts = DatingFacts &
  Pick<PregnancyRow, 'registeredOn' | 'gravida' | 'ageYears' | 'parity' | 'yearsMarried' | 'lastBirthOn' | 'heightCm'>

/** The interval runs from the last birth to the beginning of this pregnancy, or its registration while that is not known. */
export function ksprFactsOf(facts: RiskFacts): KsprFacts {
  const { gravida, ageYears, parity, yearsMarried, lastBirthOn, heightCm } = facts
  const dating = datingOf(facts)
  const startedOn = dating === null ? facts.registeredOn : pregnancyStartedOn(dating.dating)
  const intervalYears = lastBirthOn === null ? null : completedYears(lastBirthOn, startedOn)
  return { gravida, ageYears, parity, yearsMarried, intervalYears, heightCm }
}

export const ksprOf = (facts: RiskFacts, factors: readonly string[]): KsprResult =>
  scoreKspr(ksprFactsOf(facts), factors)

export function fourTooOf(facts: RiskFacts): FourTooFlags {
  const { ageYears = null, intervalYears = null, parity, gravida } = ksprFactsOf(facts)
  return flagFourToo({ ageYears, intervalYears, children: parity ?? (gravida === 1 ? 0 : null) }, COMMON_FOUR_TOO)
}

export function statusOf(
  { pregnancy, delivery }: Pick<Chart, 'pregnancy' | 'delivery'>,
  today: string,
): PregnancyStatus {
  const { endedOn, motherDiedOn, closedOn } = pregnancy
  if (closedOn !== null) return 'CLOSED'
  if (endedOn === null) return 'PREGNANT'
  const isFollowed = motherDiedOn === null && delivery?.outcome !== 'MISCARRIAGE'
  return isFollowed && today <= addDays(endedOn, CHILDBED_DAYS) ? 'POSTPARTUM' : 'COMPLETED'
}

export function standOfChart(chart: Chart, today: string): Standing {
  const { pregnancy, delivery } = chart
  const dating = datingOf(pregnancy)
  const declared = new Set([...pregnancy.factors, ...chart.antenatal.flatMap(({ factors }) => factors)])
  const { visits, steps: antenatalSteps } = standOfAntenatal(chart, dating, today)
  const { motherContacts, childContacts, steps: laterSteps } = standAfterBirth(chart, today)
  return {
    status: statusOf(chart, today),
    dating,
    kspr: ksprOf(pregnancy, [...declared]),
    fourToo: fourTooOf(pregnancy),
    watches: pregnancy.closedOn === null ? listWatches(clientOf(chart), today) : [],
    visits,
    motherContacts,
    childContacts,
    steps: pregnancy.closedOn === null || delivery !== null ? [...antenatalSteps, ...laterSteps] : [],
  }
}

const clientOf = ({ pregnancy, delivery, newborns, deaths }: Chart) => ({
  endedOn: pregnancy.endedOn,
  isBirth: delivery?.outcome === 'BIRTH',
  motherDiedOn: pregnancy.motherDiedOn,
  childrenDiedOn: newborns.filter(({ isLive }) => isLive).map(({ ordinal }) => childDiedOn(deaths, ordinal)),
})

const childDiedOn = (deaths: Chart['deaths'], ordinal: number): string | null =>
  deaths.find((death) => death.kind === 'INFANT' && death.ordinal === ordinal)?.diedOn ?? null

const byDoctor = (provider: string) => provider === 'DOCTOR' || provider === 'SPECIALIST'

function standOfAntenatal({ pregnancy, antenatal }: Chart, dating: DatingChoice | null, today: string) {
  if (dating === null) return { visits: { visits: [], leftOut: [] }, steps: [] }
  const about = { dating: dating.dating, endedOn: pregnancy.endedOn }
  const contacts = antenatal.map(({ on, provider }) => ({ on, byDoctor: byDoctor(provider) }))
  const visits = assignAntenatalVisits(contacts, about, K6_PROFILE)
  const steps = planAntenatalCare(visits.visits, about, K6_PROFILE, today)
  return { visits, steps: steps.map((step) => ({ ...step, ordinal: null })) }
}

const momentOf = ({ on, at }: { on: string; at: string | null }) => ({ on, at: at === null ? null : new Date(at) })

function standAfterBirth(chart: Chart, today: string) {
  const { delivery, newborns, postpartum, neonatal, deaths, pregnancy } = chart
  const childContacts = new Map<number, MatchedContacts>()
  if (delivery === null || delivery.outcome !== 'BIRTH') return { motherContacts: null, childContacts, steps: [] }
  const birth = momentOf(delivery)
  const motherContacts = matchContacts(birth, postpartum.map(momentOf), KF_PROFILE)
  const steps: ChartStep[] = planContacts(
    delivery.on,
    motherContacts.contacts,
    KF_PROFILE,
    today,
    pregnancy.motherDiedOn,
  ).map((step) => ({ ...step, ordinal: null }))
  for (const { ordinal, isLive } of newborns) {
    if (!isLive) continue
    const contacts = neonatal.filter((contact) => contact.ordinal === ordinal).map(momentOf)
    const matched = matchContacts(birth, contacts, KN_PROFILE)
    childContacts.set(ordinal, matched)
    const diedOn = childDiedOn(deaths, ordinal)
    const planned = planContacts(delivery.on, matched.contacts, KN_PROFILE, today, diedOn)
    steps.push(...planned.map((step) => ({ ...step, ordinal })))
  }
  return { motherContacts, childContacts, steps }
}
