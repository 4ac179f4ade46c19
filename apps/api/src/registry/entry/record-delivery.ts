import { randomUUID } from 'node:crypto'
import { addDays } from '@pantau/maternal-care'
import type postgres from 'postgres'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { refreshStanding } from '../charts/refresh-standing.ts'
import { deliveryKind, newbornKind } from '../records/record-kinds.ts'
import { rowOf, writeRecord } from '../records/write-record.ts'
import { type CareOutcome, refusedCare } from './care-outcome.ts'
import { asBefore, type CareTarget, findRecord, lockChart } from './record-care.ts'
import { type DeliveryEntry, type NewbornEntry, reviewDelivery } from './reviews/review-delivery.ts'
import { type UserError, unknownPregnancy, unknownRecord, userError } from './user-error.ts'

const CHILDBED_DAYS = 42 // Permenkes 21/2021: childbed lasts 42 days

/** Records a birth or miscarriage with its children, or corrects it. */
export const recordDelivery = (asker: RegistryAsker, target: CareTarget, entry: DeliveryEntry): Promise<CareOutcome> =>
  withRegistry(asker, 'read write', (tx) => recordDeliveryIn(tx, asker, target, entry), target.reason)

/** The same inside a transaction under way. */
export async function recordDeliveryIn(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  target: CareTarget,
  entry: DeliveryEntry,
): Promise<CareOutcome> {
  const { pregnancyId, correctsId, entryKey } = target
  const { regencyCode } = asker.scope
  const chart = await lockChart(tx, pregnancyId)
  if (chart === null) return refusedCare(null, [unknownPregnancy])
  const known = await findRecord(tx, deliveryKind, { regencyCode, entryKey })
  if (known !== null && correctsId === null) return asBefore(deliveryKind, known, pregnancyId)
  const delivery = chart.delivery?.id === correctsId ? null : chart.delivery
  const today = asker.clock.today()
  const errors = reviewDelivery(entry, { chart: { ...chart, delivery }, today, now: asker.clock.now() })
  const found = errors.length > 0 ? errors : await reviewReach(tx, chart.pregnancy.villageCode, entry.on, today)
  const lost = listLost(entry, chart)
  if (found.length > 0 || lost.length > 0) return refusedCare(pregnancyId, [...found, ...lost])
  const id = await writeRecord(tx, deliveryKind, { regencyCode, pregnancyId, entryKey, correctsId }, entry)
  if (id === null) return refusedCare(pregnancyId, [unknownRecord])
  await writeNewborns(tx, regencyCode, pregnancyId, entry.newborns)
  await refreshStanding(tx, pregnancyId, today)
  return { pregnancyId, record: { type: deliveryKind.type, id }, userErrors: [] }
}

/** The puskesmas of care may follow her to day 42 only; what is older her own puskesmas records. */
async function reviewReach(
  tx: postgres.TransactionSql,
  villageCode: string,
  on: string,
  today: string,
): Promise<UserError[]> {
  if (addDays(on, CHILDBED_DAYS) >= today) return []
  const [reach] = await tx<{ isOwn: boolean }[]>`select ${villageCode} in (select registry_areas()) as "isOwn"`
  return reach?.isOwn === true ? [] : [careEnded]
}

/** Children who are known of otherwise and would vanish by a correction. */
function listLost(
  { newborns }: DeliveryEntry,
  chart: { neonatal: readonly { ordinal: number }[]; deaths: readonly { ordinal: number | null }[] },
) {
  const known = [...chart.neonatal, ...chart.deaths].flatMap(({ ordinal }) => (ordinal === null ? [] : [ordinal]))
  return known.some((ordinal) => ordinal > newborns.length) ? [childKnown] : []
}

async function writeNewborns(
  tx: postgres.TransactionSql,
  regencyCode: string,
  pregnancyId: number,
  newborns: readonly NewbornEntry[],
): Promise<void> {
  for (const newborn of newborns) {
    const row = rowOf(newbornKind.fields, newborn)
    const about = { regency_code: regencyCode, entry_key: randomUUID(), pregnancy_id: pregnancyId, ...row }
    await tx`
      insert into newborns ${tx(about)}
      on conflict (pregnancy_id, ordinal) where withdrawn_at is null do update set ${tx(row)}`
  }
  await tx`
    update newborns set withdrawn_at = now()
    where pregnancy_id = ${pregnancyId} and ordinal > ${newborns.length} and withdrawn_at is null`
}

const careEnded = userError(
  'on',
  'CARE_ENDED',
  'Persalinan lebih dari 42 hari lalu dicatat oleh puskesmas tempat tinggal ibu.',
  'A birth more than 42 days ago is recorded by the puskesmas of her village.',
)
const childKnown = userError(
  'newborns',
  'CHILD_KNOWN',
  'Bayi yang sudah punya kontak atau catatan kematian tidak dapat dihapus dari persalinan.',
  'A child with contacts or a death on record cannot be left out of the delivery.',
)
