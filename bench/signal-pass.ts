import { performance } from 'node:perf_hooks'
import { loadTerritory } from '../apps/api/src/areas/load-territory.ts'
import { writeCatchments } from '../apps/api/src/areas/write-catchments.ts'
import { writeFacilities } from '../apps/api/src/areas/write-facilities.ts'
import { elements } from '../apps/api/src/indicators/elements.ts'
import { weighedIndicators } from '../apps/api/src/signals/judged-levels.ts'
import { weighSignals } from '../apps/api/src/signals/weigh-signals.ts'
import { analyseIncoming, applyReports, lockTallies } from '../apps/api/src/tallies/apply-reports.ts'
import { type Connection, connect } from '../packages/database/src/index.ts'
import {
  buildSeededTemplate,
  buildTemplate,
  dropAll,
  type Seed,
  urlsOf,
} from '../packages/database/src/testing/databases.ts'
import { openTestServer } from '../packages/database/src/testing/test-server.ts'

// Signals of a whole regency (278 villages, 35 puskesmas, 20 kecamatan; 60 months of every village): all series weighed, beside
// a bare SQL read of the tallies they are made of; then only those that one puskesmas' month touches.

const rounds = Number(process.argv[2] ?? 3)
const regency = '33.04'
const [month, today] = ['2025-12', '2026-01-10']
const [fromDay, toDay] = ['2021-01-01', '2025-12-31']
const centres = 35

const keys = [
  ...new Set(
    weighedIndicators.flatMap(({ formulas }) =>
      formulas.flatMap(({ numerator, denominator }) => [...numerator, ...denominator]),
    ),
  ),
].flatMap((key) => elements.get(key) ?? [])
const ofVillages = keys.filter(({ reportedAt }) => reportedAt === 'VILLAGE')
const named = (isTarget: boolean) =>
  ofVillages.filter(({ kind }) => (kind === 'TARGET') === isTarget).map(({ key }) => key)

/** Villages in equal parts to the puskesmas, in the order of their codes. */
async function addCentres(sql: Connection['sql']): Promise<void> {
  const villages = await sql<{ code: string; parent: string }[]>`
    select code, parent_code as parent from areas
    where regency_code = ${regency} and level = 'VILLAGE' and not is_outside order by code`
  const numberOf = (at: number) => Math.floor((at * centres) / villages.length)
  const codeOf = (number: number) => `${regency}-P${number + 1}`
  await sql.begin(async (tx) => {
    const facilities = Array.from({ length: centres }, (_, number) => ({
      ...{ code: codeOf(number), level: 'HEALTH_CENTRE' as const, name: `Puskesmas ${number + 1}` },
      parentCode: villages.find((_, at) => numberOf(at) === number)?.parent ?? '',
      ...{ officeCode: null, kind: null, status: null },
    }))
    await writeFacilities(tx, regency, facilities)
    const spans = villages.map(({ code }, at) => ({
      ...{ villageCode: code, healthCentreCode: codeOf(numberOf(at)) },
      ...{ validFrom: '-infinity', validTo: 'infinity' },
    }))
    await writeCatchments(tx, regency, spans)
  })
}

const counted = [
  ...new Set(weighedIndicators.flatMap(({ formulas }) => formulas.flatMap(({ denominator }) => denominator))),
]

/** Counts of a month: numerators between 4 and 7, their denominators 8; the tallies of villages, then their sums above. */
async function report({ sql }: Connection): Promise<void> {
  await loadTerritory(sql, regency)
  await addCentres(sql)
  await sql`insert into installations (regency_code, is_demo) values (${regency}, true)`
  await addImport(sql)
  await sql`set synchronous_commit to off`
  await sql`
    insert into tallies (regency_code, element_key, grain, area_code, period_start, reported, reported_months, reported_by,
      value, months, village_units, import_id)
    select ${regency}, c.key, c.grain, a.code, c.start, c.value, c.months, 1, c.value, c.months, 1, 1
    from areas a cross join lateral (
      select key, 'MONTH' as grain, m::date as start, 1 << (extract(month from m)::integer - 1) as months,
        case when key = any(${counted}) then 8 else 4 + (hashtext(a.code || m || key) & 3) end as value
      from unnest(${named(false)}::text[]) key, generate_series(${fromDay}::date, ${toDay}::date, '1 month') m
      union all
      select key, 'YEAR', y::date, 0, 96
      from unnest(${named(true)}::text[]) key, generate_series(${fromDay}::date, ${toDay}::date, '1 year') y
    ) c
    where a.regency_code = ${regency} and a.level = 'VILLAGE' and not a.is_outside`
  await sql`
    insert into tallies (regency_code, element_key, grain, area_code, period_start, value, months, village_units, import_id)
    select ${regency}, t.element_key, t.grain, l.ancestor_code, t.period_start, sum(t.value), bit_or(t.months), sum(t.village_units), 1
    from tallies t join area_links l on l.descendant_code = t.area_code and l.ancestor_code <> t.area_code
    where l.regency_code = ${regency}
    group by 2, 3, 4, 5`
  await sql`vacuum analyze`
}

const addImport = (sql: Connection['sql']) => sql`
  insert into imports (regency_code, sheet, file_name, sha256, source, state, account_name, finished_at)
  values (${regency}, 'FIGURES', 'a.csv', '', 'Laporan', 'DONE', 'a', now()) returning id`

/** What anyone would read by hand: the same 36 months of the same elements, each cell once. */
async function readBare({ sql }: Connection): Promise<number> {
  const rows = await sql`
    select element_key, area_code, period_start, value, months from tallies
    where regency_code = ${regency} and element_key = any(${keys.map(({ key }) => key)})
      and period_start between '2023-01-01' and '2025-12-31' and area_code in
        (select code from areas where regency_code = ${regency} and not is_outside)`
  return rows.length
}

/** A month of one element comes in anew from the villages of one puskesmas, and goes up to the areas above them. */
async function touch({ sql }: Connection): Promise<void> {
  const [made] = await addImport(sql)
  await sql.begin(async (tx) => {
    await lockTallies(tx, regency)
    await tx`
      create temporary table incoming on commit drop as
      select 'birth.facility' as element_key, 'MONTH' as grain, l.descendant_code as area_code, date '2025-12-01' as period_start,
        5::double precision as value, 'INCREMENT' as reporting, ${made?.id ?? 0}::integer as import_id
      from area_links l join areas a on a.code = l.descendant_code
      where l.ancestor_code = ${`${regency}-P1`} and a.level = 'VILLAGE'`
    await tx`
      insert into figures (regency_code, element_key, grain, area_code, period_start, import_id, value)
      select ${regency}, element_key, grain, area_code, period_start, import_id, value from incoming`
    await analyseIncoming(tx)
    await applyReports(tx, regency)
    await tx`update installations set data_version = data_version + 1`
  })
}

async function time<Result>(run: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const start = performance.now()
  const result = await run()
  return { ms: performance.now() - start, result }
}

const say = (name: string, count: number, what: string, ms: readonly number[]) => {
  const middle = [...ms].sort((one, other) => one - other)[Math.floor(ms.length / 2)] ?? Number.NaN
  const range = `${Math.round(Math.min(...ms))} to ${Math.round(Math.max(...ms))}`
  console.log(
    `${name}\t${count} ${what}\t${Math.round(middle)} ms (${range})\t${Math.round((1000 * count) / middle)} ${what} a second`,
  )
}

async function measure(owner: Connection): Promise<void> {
  const asked = { regencyCode: regency, month, today }
  const [bare, full, touched]: { ms: number; result: number }[][] = [[], [], []]
  for (let round = 0; round <= rounds; round += 1) {
    const read = await time(() => readBare(owner))
    await owner.sql`delete from signal_passes`
    const pass = await time(async () => (await weighSignals(owner.sql, asked)).series)
    await touch(owner)
    const some = await time(async () => (await weighSignals(owner.sql, asked)).series)
    if (round === 0) continue
    bare?.push(read)
    full?.push(pass)
    touched?.push(some)
  }
  const tell = (name: string, runs: { ms: number; result: number }[] = [], what = 'series') =>
    say(
      name,
      runs[0]?.result ?? 0,
      what,
      runs.map(({ ms }) => ms),
    )
  tell('bare SQL read of their tallies', bare, 'rows')
  tell('all series weighed and kept', full)
  tell('after an import of one element of one puskesmas', touched)
}

const seed: Seed = {
  name: 'signal-pass',
  plant: async ({ ownerUrl }) => {
    const owner = connect(ownerUrl, { max: 1, applicationName: 'bench' })
    await report(owner)
    await owner.close()
  },
}

const { server, close } = await openTestServer()
try {
  await buildTemplate(server)
  const urls = urlsOf(server, await buildSeededTemplate(server, seed))
  const owner = connect(urls.ownerUrl, { max: 1, applicationName: 'bench' })
  const [row] = await owner.sql<{ count: number }[]>`select count(*)::integer as count from tallies`
  console.log(`${weighedIndicators.length} indicators, ${ofVillages.length} elements, ${row?.count} tallies`)
  await measure(owner)
  await owner.close()
} finally {
  await dropAll(server)
  await close()
}
