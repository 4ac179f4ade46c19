import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { recordAccess } from '../../audit/record-access.ts'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { loadChart } from '../charts/load-charts.ts'
import { refreshStanding } from '../charts/refresh-standing.ts'
import { personFields, pregnancyFields } from '../records/record-kinds.ts'
import type { PregnancyRow } from '../records/record-rows.ts'
import { rowOf } from '../records/write-record.ts'
import { newClientNumber } from './client-number.ts'
import { marksOf, matchPregnancies, nameKeyOf, type PregnancyMatch, writeMarks } from './match-pregnancies.ts'
import type { PregnancyEntry } from './pregnancy-entry.ts'
import { reviewPlace } from './review-place.ts'
import { reviewPregnancy } from './review-pregnancy.ts'
import { type UserError, unknownPregnancy, userError } from './user-error.ts'

export interface Registration {
  readonly entry: PregnancyEntry
  /** Said after a match was offered. */
  readonly isSomeoneElse: boolean
  readonly entryKey: string | null
  /** The pregnancy to correct; null registers a new one. */
  readonly correctsId: number | null
  readonly reason: string
  /** From a sheet of the register: the number she already has. */
  readonly number?: string
  /** From a sheet of the register: whether and why she was closed. */
  readonly closing?: Closing
}

interface Closing {
  readonly closedOn: string | null
  readonly closedReason: string | null
  readonly sameAs: string | null
}

export interface Registered {
  readonly pregnancyId: number | null
  readonly matches: readonly PregnancyMatch[]
  readonly userErrors: readonly UserError[]
}

const refused = (userErrors: readonly UserError[], matches: readonly PregnancyMatch[] = []): Registered => ({
  pregnancyId: null,
  matches,
  userErrors,
})

/** Registers a pregnancy or corrects one. A woman who may be registered already is offered as a match, and nothing written. */
export async function registerPregnancy(asker: RegistryAsker, registration: Registration): Promise<Registered> {
  const work = (tx: postgres.TransactionSql) => registerIn(tx, asker, registration)
  const registered = await withRegistry(asker, 'read write', work, registration.reason)
  const numbers = registered.matches.map(({ number }) => number)
  if (numbers.length > 0) await recordAccess(asker, 'MATCHED_PERSONS', numbers)
  return registered
}

/** The same inside a transaction under way. */
export async function registerIn(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  registration: Registration,
): Promise<Registered> {
  const { entry, correctsId } = registration
  const present = correctsId === null ? null : await loadChart(tx, correctsId)
  if (correctsId !== null && present === null) return refused([unknownPregnancy])
  const isOpen = registration.closing === undefined && (present === null || present.pregnancy.endedOn === null)
  const errors = reviewPregnancy(entry, asker.clock.today(), isOpen)
  if (errors.length > 0) return refused(errors)
  const placeErrors = await reviewPlace(tx, entry)
  if (placeErrors.length > 0) return refused(placeErrors)
  const known = present?.pregnancy.id ?? (await findByKey(tx, asker.scope.regencyCode, registration.entryKey))
  if (present === null && known !== null) return { pregnancyId: known, matches: [], userErrors: [] }
  const matches = await lockAndMatch(tx, asker, registration)
  if (matches.length > 0 && !registration.isSomeoneElse) return refused([mayBeSame(matches)], matches)
  const written =
    present === null ? await insert(tx, asker, registration) : await update(tx, asker, present.pregnancy, registration)
  if (written === null) return refused([numberTaken])
  await refreshStanding(tx, written, asker.clock.today())
  return { pregnancyId: written, matches, userErrors: [] }
}

async function findByKey(tx: postgres.TransactionSql, regencyCode: string, key: string | null): Promise<number | null> {
  if (key === null) return null
  const [found] = await tx<{ id: number }[]>`
    select id from pregnancies where regency_code = ${regencyCode} and entry_key = ${key}`
  return found?.id ?? null
}

/** Two registrations of one woman at once wait for each other, so that the second is offered the first. */
async function lockAndMatch(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  { entry, correctsId }: Registration,
): Promise<PregnancyMatch[]> {
  const { regencyCode } = asker.scope
  for (const { mark } of marksOf(regencyCode, entry.person, entry.lmpOn).sort((a, b) => (a.mark < b.mark ? -1 : 1)))
    await tx`select pg_advisory_xact_lock(hashtextextended(${mark}, 0))`
  return matchPregnancies(tx, { regencyCode, entry, exceptId: correctsId ?? 0 })
}

async function insert(
  tx: postgres.TransactionSql,
  asker: RegistryAsker,
  registration: Registration,
): Promise<number | null> {
  const { regencyCode } = asker.scope
  const { entry, entryKey, closing, number = newClientNumber() } = registration
  const row = {
    regency_code: regencyCode,
    entry_key: entryKey ?? randomUUID(),
    number,
    ...rowOf(pregnancyFields, { ...entry, ...closing }),
  }
  const [made] = await tx<{ id: number }[]>`
    insert into pregnancies ${tx(row)} on conflict do nothing returning id`
  if (made === undefined) return null
  await tx`insert into pregnancy_persons ${tx({ pregnancy_id: made.id, ...personRow(regencyCode, entry) })}`
  await writeMarks(tx, { ...entry, regencyCode, pregnancyId: made.id, number }, entry.person)
  return made.id
}

async function update(
  tx: postgres.TransactionSql,
  { scope: { regencyCode } }: RegistryAsker,
  { id, number, closedReason, sameAs, closedOn }: PregnancyRow,
  { entry, closing = { closedReason, sameAs, closedOn } }: Registration,
): Promise<number> {
  const kept = { ...entry, ...closing }
  await tx`update pregnancies set ${tx(rowOf(pregnancyFields, kept))} where id = ${id}`
  await tx`update pregnancy_persons set ${tx(personRow(regencyCode, entry))} where pregnancy_id = ${id}`
  await writeMarks(tx, { ...entry, regencyCode, pregnancyId: id, number }, entry.person)
  return id
}

const personRow = (regencyCode: string, { person }: PregnancyEntry) => ({
  regency_code: regencyCode,
  name_key: nameKeyOf(person.name),
  ...rowOf(personFields, person),
})

const numberTaken = userError(
  'number',
  'NUMBER_TAKEN',
  'Nomor klien atau kunci ini sudah dipakai untuk ibu lain.',
  'This client number or key is used for another woman.',
)

const mayBeSame = (matches: readonly PregnancyMatch[]) => {
  const numbers = matches.map(({ number }) => number).join(', ')
  return userError(
    'person.name',
    'MAY_BE_REGISTERED',
    `Ibu ini mungkin sudah terdaftar dengan nomor ${numbers}. Periksa dahulu; bila memang orang lain, nyatakan demikian.`,
    `She may be registered already under ${numbers}. Look first; if she is somebody else, say so.`,
  )
}
