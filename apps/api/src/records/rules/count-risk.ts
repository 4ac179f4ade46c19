import { assignAntenatalVisits, KSPR_PROFILE, planAntenatalCare } from '@pantau/maternal-care'
import { datingOf, ksprOf } from '../../registry/charts/stand-of-chart.ts'
import { byDoctor, byHealthWorker, type ClientRecords, type CountedCase, once } from './client-records.ts'

/**
 * The Poedji Rochjati card. A screening is due by the last week of its slot, if the client was registered and pregnant by
 * then; the register scores at every contact, so that it is done where a contact fills the slot. Both count in the month
 * in which it was due. High risk counts as found on the day on which facts and factors first reach the band.
 */
export function countRisk(records: ClientRecords): CountedCase[] {
  return [...countScreenings(records), ...countFound(records), ...countVeryHigh(records)]
}

function countScreenings({ chart: { pregnancy, antenatal } }: ClientRecords): CountedCase[] {
  const dating = datingOf(pregnancy)?.dating
  if (dating === undefined) return []
  const { registeredOn, endedOn } = pregnancy
  const about = { dating, endedOn }
  const contacts = antenatal.filter(byHealthWorker).map((contact) => ({ on: contact.on, byDoctor: byDoctor(contact) }))
  const { visits } = assignAntenatalVisits(contacts, about, KSPR_PROFILE)
  return planAntenatalCare(visits, about, KSPR_PROFILE, registeredOn)
    .filter(({ dueBy }) => dueBy >= registeredOn && (endedOn === null || dueBy < endedOn))
    .flatMap(({ code, dueBy, doneOn }) => [
      ...once('kspr.due', dueBy, code),
      ...(doneOn === null ? [] : once('kspr.done', dueBy, code)),
    ])
}

/** Bands KRT and KRST. */
function countFound({ chart: { pregnancy, antenatal } }: ClientRecords): CountedCase[] {
  const isHigh = (factors: readonly string[]) => {
    const { band } = ksprOf(pregnancy, factors)
    return band !== null && band.code !== 'KRR'
  }
  if (isHigh(pregnancy.factors)) return once('risk.found_by_health_worker', pregnancy.registeredOn)
  const known = [...pregnancy.factors]
  const found = antenatal.find(({ factors }) => {
    known.push(...factors)
    return isHigh([...new Set(known)])
  })
  return once('risk.found_by_health_worker', found?.on)
}

function countVeryHigh({ chart: { pregnancy, antenatal, delivery } }: ClientRecords): CountedCase[] {
  if (delivery === null || delivery.outcome !== 'BIRTH') return []
  const declared = new Set([...pregnancy.factors, ...antenatal.flatMap(({ factors }) => factors)])
  if (ksprOf(pregnancy, [...declared]).band?.code !== 'KRST') return []
  return [
    ...once('kspr.very_high_delivered', delivery.on),
    ...(delivery.place === 'HOSPITAL' ? once('kspr.very_high_in_hospital', delivery.on) : []),
  ]
}
