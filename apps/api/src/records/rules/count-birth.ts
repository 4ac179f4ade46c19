import { classifyFetalDeath, gestationDays, isLowBirthWeight, isPreterm } from '@pantau/maternal-care'
import type { Chart } from '../../registry/charts/chart.ts'
import { datingOf } from '../../registry/charts/stand-of-chart.ts'
import type { NewbornRow } from '../../registry/records/record-rows.ts'
import { byHealthWorker, type ClientRecords, type CountedCase, earliest, inFacility, once } from './client-records.ts'

/** The birth and its children, in the month of birth; a fetal death too early for a stillbirth is not counted as one. */
export function countBirth(records: ClientRecords): CountedCase[] {
  const { chart } = records
  const { delivery, newborns } = chart
  if (delivery === null || delivery.outcome !== 'BIRTH') return []
  return [
    ...once('birth.mothers', delivery.on),
    ...(byHealthWorker(delivery) ? once('birth.skilled', delivery.on) : []),
    ...(inFacility(delivery) ? once('birth.facility', delivery.on) : []),
    ...newborns.flatMap((newborn) => countNewborn(newborn, delivery.on, gestationAt(chart, delivery.on))),
    ...countManaged(records),
  ]
}

function gestationAt({ pregnancy }: Chart, on: string): number | null {
  const dating = datingOf(pregnancy)?.dating
  return dating === undefined ? null : gestationDays(dating, on)
}

function countNewborn({ ordinal, isLive, weightGrams }: NewbornRow, on: string, gestation: number | null) {
  const part = String(ordinal)
  if (!isLive) return classifyFetalDeath(gestation, weightGrams) === 'MISCARRIAGE' ? [] : once('birth.still', on, part)
  return [
    ...once('birth.live', on, part),
    ...(weightGrams === null ? [] : once('birth.weighed', on, part)),
    ...(weightGrams !== null && isLowBirthWeight(weightGrams) ? once('birth.low_weight', on, part) : []),
    ...(isPreterm(gestation) === true ? once('birth.preterm', on, part) : []),
  ]
}

/**
 * Complications with care to an end: a complicated birth in a facility or a mother's referral that reached care, once each
 * pregnancy; a child's referral that reached care, once each child.
 */
function countManaged({ chart: { delivery, referrals, newborns }, dayOf }: ClientRecords): CountedCase[] {
  const treatedOn = (ordinal: number | null) =>
    earliest(
      referrals
        .filter((referral) => referral.ordinal === ordinal && referral.treatedAt !== null)
        .map(({ treatedAt }) => (treatedAt === null ? null : dayOf(treatedAt))),
    )
  const isComplicated = delivery !== null && delivery.complications.length > 0 && inFacility(delivery)
  const ofMother = earliest([isComplicated ? delivery.on : null, treatedOn(null)])
  return [
    ...once('complication.obstetric_managed', ofMother),
    ...newborns
      .filter(({ isLive }) => isLive)
      .flatMap(({ ordinal }) => once('complication.neonatal_managed', treatedOn(ordinal), String(ordinal))),
  ]
}
