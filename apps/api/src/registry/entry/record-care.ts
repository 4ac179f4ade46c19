import type postgres from 'postgres'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import type { Chart } from '../charts/chart.ts'
import { loadChart } from '../charts/load-charts.ts'
import { refreshStanding } from '../charts/refresh-standing.ts'
import type { RecordKind } from '../records/record-kind.ts'
import { antenatalKind, deathKind, neonatalKind, postpartumKind, referralKind } from '../records/record-kinds.ts'
import { writeRecord } from '../records/write-record.ts'
import { type CareOutcome, refusedCare } from './care-outcome.ts'
import {
  type NeonatalEntry,
  type PostpartumEntry,
  reviewNeonatal,
  reviewPostpartum,
} from './reviews/review-after-birth.ts'
import { type AntenatalEntry, reviewAntenatal } from './reviews/review-antenatal.ts'
import type { Review } from './reviews/review-day.ts'
import { type DeathEntry, reviewDeath } from './reviews/review-death.ts'
import { type ReferralEntry, reviewReferral } from './reviews/review-referral.ts'
import { type UserError, unknownPregnancy, unknownRecord, userError } from './user-error.ts'

export interface CareTarget {
  readonly pregnancyId: number
  readonly entryKey: string | null
  /** The record to correct; null adds one. */
  readonly correctsId: number | null
  readonly reason: string
}

/** A kind of record with the rules it must keep. */
export interface CareRecord<Entry extends object> {
  readonly kind: RecordKind
  readonly review: (entry: Entry, review: Review) => UserError[]
  /** The chart as if the record to correct were not there. */
  readonly without: (chart: Chart, id: number) => Chart
}

const other =
  (id: number) =>
  (row: { readonly id: number }): boolean =>
    row.id !== id

export const antenatalRecord: CareRecord<AntenatalEntry> = {
  kind: antenatalKind,
  review: reviewAntenatal,
  without: (chart, id) => ({ ...chart, antenatal: chart.antenatal.filter(other(id)) }),
}

export const postpartumRecord: CareRecord<PostpartumEntry> = {
  kind: postpartumKind,
  review: reviewPostpartum,
  without: (chart, id) => ({ ...chart, postpartum: chart.postpartum.filter(other(id)) }),
}

export const neonatalRecord: CareRecord<NeonatalEntry> = {
  kind: neonatalKind,
  review: reviewNeonatal,
  without: (chart, id) => ({ ...chart, neonatal: chart.neonatal.filter(other(id)) }),
}

export const referralRecord: CareRecord<ReferralEntry> = {
  kind: referralKind,
  review: reviewReferral,
  without: (chart, id) => ({ ...chart, referrals: chart.referrals.filter(other(id)) }),
}

export const deathRecord: CareRecord<DeathEntry> = {
  kind: deathKind,
  review: reviewDeath,
  without: (chart, id) => ({ ...chart, deaths: chart.deaths.filter(other(id)) }),
}

/** Records care of a client, or corrects a record. Where anything is wrong nothing is written. */
export const recordCare = <Entry extends object>(
  asker: RegistryAsker,
  record: CareRecord<Entry>,
  target: CareTarget,
  entry: Entry,
): Promise<CareOutcome> =>
  withRegistry(asker, 'read write', (tx) => recordIn(tx, asker, record, target, entry), target.reason)

/** The same inside a transaction under way. */
export async function recordIn<Entry extends object>(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  { kind, review, without }: CareRecord<Entry>,
  target: CareTarget,
  entry: Entry,
): Promise<CareOutcome> {
  const { pregnancyId, correctsId, entryKey } = target
  const chart = await lockChart(tx, pregnancyId)
  if (chart === null) return refusedCare(null, [unknownPregnancy])
  const known = await findRecord(tx, kind, { regencyCode: asker.scope.regencyCode, entryKey })
  if (known !== null && correctsId === null) return asBefore(kind, known, pregnancyId)
  const rest = correctsId === null ? chart : without(chart, correctsId)
  const errors = review(entry, { chart: rest, today: asker.clock.today(), now: asker.clock.now() })
  if (errors.length > 0) return refusedCare(pregnancyId, errors)
  const { regencyCode } = asker.scope
  const id = await writeRecord(tx, kind, { regencyCode, pregnancyId, entryKey, correctsId }, entry)
  if (id === null) return refusedCare(pregnancyId, [unknownRecord])
  await refreshStanding(tx, pregnancyId, asker.clock.today())
  return { pregnancyId, record: { type: kind.type, id }, userErrors: [] }
}

/** Two changes of one client wait for each other, so that each is judged by all that is recorded. */
export async function lockChart(tx: postgres.TransactionSql, pregnancyId: number): Promise<Chart | null> {
  await tx`select from pregnancies where id = ${pregnancyId} for update`
  return loadChart(tx, pregnancyId)
}

export interface KnownRecord {
  readonly id: number
  readonly pregnancyId: number
}

/** The record already there under a key. */
export async function findRecord(
  tx: postgres.TransactionSql,
  { table }: RecordKind,
  { regencyCode, entryKey }: { readonly regencyCode: string; readonly entryKey: string | null },
): Promise<KnownRecord | null> {
  if (entryKey === null) return null
  const [found] = await tx<KnownRecord[]>`
    select id, pregnancy_id as "pregnancyId" from ${tx(table)} where regency_code = ${regencyCode} and entry_key = ${entryKey}`
  return found ?? null
}

export const asBefore = ({ type }: RecordKind, known: KnownRecord, pregnancyId: number): CareOutcome =>
  known.pregnancyId === pregnancyId
    ? { pregnancyId, record: { type, id: known.id }, userErrors: [] }
    : refusedCare(pregnancyId, [keyTaken])

const keyTaken = userError(
  'entryKey',
  'KEY_TAKEN',
  'Kunci kiriman ini sudah dipakai untuk klien lain.',
  'This key of a sending is used for another client.',
)
