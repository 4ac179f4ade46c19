import {
  type AntenatalProfile,
  assignAntenatalVisits,
  classifyArmCircumference,
  classifyHaemoglobin,
  gestationDays,
  K4_PROFILE,
  K6_PROFILE,
  K8_PROFILE,
  measureAntenatalCare,
  missingComponents,
  trimesterOf,
} from '@pantau/maternal-care'
import { datingOf } from '../../registry/charts/stand-of-chart.ts'
import { byDoctor, byHealthWorker, type ClientRecords, type CountedCase, earliest, once } from './client-records.ts'

const FULL_COURSE_TABLETS = 180 // Permenkes 21/2021 and Sigizi Kesga guidance 2026: at least 180 tablets

/**
 * Care before birth. A first contact that is not shown to lie in the first trimester counts as a later one. What is found
 * and what is done about it count in the month of the first test or measurement, so that no part exceeds its whole.
 */
export function countAntenatal(records: ClientRecords): CountedCase[] {
  return [
    ...countContacts(records),
    ...countScans(records),
    ...countAnaemia(records),
    ...countNutrition(records),
    ...countIron(records),
  ]
}

const contactsOf = ({ chart: { antenatal } }: ClientRecords) => antenatal.filter(byHealthWorker)

function standingIn(records: ClientRecords, profile: AntenatalProfile) {
  const { pregnancy } = records.chart
  const dating = datingOf(pregnancy)?.dating
  if (dating === undefined) return null
  const contacts = contactsOf(records).map((contact) => ({ on: contact.on, byDoctor: byDoctor(contact) }))
  const { visits } = assignAntenatalVisits(contacts, { dating, endedOn: pregnancy.endedOn }, profile)
  return { visits, ...measureAntenatalCare(visits, profile) }
}

function countContacts(records: ClientRecords): CountedCase[] {
  const { delivery } = records.chart
  const standing = standingIn(records, K4_PROFILE)
  const first = standing === null ? contactsOf(records)[0] : standing.visits[0]
  const isEarly = standing?.visits[0]?.trimester === 1
  const bornOn = delivery?.outcome === 'BIRTH' ? delivery.on : null
  const withAll = missingComponents(
    contactsOf(records).flatMap(({ components }) => components),
    '12T',
  )
  return [
    ...once(isEarly ? 'anc.first_contact_early' : 'anc.first_contact_late', first?.on),
    ...once('anc.k4', standing?.reachedOn),
    ...(standingIn(records, K6_PROFILE)?.isReached === true ? once('anc.k6_delivered', bornOn) : []),
    ...(standingIn(records, K8_PROFILE)?.isReached === true ? once('anc.k8_delivered', bornOn) : []),
    ...(withAll.length === 0 ? once('anc.t12_delivered', bornOn) : []),
  ]
}

function countScans({ chart: { pregnancy, antenatal } }: ClientRecords): CountedCase[] {
  const dating = datingOf(pregnancy)?.dating
  if (dating === undefined) return []
  const scans = antenatal.filter(({ components }) => components.includes('ULTRASOUND')).map(({ on }) => on)
  const days = pregnancy.scanOn === null ? scans : [pregnancy.scanOn, ...scans]
  const firstIn = (trimester: 1 | 3) =>
    earliest(days.filter((day) => trimesterOf(gestationDays(dating, day)) === trimester))
  return [...once('anc.usg_t1', firstIn(1)), ...once('anc.usg_t3', firstIn(3))]
}

function countAnaemia(records: ClientRecords): CountedCase[] {
  const contacts = contactsOf(records)
  const test = contacts.find(({ haemoglobin }) => haemoglobin !== null)
  if (test === undefined || test.haemoglobin === null) return []
  const grade = classifyHaemoglobin(test.haemoglobin)
  const since = contacts.filter(({ on }) => on >= test.on)
  const wasGivenIron = since.some(
    ({ ironTablets, components }) => (ironTablets ?? 0) > 0 || components.includes('IRON'),
  )
  const wasReferred = records.chart.referrals.some(
    ({ ordinal, arrivedAt }) => ordinal === null && arrivedAt !== null && records.dayOf(arrivedAt) >= test.on,
  )
  const wasManaged = wasReferred || since.some(({ components }) => components.includes('CASE_MANAGEMENT'))
  return [
    ...once('hb.tested', test.on),
    ...(grade === 'NONE' ? [] : once(`anaemia.${grade.toLowerCase()}`, test.on)),
    ...(grade === 'MILD' && wasGivenIron ? once('anaemia.mild_given_iron', test.on) : []),
    ...((grade === 'MODERATE' || grade === 'SEVERE') && wasManaged ? once('anaemia.advanced_managed', test.on) : []),
  ]
}

function countNutrition(records: ClientRecords): CountedCase[] {
  const measured = contactsOf(records).find(({ armCm }) => armCm !== null)
  if (measured === undefined || measured.armCm === null) return []
  const isDeficient = classifyArmCircumference(measured.armCm) !== 'NORMAL'
  return [...once('nutrition.measured', measured.on), ...(isDeficient ? once('nutrition.deficient', measured.on) : [])]
}

/** The day on which the tablets add up to a full course. */
function reachCourse(given: readonly (readonly [on: string, tablets: number])[]): string | null {
  let sum = 0
  for (const [on, tablets] of [...given].sort(([a], [b]) => a.localeCompare(b))) {
    sum += tablets
    if (sum >= FULL_COURSE_TABLETS) return on
  }
  return null
}

/** Taken tablets are those that the weekly sheets tell of. */
function countIron(records: ClientRecords): CountedCase[] {
  const given = contactsOf(records).map(({ on, ironTablets }) => [on, ironTablets ?? 0] as const)
  const newest = new Map(
    records.submissions
      .filter(({ form, revision }) => form === 'PREGNANCY' && revision !== null)
      .map((submission) => [submission.column, submission]),
  )
  const taken = [...newest.values()].map(({ happenedAt, answers }) => {
    const { IRON_TABLETS: tablets } = answers
    return [records.dayOf(happenedAt), typeof tablets === 'number' ? tablets : 0] as const
  })
  return [...once('iron.received_180', reachCourse(given)), ...once('iron.consumed_180', reachCourse(taken))]
}
