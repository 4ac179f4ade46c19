import { completedYears } from '@pantau/maternal-care'
import type postgres from 'postgres'
import type { RegistryAsker } from '../access/with-registry.ts'
import { type CadreEntry, registerCadreIn } from '../cadres/register-cadre.ts'
import type { PregnancyEntry } from '../entry/pregnancy-entry.ts'
import {
  antenatalRecord,
  type CareRecord,
  type CareTarget,
  neonatalRecord,
  postpartumRecord,
  recordIn,
  referralRecord,
} from '../entry/record-care.ts'
import { recordDeliveryIn } from '../entry/record-delivery.ts'
import { registerIn } from '../entry/register-pregnancy.ts'
import { type UserError, userError } from '../entry/user-error.ts'
import { entryOf } from './entry-of.ts'
import { keyOfRow } from './key-of-row.ts'
import { type RegisterSheetKind, registerSheets } from './register-sheet.ts'
import { takeAssignment } from './take-assignment.ts'
import { takeDeath } from './take-death.ts'
import { deliveryOf } from './take-delivery.ts'
import { takeSheet } from './take-sheet.ts'
import { takeSign } from './take-sign.ts'

export type RowOutcome =
  | { readonly outcome: 'ADDED' | 'CHANGED' | 'SAME' }
  | { readonly outcome: 'REJECTED'; readonly errors: readonly UserError[] }

export type RowValues = Readonly<Record<string, unknown>>

/** The client of a row about her sheets or signs, and the key of the row. */
export interface WatchTarget {
  readonly pregnancyId: number
  readonly entryKey: string
}

type Take = (
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  target: CareTarget,
  values: RowValues,
) => Promise<readonly UserError[]>

const takeRecord =
  <Entry extends object>(record: CareRecord<Entry>): Take =>
  async (tx, asker, target, values) =>
    (await recordIn(tx, asker, record, target, entryOf<Entry>(values))).userErrors

/** Records that are corrected in place; sheets and signs are only added, and tell themselves what a row did. */
type RecordSheet = Exclude<RegisterSheetKind, 'SHEETS' | 'SIGNS'>

const takers: Readonly<Record<Exclude<RecordSheet, 'CADRES' | 'PREGNANCIES'>, Take>> = {
  ANTENATAL: takeRecord(antenatalRecord),
  POSTPARTUM: takeRecord(postpartumRecord),
  NEONATAL: takeRecord(neonatalRecord),
  REFERRALS: takeRecord(referralRecord),
  DEATHS: takeDeath,
  ASSIGNMENTS: takeAssignment,
  DELIVERIES: async (tx, asker, target, values) =>
    (await recordDeliveryIn(tx, asker, target, deliveryOf(values))).userErrors,
}

const tables: Readonly<Record<RecordSheet, string>> = {
  CADRES: 'cadres',
  PREGNANCIES: 'pregnancies',
  ASSIGNMENTS: 'cadre_assignments',
  ANTENATAL: 'antenatal_contacts',
  DELIVERIES: 'deliveries',
  POSTPARTUM: 'postpartum_contacts',
  NEONATAL: 'neonatal_contacts',
  REFERRALS: 'referrals',
  DEATHS: 'care_deaths',
}

/** One row of a sheet by the rules of its form. Whether it changed anything is read from the history it left. */
export async function takeRow(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  sheet: RegisterSheetKind,
  values: RowValues,
): Promise<RowOutcome> {
  const unread = registerSheets[sheet].filter(({ field }) => values[field] === undefined)
  if (unread.length > 0)
    return { outcome: 'REJECTED', errors: unread.map(({ field, title }) => badInstant(field, title)) }
  const entryKey = keyOfRow(sheet, values)
  if (sheet === 'SHEETS' || sheet === 'SIGNS') {
    const pregnancyId = await findClient(tx, String(values.number))
    if (pregnancyId === null) return { outcome: 'REJECTED', errors: [unknownClient] }
    return (sheet === 'SHEETS' ? takeSheet : takeSign)(tx, asker, { pregnancyId, entryKey }, values)
  }
  const known = await findKnown(tx, sheet, asker.scope.regencyCode, { ...values, entryKey })
  const before = known === null ? 0 : await findNewestVersion(tx, known)
  const errors = await write(tx, asker, sheet, values, { entryKey, known: known?.id ?? null })
  if (errors.length > 0) return { outcome: 'REJECTED', errors }
  if (known === null) return { outcome: 'ADDED' }
  return { outcome: (await findNewestVersion(tx, known)) > before ? 'CHANGED' : 'SAME' }
}

interface Known {
  readonly id: number
  /** Whose history tells of a change. */
  readonly pregnancyId: number | null
}

async function findKnown(
  tx: postgres.TransactionSql,
  sheet: RecordSheet,
  regencyCode: string,
  { entryKey, number }: RowValues,
): Promise<Known | null> {
  const isNumbered = (sheet === 'CADRES' || sheet === 'PREGNANCIES') && typeof number === 'string'
  const byNumber = isNumbered ? tx`or number = ${number.trim().toUpperCase()}` : tx``
  const [found] = await tx<Known[]>`
    select id, ${ownerOf(tx, sheet)} as "pregnancyId" from ${tx(tables[sheet])}
    where regency_code = ${regencyCode} and (entry_key = ${String(entryKey)} ${byNumber}) and withdrawn_at is null
    order by entry_key = ${String(entryKey)} desc limit 1`
  return found ?? null
}

function ownerOf(tx: postgres.TransactionSql, sheet: RecordSheet) {
  if (sheet === 'CADRES') return tx`null::integer`
  return sheet === 'PREGNANCIES' ? tx`id` : tx`pregnancy_id`
}

async function findNewestVersion(tx: postgres.TransactionSql, { id, pregnancyId }: Known): Promise<number> {
  const whose = pregnancyId === null ? tx`cadre_id = ${id}` : tx`pregnancy_id = ${pregnancyId}`
  const [row] = await tx<{ newest: number | null }[]>`select max(id) as newest from record_versions where ${whose}`
  return row?.newest ?? 0
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)

async function write(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  sheet: RecordSheet,
  values: RowValues,
  { entryKey, known }: { readonly entryKey: string; readonly known: number | null },
): Promise<readonly UserError[]> {
  if (sheet === 'CADRES') return (await takeCadre(tx, asker, values, known, entryKey)).userErrors
  if (sheet === 'PREGNANCIES') return (await takePregnancy(tx, asker, values, known, entryKey)).userErrors
  const pregnancyId = await findClient(tx, String(values.number))
  if (pregnancyId === null) return [unknownClient]
  const target = { pregnancyId, entryKey, correctsId: known, reason: '' }
  return takers[sheet](tx, asker, target, values)
}

async function findClient(tx: postgres.TransactionSql, number: string): Promise<number | null> {
  const [found] = await tx<{ id: number }[]>`
    select id from pregnancies where number = ${number.trim().toUpperCase()} and withdrawn_at is null`
  return found?.id ?? null
}

function takeCadre(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  values: RowValues,
  known: number | null,
  entryKey: string,
) {
  const number = textOf(values.number)
  const about = { entry: entryOf<CadreEntry>(values), entryKey, correctsId: known, reason: '' }
  return registerCadreIn(tx, asker, { ...about, ...(number === null ? {} : { number }) })
}

function takePregnancy(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  values: RowValues,
  known: number | null,
  entryKey: string,
) {
  const { name, bornOn, nik, phone, address, hamlet, rw, rt, closedOn, closedReason, sameAs, ...facts } = values
  const person = { name, bornOn, nik, phone, address, hamlet, rw, rt }
  const born = textOf(bornOn)
  const age = born === null ? values.ageYears : completedYears(born, String(values.registeredOn))
  const entry = entryOf<PregnancyEntry>({ ...facts, ageYears: age, person })
  const number = textOf(values.number)
  return registerIn(tx, asker, {
    ...{ entry, entryKey, correctsId: known, reason: '' },
    isSomeoneElse: values.isSomeoneElse === true,
    closing: { closedOn: textOf(closedOn), closedReason: textOf(closedReason), sameAs: textOf(sameAs) },
    ...(number === null ? {} : { number }),
  })
}

const badInstant = (field: string, title: { id: string; en: string }) =>
  userError(
    field,
    'BAD_INSTANT',
    `${title.id}: tulis waktu seperti 2026-11-24T08:30+07:00.`,
    `${title.en}: write a time such as 2026-11-24T08:30+07:00.`,
  )

const unknownClient = userError(
  'number',
  'NOT_FOUND',
  'Tidak ada klien dengan nomor ini di wilayah Anda. Impor lembar kehamilan dahulu.',
  'There is no client of this number in your area. Import the sheet of pregnancies first.',
)
