import { setImmediate } from 'node:timers/promises'
import { type SimulatedClient, type SimulatedRegister, storyClients } from '@pantau/demo-data'
import type postgres from 'postgres'
import type { Clock } from '../clock.ts'
import { type RegistryAsker, withRegistry } from '../registry/access/with-registry.ts'
import { refreshStandings } from '../registry/charts/refresh-standing.ts'
import { markRowsOf, nameKeyOf } from '../registry/entry/match-pregnancies.ts'
import type { RecordKind } from '../registry/records/record-kind.ts'
import {
  antenatalKind,
  assignmentKind,
  deathKind,
  deliveryKind,
  neonatalKind,
  newbornKind,
  personFields,
  postpartumKind,
  pregnancyFields,
  referralKind,
} from '../registry/records/record-kinds.ts'
import { rowOf } from '../registry/records/write-record.ts'

const demoCadre = 'kader'

/** Who the history says wrote the simulated records. */
const simulatorOf = (sql: postgres.Sql, regencyCode: string, clock: Clock): RegistryAsker => ({
  sql,
  clock,
  viewer: { name: 'simulasi', role: 'HEALTH_CENTRE_HEAD' },
  scope: { regencyCode, areaCodes: [regencyCode], domains: ['HEALTH'], tier: 'PERSON' },
})

/** Writes the simulated cadres and clients that are not in yet, a village in a transaction, and lets requests between. */
export async function loadRegistry(
  sql: postgres.Sql,
  { regencyCode, clock }: { regencyCode: string; clock: Clock },
  register: SimulatedRegister,
): Promise<void> {
  const simulator = simulatorOf(sql, regencyCode, clock)
  const cadreIds = await withRegistry(simulator, 'read write', (tx) => writeCadres(tx, regencyCode, register))
  const known = await withRegistry(simulator, 'read only', async (tx) => {
    const rows = await tx<
      { key: string }[]
    >`select entry_key as key from pregnancies where regency_code = ${regencyCode}`
    return new Set(rows.map(({ key }) => key))
  })
  const missing = register.clients.filter(({ key }) => !known.has(key))
  for (const villageCode of new Set(missing.map(({ home }) => home.villageCode))) {
    const ofVillage = { ...simulator, scope: { ...simulator.scope, areaCodes: [villageCode] } } // small scopes are quick to check
    const clients = missing.filter(({ home }) => home.villageCode === villageCode)
    await withRegistry(ofVillage, 'read write', (tx) => writeClients(tx, ofVillage, clients, cadreIds))
    await setImmediate()
  }
  await withRegistry(simulator, 'read write', (tx) => nameDemoCadre(tx, regencyCode))
}

type KeyedRow = { readonly id: number; readonly key: string }

async function writeCadres(
  tx: postgres.TransactionSql,
  regencyCode: string,
  { cadres }: SimulatedRegister,
): Promise<ReadonlyMap<string, number>> {
  const rows = cadres.map(({ key, number, villageCode, hamlet, rw, rt, startedOn }) => ({
    ...{ regency_code: regencyCode, entry_key: key, number, village_code: villageCode, hamlet, rw, rt },
    started_on: startedOn,
  }))
  if (rows.length === 0) return new Map()
  const made = await tx<KeyedRow[]>`
    insert into cadres ${tx(rows)} on conflict (regency_code, entry_key) do nothing returning id, entry_key as key`
  const byKey = new Map(cadres.map((cadre) => [cadre.key, cadre]))
  const persons = made.map(({ id, key }) => ({
    ...{ cadre_id: id, regency_code: regencyCode },
    ...{ name: byKey.get(key)?.name ?? '', phone: byKey.get(key)?.phone ?? null },
  }))
  if (persons.length > 0) await tx`insert into cadre_persons ${tx(persons)}`
  const all = await tx<KeyedRow[]>`select id, entry_key as key from cadres where regency_code = ${regencyCode}`
  return new Map(all.map(({ id, key }) => [key, id]))
}

async function writeClients(
  tx: postgres.TransactionSql,
  { scope: { regencyCode }, clock }: RegistryAsker,
  clients: readonly SimulatedClient[],
  cadreIds: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = clients.map((client) => ({
    ...{ regency_code: regencyCode, entry_key: client.key, number: client.number },
    ...rowOf(pregnancyFields, { ...client, villageCode: client.home.villageCode }),
  }))
  const made = await tx<KeyedRow[]>`insert into pregnancies ${tx(rows)} returning id, entry_key as key`
  const ids = new Map(made.map(({ id, key }) => [key, id]))
  const idOf = ({ key }: SimulatedClient) => ids.get(key) ?? 0
  await writePersons(tx, regencyCode, clients, idOf)
  const write = async (kind: RecordKind, listOf: (client: SimulatedClient) => readonly object[]) => {
    const records = clients.flatMap((client) =>
      listOf(client).map((record, index) => ({
        ...{ regency_code: regencyCode, entry_key: `${client.key}/${index}`, pregnancy_id: idOf(client) },
        ...rowOf([...kind.fields, ...(kind.heldFields ?? [])], record),
      })),
    )
    if (records.length > 0) await tx`insert into ${tx(kind.table)} ${tx(records)}`
  }
  await write(antenatalKind, ({ antenatal }) => antenatal)
  await write(deliveryKind, ({ delivery }) => (delivery === null ? [] : [delivery]))
  await write(newbornKind, ({ newborns }) => newborns)
  await write(postpartumKind, ({ postpartum }) => postpartum)
  await write(neonatalKind, ({ neonatal }) => neonatal)
  await write(referralKind, ({ referrals }) => referrals)
  await write(deathKind, ({ deaths }) => deaths)
  await write(assignmentKind, ({ assignments }) =>
    assignments.map((assignment) => ({ ...assignment, cadreId: cadreIds.get(assignment.cadreKey) })),
  )
  await refreshStandings(tx, [...ids.values()], clock.today())
}

async function writePersons(
  tx: postgres.TransactionSql,
  regencyCode: string,
  clients: readonly SimulatedClient[],
  idOf: (client: SimulatedClient) => number,
): Promise<void> {
  const personOf = ({ person, home: { hamlet, rw, rt } }: SimulatedClient) => ({
    ...{ ...person, hamlet, rw, rt },
    address: null,
  })
  const rows = clients.map((client) => ({
    ...{ pregnancy_id: idOf(client), regency_code: regencyCode, name_key: nameKeyOf(client.person.name) },
    ...rowOf(personFields, personOf(client)),
  }))
  await tx`insert into pregnancy_persons ${tx(rows)}`
  const marks = clients.flatMap((client) => {
    const { number, registeredOn, lmpOn, home } = client
    const about = { regencyCode, pregnancyId: idOf(client), number, registeredOn, lmpOn, villageCode: home.villageCode }
    return markRowsOf(about, personOf(client))
  })
  await tx`insert into pregnancy_marks ${tx(marks)}`
}

/** The demo account of a cadre is the one to whom a client was handed over. */
async function nameDemoCadre(tx: postgres.TransactionSql, regencyCode: string): Promise<void> {
  await tx`
    update cadres set account_name = ${demoCadre}
    where id = (select active_cadre_id from pregnancies
        where regency_code = ${regencyCode} and entry_key = ${storyClients.handedOver})
      and exists (select from accounts where name = ${demoCadre} and is_demo)
      and not exists (select from cadres where account_name = ${demoCadre})`
}
