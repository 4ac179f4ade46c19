import { performance } from 'node:perf_hooks'
import { loadTerritory } from '../apps/api/src/areas/load-territory.ts'
import { createClock } from '../apps/api/src/clock.ts'
import { type RegistryAsker, withRegistry } from '../apps/api/src/registry/access/with-registry.ts'
import { openTestApi, type Viewer } from '../apps/api/src/testing/execute.ts'
import { selectWatched } from '../apps/api/src/watches/lists/load-watched.ts'
import { connect } from '../packages/database/src/index.ts'
import { buildTemplate, urlsOf } from '../packages/database/src/testing/databases.ts'
import { openTestServer } from '../packages/database/src/testing/test-server.ts'

// The work lists of a puskesmas with 1,000 open pregnancies against the bare SQL of the same list, alone and with ten
// regencies of 3,000 open pregnancies each in the database: `npx tsx bench/work-lists.ts [rounds]`.

const rounds = Number(process.argv[2] ?? 25)
const today = '2026-11-24'
const own = { regency: '33.04', centre: '33.04-B1', village: '33.04.15.2001' }
const clientsOfCentre = 1000

const lists = {
  counts: 'counts { clients withCadre openSigns overdueClients weeksDue weeksReported silentCadres }',
  overdueClients: 'overdueClients(first: 100) { pregnancy { id number } form column overdueDays missingWeeks }',
  births: 'births(first: 100) { id number }',
  withoutCadre: 'withoutCadre(first: 100) { id number }',
  silentCadres: 'silentCadres(first: 100) { days clientCount }',
  completeness: 'completeness { form due reported }',
}

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0

type Sql = ReturnType<typeof connect>['sql']

/** Rows are put in as the tables' owner, past their guards. */
async function lift(sql: Sql, triggers: 'disable' | 'enable', guard: 'no force' | 'force'): Promise<void> {
  for (const table of ['cadres', 'pregnancies', 'cadre_assignments', 'sheet_submissions'])
    await sql.unsafe(`alter table ${table} ${triggers} trigger user, ${guard} row level security`)
}

async function addCentre(sql: Sql, regency: string, centre: string, village: string): Promise<void> {
  await sql`insert into areas (code, level, name, regency_code, parent_code)
    values (${centre}, 'HEALTH_CENTRE', ${centre}, ${regency}, ${regency}) on conflict do nothing`
  await sql`insert into areas (code, level, name, regency_code, parent_code)
    values (${village}, 'VILLAGE', ${village}, ${regency}, ${regency}) on conflict do nothing`
  await sql`insert into area_links (regency_code, ancestor_code, descendant_code)
    select ${regency}, a, d from (values (${centre}, ${centre}), (${regency}, ${centre}), (${centre}, ${village}),
      (${regency}, ${village}), (${village}, ${village})) as l (a, d) on conflict do nothing`
}

/** Clients in every week from 9 to 40, nine in ten with a cadre of three, with four of five sheets since they came. */
async function addClients(sql: Sql, regency: string, village: string): Promise<void> {
  const key = `${village}-`
  await sql`insert into cadres (regency_code, entry_key, number, village_code, started_on)
    select ${regency}, ${key} || n, ${`K${village}-`} || n, ${village}, '2025-01-01' from generate_series(1, 300) n`
  await sql`insert into pregnancies (regency_code, entry_key, number, village_code, registered_on, lmp_on, factors,
      kspr_score, kspr_band, active_cadre_id)
    select ${regency}, ${key} || n, ${`C${village}-`} || n, ${village}, lmp + 63, lmp, '{}', 2 + n % 12,
      (array['KRR', 'KRT', 'KRST'])[1 + n % 3], case when n % 10 > 0 then (
        select id from cadres where entry_key = ${key} || (1 + n % 300) and regency_code = ${regency}) end
    from generate_series(1, ${clientsOfCentre}) n, lateral (select ${today}::date - (63 + n % 220) as lmp) as l`
  await sql`insert into cadre_assignments (regency_code, entry_key, pregnancy_id, cadre_id, from_on, nearness)
    select regency_code, entry_key, id, active_cadre_id, registered_on + 3, 'VILLAGE' from pregnancies
    where village_code = ${village} and active_cadre_id is not null`
  await sql`insert into sheet_submissions (regency_code, pregnancy_id, entry_key, received_at, sent_by, form, ordinal,
      "column", version, answers, filled_at, happened_at, base_revision, revision, standing)
    select regency_code, id, entry_key || '-' || w, lmp_on + w * 7, 'kader', 'PREGNANCY', 0, w, 3,
      '{"FEVER": "NO", "BLEEDING": "NO", "IRON_TABLETS": 7}', lmp_on + w * 7, lmp_on + w * 7, 0, 1, 'STANDS'
    from pregnancies, generate_series(9, 41) w
    where village_code = ${village} and active_cadre_id is not null and (id + w) % 5 > 0
      and lmp_on + w * 7 between registered_on and ${today}::date`
}

const viewer: Viewer = { role: 'MIDWIFE', areaCodes: [own.centre], name: 'bidan' }

/** The list's statement by itself, with the same rights. */
function readBare(sql: Sql): Promise<unknown> {
  const scope = { regencyCode: own.regency, areaCodes: [own.centre], domains: ['HEALTH'], tier: 'PERSON' } as const
  const asker: RegistryAsker = {
    sql,
    clock: createClock('Asia/Jakarta', today),
    viewer: { name: 'bidan', role: 'MIDWIFE' },
    scope,
  }
  return withRegistry(asker, 'read only', (tx) => selectWatched(tx, { statuses: ['PREGNANT', 'POSTPARTUM'] }, today))
}

async function measure(label: string, appUrl: string): Promise<void> {
  const api = await openTestApi({ appUrl, ownerUrl: appUrl } as never)
  const ways: Record<string, () => Promise<unknown>> = { 'bare SQL': () => readBare(api.connection.sql) }
  for (const [name, fields] of Object.entries(lists))
    ways[name] = async () => {
      const { errors, statements } = await api.execute(`{ watchBoard { ${fields} } }`, { viewer })
      if (errors !== undefined) throw new Error(JSON.stringify(errors))
      counted.set(name, statements.length)
    }
  const counted = new Map<string, number>()
  const took = new Map<string, number[]>(Object.keys(ways).map((name) => [name, []]))
  for (let round = -5; round < rounds; round += 1)
    for (const [name, run] of Object.entries(ways)) {
      const start = performance.now()
      await run()
      if (round >= 0) took.get(name)?.push(performance.now() - start)
    }
  const bare = median(took.get('bare SQL') ?? [])
  console.log(`\n${label}`)
  for (const [name, times] of took)
    console.log(
      `${name}\t${median(times).toFixed(1)} ms\t${(median(times) / bare).toFixed(2)}\t${counted.get(name) ?? 1} statements`,
    )
  await api.close()
}

const { server, close } = await openTestServer()
try {
  await buildTemplate(server)
  const urls = urlsOf(server, server.template)
  const owner = connect(urls.ownerUrl, { max: 1, applicationName: 'bench' })
  await loadTerritory(owner.sql, own.regency)
  await owner.sql`insert into installations (regency_code, is_demo) values (${own.regency}, true)`
  await lift(owner.sql, 'disable', 'no force')
  await addCentre(owner.sql, own.regency, own.centre, own.village)
  await addClients(owner.sql, own.regency, own.village)
  await lift(owner.sql, 'enable', 'force')
  await owner.sql`vacuum analyze`
  await measure('one puskesmas of 1,000 open pregnancies', urls.appUrl)
  await lift(owner.sql, 'disable', 'no force')
  const regencies = await owner.sql<{ code: string }[]>`
    select code from areas where level = 'REGENCY' and code like '33.%' order by code limit 10`
  for (const { code } of regencies)
    for (const part of ['2', '3', '4']) {
      await addCentre(owner.sql, code, `${code}-B${part}`, `${code}.99.200${part}`)
      await addClients(owner.sql, code, `${code}.99.200${part}`)
    }
  await owner.sql`vacuum analyze`
  const [total] = await owner.sql<{ clients: number; sheets: number }[]>`
    select (select count(*)::integer from pregnancies) as clients, (select count(*)::integer from sheet_submissions) as sheets`
  await lift(owner.sql, 'enable', 'force')
  await measure(`the same beside ten regencies: ${total?.clients} clients, ${total?.sheets} sheets`, urls.appUrl)
  await owner.close()
} finally {
  await close()
}
