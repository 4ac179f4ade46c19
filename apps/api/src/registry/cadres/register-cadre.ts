import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { type UserError, userError } from '../entry/user-error.ts'
import type { CadreRow } from './cadre-row.ts'

export interface CadreEntry
  extends Pick<CadreRow, 'villageCode' | 'hamlet' | 'rw' | 'rt' | 'phone' | 'status' | 'startedOn'> {
  readonly name: string
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
  if (correctsId === null) return insertCadre(tx, regencyCode, entry, entryKey ?? randomUUID(), number)
  return updateCadre(tx, correctsId, entry, asker.clock.today())
}

const rowOf = ({ villageCode, hamlet, rw, rt, status, startedOn }: CadreEntry) => ({
  village_code: villageCode,
  started_on: startedOn,
  ...{ hamlet, rw, rt, status },
})

async function insertCadre(
  tx: postgres.TransactionSql,
  regencyCode: string,
  entry: CadreEntry,
  entryKey: string,
  number: string | undefined,
): Promise<CadreOutcome> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`cadres ${regencyCode}`}, 0))`
  const next = number === undefined ? nextNumber(tx, entry.villageCode) : tx`${number}`
  const [made] = await tx<{ id: number }[]>`
    insert into cadres (regency_code, entry_key, number, village_code, hamlet, rw, rt, status, started_on)
    select ${regencyCode}, ${entryKey}, ${next}, ${entry.villageCode}, ${entry.hamlet}, ${entry.rw}, ${entry.rt},
      ${entry.status}, ${entry.startedOn}
    on conflict (regency_code, entry_key) do nothing returning id`
  if (made === undefined) return { cadreId: await findByKey(tx, regencyCode, entryKey), userErrors: [] }
  const { name, phone } = entry
  await tx`insert into cadre_persons ${tx({ cadre_id: made.id, regency_code: regencyCode, name: name.trim(), phone })}`
  return { cadreId: made.id, userErrors: [] }
}

/** `KD-33.04.15.2001-03`: the village and the order of registration in it. */
const nextNumber = (tx: postgres.TransactionSql, villageCode: string) => tx`
  'KD-' || ${villageCode}::text || '-' || lpad((
    select coalesce(max(substring(number from '-([0-9]+)$')::integer), 0) + 1
    from cadres where number like 'KD-' || ${villageCode}::text || '-%')::text, 2, '0')`

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
  const isEnded = entry.status === 'ENDED'
  const [clients] = await tx<{ count: number }[]>`
    select count(*)::integer as count from pregnancies where active_cadre_id = ${id}`
  if (isEnded && (clients?.count ?? 0) > 0) return refused(hasClients(clients?.count ?? 0))
  const [changed] = await tx<{ id: number }[]>`
    update cadres set ${tx(rowOf(entry))}, ended_on = ${isEnded ? today : null} where id = ${id} returning id`
  if (changed === undefined) return refused(unknownCadre)
  await tx`update cadre_persons set name = ${entry.name.trim()}, phone = ${entry.phone} where cadre_id = ${id}`
  return { cadreId: id, userErrors: [] }
}

function reviewCadre({ name, phone, startedOn }: CadreEntry, today: string): UserError[] {
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
  if (startedOn > today)
    errors.push(
      userError('startedOn', 'IN_FUTURE', 'Tanggal ini berada di masa depan.', 'This day lies in the future.'),
    )
  return errors
}

const foreignVillage = userError(
  'village',
  'OUTSIDE_AREA',
  'Pilih desa di wilayah Anda.',
  'Choose a village of your area.',
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
