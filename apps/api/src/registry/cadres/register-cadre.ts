import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { type UserError, userError } from '../entry/user-error.ts'
import type { CadreRow } from './cadre-row.ts'

export interface CadreEntry
  extends Pick<CadreRow, 'villageCode' | 'hamlet' | 'rw' | 'rt' | 'phone' | 'status' | 'startedOn'> {
  readonly name: string
  /** From a sheet: when she ended. Otherwise the day on which it is said. */
  readonly endedOn?: string | null
}

export interface CadreOutcome {
  readonly cadreId: number | null
  readonly userErrors: readonly UserError[]
}

export interface CadreRegistration {
  readonly entry: CadreEntry
  readonly entryKey: string | null
  readonly correctsId: number | null
  readonly reason: string
  /** From a sheet: the number she already has. */
  readonly number?: string
}

const refused = (...userErrors: UserError[]): CadreOutcome => ({ cadreId: null, userErrors })

/** Registers a cadre or corrects her. One who ends must have handed her clients over before. */
export const registerCadre = (asker: RegistryAsker, registration: CadreRegistration): Promise<CadreOutcome> =>
  withRegistry(asker, 'read write', (tx) => registerCadreIn(tx, asker, registration), registration.reason)

export async function registerCadreIn(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  { entry, entryKey, correctsId, number }: CadreRegistration,
): Promise<CadreOutcome> {
  const errors = reviewCadre(entry, asker.clock.today())
  if (errors.length > 0) return refused(...errors)
  const [place] = await tx<{ isOwn: boolean }[]>`select ${entry.villageCode} in (select registry_areas()) and exists (
    select from areas where code = ${entry.villageCode} and level = 'VILLAGE') as "isOwn"`
  if (place?.isOwn !== true) return refused(foreignVillage)
  const { regencyCode } = asker.scope
  const today = asker.clock.today()
  if (correctsId === null)
    return insertCadre(tx, regencyCode, entry, { entryKey: entryKey ?? randomUUID(), number, today })
  return updateCadre(tx, correctsId, entry, today)
}

const rowOf = ({ villageCode, hamlet, rw, rt, status, startedOn }: CadreEntry, endedOn: string | null) => ({
  village_code: villageCode,
  started_on: startedOn,
  ended_on: status === 'ENDED' ? endedOn : null,
  ...{ hamlet, rw, rt, status },
})

async function insertCadre(
  tx: postgres.TransactionSql,
  regencyCode: string,
  entry: CadreEntry,
  { entryKey, number, today }: { entryKey: string; number: string | undefined; today: string },
): Promise<CadreOutcome> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`cadres ${regencyCode}`}, 0))`
  const given = number?.trim().toUpperCase() ?? (await findNextNumber(tx, entry.villageCode))
  const row = { regency_code: regencyCode, entry_key: entryKey, number: given, ...rowOf(entry, entry.endedOn ?? today) }
  const [made] = await tx<{ id: number }[]>`insert into cadres ${tx(row)} on conflict do nothing returning id`
  if (made === undefined) {
    const known = await findByKey(tx, regencyCode, entryKey)
    return known === null ? refused(numberTaken) : { cadreId: known, userErrors: [] }
  }
  const { name, phone } = entry
  await tx`insert into cadre_persons ${tx({ cadre_id: made.id, regency_code: regencyCode, name: name.trim(), phone })}`
  return { cadreId: made.id, userErrors: [] }
}

/** `KD-33.04.15.2001-03`: the village and the order of registration in it. */
async function findNextNumber(tx: postgres.TransactionSql, villageCode: string): Promise<string> {
  const start = `KD-${villageCode}-`
  const [row] = await tx<{ next: number }[]>`
    select coalesce(max(substring(number from '-([0-9]+)$')::integer), 0) + 1 as next
    from cadres where number like ${`${start}%`}`
  return start + String(row?.next ?? 1).padStart(2, '0')
}

async function findByKey(tx: postgres.TransactionSql, regencyCode: string, key: string): Promise<number | null> {
  const [found] = await tx<{ id: number }[]>`
    select id from cadres where regency_code = ${regencyCode} and entry_key = ${key}`
  return found?.id ?? null
}

async function updateCadre(
  tx: postgres.TransactionSql,
  id: number,
  entry: CadreEntry,
  today: string,
): Promise<CadreOutcome> {
  const [present] = await tx<{ endedOn: string | null; clients: number }[]>`
    select ended_on as "endedOn",
      (select count(*)::integer from pregnancies p where p.active_cadre_id = c.id and p.withdrawn_at is null) as clients
    from cadres c where id = ${id}`
  if (present === undefined) return refused(unknownCadre)
  if (entry.status === 'ENDED' && present.clients > 0) return refused(hasClients(present.clients))
  const row = rowOf(entry, entry.endedOn ?? present.endedOn ?? today)
  const [changed] = await tx<{ id: number }[]>`update cadres set ${tx(row)} where id = ${id} returning id`
  if (changed === undefined) return refused(unknownCadre)
  await tx`update cadre_persons set name = ${entry.name.trim()}, phone = ${entry.phone} where cadre_id = ${id}`
  return { cadreId: id, userErrors: [] }
}

function reviewCadre({ name, phone, startedOn, endedOn }: CadreEntry, today: string): UserError[] {
  const errors: UserError[] = []
  if (!/\p{L}{2}/u.test(name))
    errors.push(userError('name', 'NO_NAME', 'Tulis nama lengkapnya.', 'Write her full name.'))
  if (phone !== null && !/^\+?[\d\s-]{8,20}$/.test(phone))
    errors.push(
      userError(
        'phone',
        'BAD_PHONE',
        'Nomor telepon terdiri atas 8–20 angka.',
        'A telephone number has 8 to 20 digits.',
      ),
    )
  if (startedOn > today) errors.push(inFuture('startedOn'))
  if (endedOn != null && endedOn > today) errors.push(inFuture('endedOn'))
  if (endedOn != null && endedOn < startedOn) errors.push(endsBefore)
  return errors
}

const inFuture = (field: string) =>
  userError(field, 'IN_FUTURE', 'Tanggal ini berada di masa depan.', 'This day lies in the future.')

const endsBefore = userError(
  'endedOn',
  'ENDS_BEFORE',
  'Selesai tidak mungkin mendahului mulai.',
  'The end cannot come before the beginning.',
)

const foreignVillage = userError(
  'village',
  'OUTSIDE_AREA',
  'Pilih desa di wilayah Anda.',
  'Choose a village of your area.',
)

const numberTaken = userError(
  'number',
  'NUMBER_TAKEN',
  'Nomor kader ini sudah dipakai kader lain.',
  'This cadre number is used for another cadre.',
)

export const unknownCadre = userError(
  'cadre',
  'NOT_FOUND',
  'Kader ini tidak ada, atau berada di luar wilayah Anda.',
  'There is no such cadre, or she lies outside your area.',
)

const hasClients = (count: number) =>
  userError(
    'status',
    'HAS_CLIENTS',
    `Kader ini masih mendampingi ${count} klien. Serahkan dahulu kepada kader lain.`,
    `She still accompanies ${count} clients. Hand them over first.`,
  )
