import { performance } from 'node:perf_hooks'
import { loadTerritory } from '../apps/api/src/areas/load-territory.ts'
import { rebuildTallies } from '../apps/api/src/tallies/rebuild-tallies.ts'
import { openTestApi, type TestApi } from '../apps/api/src/testing/execute.ts'
import { type Connection, connect } from '../packages/database/src/index.ts'
import {
  buildSeededTemplate,
  buildTemplate,
  dropAll,
  type Seed,
  urlsOf,
} from '../packages/database/src/testing/databases.ts'
import { openTestServer } from '../packages/database/src/testing/test-server.ts'

// 20 kecamatan over 60 months: `indicatorColumns` beside bare SQL for the same counts, in turns in one run.

const rounds = 90
const indicators = ['AKI', 'K6']
const [from, to] = ['2021-01', '2025-12']
const [fromDay, toDay] = [`${from}-01`, `${to}-31`]

/** A figure for each village and month of ten elements, and targets: as many tallies as a regency has of these years. */
const seed: Seed = {
  name: 'columns',
  plant: async ({ ownerUrl }) => {
    const { sql, close } = connect(ownerUrl, { max: 1, applicationName: 'bench' })
    await loadTerritory(sql, '33.04')
    await sql`insert into installations (regency_code, is_demo) values ('33.04', true)`
    await sql`insert into imports (regency_code, sheet, file_name, sha256, source, state, account_name, finished_at)
      values ('33.04', 'FIGURES', 'a.csv', '', 'Laporan', 'DONE', 'a', now())`
    await sql`
      insert into figures (regency_code, element_key, grain, area_code, period_start, import_id, value)
      select '33.04', e.key, 'MONTH', a.code, m::date, 1, greatest(0, (hashtext(a.code || m || e.key) & 7) - e.fewer)
      from areas a cross join generate_series(${fromDay}::date, ${toDay}::date, '1 month') m
      cross join (values ('death.maternal', 6), ('birth.live', 2), ('anc.k6_delivered', 3), ('birth.mothers', 2),
        ('birth.skilled', 2), ('birth.facility', 2), ('neo.kn1', 2), ('neo.complete', 3), ('pnc.kf1', 2), ('pnc.complete', 3)
      ) e(key, fewer)
      where a.regency_code = '33.04' and a.level = 'VILLAGE' and not a.is_outside`
    await sql`
      insert into figures (regency_code, element_key, grain, area_code, period_start, import_id, value)
      select '33.04', e.key, 'YEAR', a.code, y::date, 1, 50 from areas a
      cross join generate_series(${fromDay}::date, ${toDay}::date, '1 year') y
      cross join (values ('target.pregnant'), ('target.delivering')) e(key)
      where a.regency_code = '33.04' and a.level = 'VILLAGE' and not a.is_outside`
    await rebuildTallies(sql, '33.04')
    await sql`analyze`
    await close()
  },
}

/** What anyone would write by hand for these two indicators: counts and values, no interval and no status. */
const bareSql = ({ sql }: Connection) => sql`
  select i.key as indicator, a.code as area, to_char(n.period_start, 'YYYY-MM') as period,
    n.value / nullif(d.value, 0) * i.multiplier as value, n.value as numerator, d.value as denominator
  from (values ('AKI', 'death.maternal', 'birth.live', 'MONTH', 100000),
    ('K6', 'anc.k6_delivered', 'target.pregnant', 'YEAR', 100)) i(key, numerator, denominator, grain, multiplier)
  cross join areas a
  join tallies n on n.regency_code = '33.04' and n.element_key = i.numerator and n.grain = 'MONTH'
    and n.area_code = a.code and n.period_start between ${fromDay}::date and ${toDay}::date
  join tallies d on d.regency_code = '33.04' and d.element_key = i.denominator and d.grain = i.grain
    and d.area_code = a.code and d.period_start
      = case i.grain when 'MONTH' then n.period_start else date_trunc('year', n.period_start)::date end
  where a.parent_code = '33.04' and a.level = 'SUBDISTRICT'
  order by i.key, a.code, n.period_start`

async function askRows(owner: Connection): Promise<string> {
  const rows = await bareSql(owner)
  const keys = ['indicator', 'area', 'period', 'value', 'numerator', 'denominator']
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key])])))
}

/** The same with the columns put together by PostgreSQL, which is the faster of the two. */
async function askAggregates(owner: Connection): Promise<string> {
  const [row] = await owner.sql`
    select json_agg(indicator) as indicator, json_agg(area) as area, json_agg(period) as period,
      json_agg(value) as value, json_agg(numerator) as numerator, json_agg(denominator) as denominator
    from (${bareSql(owner)}) rows`
  return JSON.stringify(row)
}

async function askApi(api: TestApi, field: string, selected: string): Promise<string> {
  const document = `query ($areas: AreaSelectionInput!, $periods: PeriodRangeInput!, $indicators: [String!]!) {
    ${field}(indicators: $indicators, areas: $areas, periods: $periods) { ${selected} }
  }`
  const { data, errors } = await api.execute(document, {
    viewer: { role: 'HEALTH_HEAD' },
    variables: { indicators, areas: { childrenOf: '33.04' }, periods: { from, to, grain: 'MONTH' } },
  })
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return JSON.stringify(data)
}

const bareFields = 'value lower upper method numerator denominator availability reason status'
const objectFields = `indicator { key } area { code } period { code } ${bareFields}
  flags freshness sources completeness { reported expected level } target { value } published { value }`

async function compare(owner: Connection, api: TestApi): Promise<void> {
  const ways = {
    'bare SQL, columns from rows, JSON.stringify': () => askRows(owner),
    'bare SQL, columns by json_agg, JSON.stringify': () => askAggregates(owner),
    indicatorColumns: () => askApi(api, 'indicatorColumns', `length indicator area period ${bareFields}`),
    'indicatorValues, with everything behind the values': () => askApi(api, 'indicatorValues', objectFields),
  }
  const runs = Object.entries(ways).map(([name, run]) => ({ name, run, times: [] as number[], bytes: 0 }))
  for (let round = 0; round < rounds; round += 1)
    for (const way of runs) {
      const start = performance.now()
      way.bytes = (await way.run()).length
      if (round >= rounds / 3) way.times.push(performance.now() - start)
    }
  const fastest = Math.min(...runs.slice(0, 2).map(({ times }) => median(times)))
  for (const { name, times, bytes } of runs) {
    const ms = median(times)
    console.log(`| ${name} | ${ms.toFixed(1)} ms | ${(ms / fastest).toFixed(2)} | ${Math.round(bytes / 1000)} kB |`)
  }
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const { server, close } = await openTestServer()
try {
  await buildTemplate(server)
  const urls = urlsOf(server, await buildSeededTemplate(server, seed))
  const owner = connect(urls.ownerUrl, { max: 1, applicationName: 'bench' })
  const api = await openTestApi(urls)
  await compare(owner, api)
  await Promise.all([api.close(), owner.close()])
} finally {
  await dropAll(server)
  await close()
}
