import { performance } from 'node:perf_hooks'
import { loadTerritory } from '../apps/api/src/areas/load-territory.ts'
import { elements } from '../apps/api/src/indicators/elements.ts'
import { openTestApi, type TestApi } from '../apps/api/src/testing/execute.ts'
import { type Connection, connect } from '../packages/database/src/index.ts'
import { buildTemplate, urlsOf } from '../packages/database/src/testing/databases.ts'
import { openTestServer } from '../packages/database/src/testing/test-server.ts'

// One indicator for 278 villages in one month, while 12, 60 and 120 months of 60 elements are stored for every village.

const rounds = 60
const stored = [12, 60, 120]
const elementCount = 60

const flows = [...elements.values()]
  .filter(({ kind, reportedAt }) => kind !== 'TARGET' && reportedAt === 'VILLAGE')
  .slice(0, elementCount)
  .map(({ key }) => key)

/** The tallies of the months from `from` to `to`, counted back from October 2026, straight into the table. */
async function store({ sql }: Connection, from: number, to: number): Promise<void> {
  await sql`
    insert into tallies (regency_code, element_key, grain, area_code, period_start, reported, reported_months,
      reported_by, value, months, village_units, import_id)
    select '33.04', e.key, 'MONTH', a.code, m::date, 3, 1 << (extract(month from m)::integer - 1), 1, 3,
      1 << (extract(month from m)::integer - 1), 1, 1
    from unnest(${flows}::text[]) as e(key) cross join areas a
    cross join generate_series(date '2026-10-01' - ${to - 1} * interval '1 month',
      date '2026-10-01' - ${from} * interval '1 month', '1 month') m
    where a.regency_code = '33.04' and a.level = 'VILLAGE' and not a.is_outside`
  await sql`vacuum analyze tallies`
}

const document = `query {
  indicatorValues(indicators: ["KN1_RIIL"], areas: { within: { code: "33.04", level: VILLAGE } },
    periods: { from: "2026-03", to: "2026-03", grain: MONTH }) {
    area { code } value lower upper numerator denominator completeness { reported expected } freshness sources
  }
}`

async function measure(api: TestApi): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    const { data, errors } = await api.execute<{ indicatorValues: unknown[] }>(document, {
      viewer: { role: 'HEALTH_HEAD' },
    })
    if (errors !== undefined || data?.indicatorValues.length !== 278) throw new Error(JSON.stringify(errors))
    if (round >= rounds / 3) times.push(performance.now() - start)
  }
  times.sort((one, other) => one - other)
  return times[Math.floor(times.length / 2)] ?? Number.NaN
}

const { server, close } = await openTestServer()
try {
  await buildTemplate(server)
  const urls = urlsOf(server, server.template)
  const owner = connect(urls.ownerUrl, { max: 1, applicationName: 'bench' })
  await loadTerritory(owner.sql, '33.04')
  await owner.sql`insert into installations (regency_code, is_demo) values ('33.04', true)`
  await owner.sql`insert into imports (regency_code, sheet, file_name, sha256, source, state, account_name, finished_at)
    values ('33.04', 'FIGURES', 'a.csv', '', 'Laporan', 'DONE', 'a', now())`
  const api = await openTestApi(urls)
  let months = 0
  for (const count of stored) {
    await store(owner, months, count)
    months = count
    const [rows] = await owner.sql<{ count: number }[]>`select count(*)::integer as count from tallies`
    console.log(`${count} months, ${rows?.count.toLocaleString('en')} tallies | ${(await measure(api)).toFixed(1)} ms`)
  }
  await Promise.all([api.close(), owner.close()])
} finally {
  await close()
}
