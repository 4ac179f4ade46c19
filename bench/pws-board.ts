import { performance } from 'node:perf_hooks'
import { loadTerritory } from '../apps/api/src/areas/load-territory.ts'
import { elements } from '../apps/api/src/indicators/elements.ts'
import { openTestApi } from '../apps/api/src/testing/execute.ts'
import { type Connection, connect } from '../packages/database/src/index.ts'
import { buildTemplate, urlsOf } from '../packages/database/src/testing/databases.ts'
import { openTestServer } from '../packages/database/src/testing/test-server.ts'

// The PWS board of K6 over 278 villages against the same numbers in bare SQL: `npx tsx bench/pws-board.ts [rounds]`.

const rounds = Number(process.argv[2] ?? 60)
const warmUp = 20
const elementCount = 60

const flows = [...elements.values()]
  .filter(({ kind, reportedAt }) => kind === 'FLOW' && reportedAt === 'VILLAGE')
  .slice(0, elementCount)
  .map(({ key }) => key)

/** 24 months of 60 elements and the targets of two years, of every village and the regency. */
async function store({ sql }: Connection): Promise<void> {
  await sql`
    insert into imports (id, regency_code, sheet, file_name, sha256, source, state, account_name, finished_at)
    overriding system value values (1, '33.04', 'FIGURES', 'a.csv', '', 'Laporan', 'DONE', 'a', now())`
  await sql`
    insert into tallies (regency_code, element_key, grain, area_code, period_start, reported, reported_months,
      reported_by, value, months, village_units, import_id)
    select '33.04', e.key, 'MONTH', a.code, m::date, n, bit, 1, n, bit, 1, 1
    from unnest(${[...new Set([...flows, 'anc.k6_delivered'])]}::text[]) as e(key) cross join areas a
    cross join generate_series(date '2024-11-01', date '2026-10-01', '1 month') m
    cross join lateral (select 2 + (ascii(right(a.code, 1)) + extract(month from m)::integer * 7) % 6 as n,
      1 << (extract(month from m)::integer - 1) as bit) c
    where a.regency_code = '33.04' and a.level in ('VILLAGE', 'REGENCY') and not a.is_outside`
  await sql`
    insert into tallies (regency_code, element_key, grain, area_code, period_start, reported, reported_by, value, village_units, import_id)
    select '33.04', 'target.delivering', 'YEAR', a.code, y::date, 60, 1, 60, 1, 1 from areas a
    cross join generate_series(date '2025-01-01', date '2026-01-01', '1 year') y
    where a.regency_code = '33.04' and a.level in ('VILLAGE', 'REGENCY') and not a.is_outside`
  await sql`vacuum analyze tallies`
}

/** The three coverages of each area, its trend and its status, best first. */
const readBare = ({ sql }: Connection) => sql`
  with places as (
    select a.code, a.name from areas a join area_links l on l.regency_code = '33.04' and l.ancestor_code = '33.04'
      and l.descendant_code = a.code and l.valid_from <= '2026-10-31' and l.valid_to > '2026-10-31'
    where a.regency_code = '33.04' and (a.level = 'VILLAGE' or a.code = '33.04') and not a.is_outside
  ), counted as (
    select p.code, p.name, max(y.value) as target, sum(t.value) as cumulative,
      sum(t.value) filter (where t.period_start = '2026-10-01') as this_month,
      sum(t.value) filter (where t.period_start = '2026-09-01') as last_month
    from places p
    join tallies t on t.regency_code = '33.04' and t.element_key = 'anc.k6_delivered' and t.grain = 'MONTH'
      and t.area_code = p.code and t.period_start between '2026-01-01' and '2026-10-01'
    join tallies y on y.regency_code = '33.04' and y.element_key = 'target.delivering' and y.grain = 'YEAR'
      and y.area_code = p.code and y.period_start = '2026-01-01'
    group by 1, 2
  )
  select code, name, target, cumulative, this_month, last_month, 100 * cumulative / target as coverage,
    case when 100 * cumulative / target >= 90.0 * 10 / 12 then case when this_month >= last_month then 'BAIK' else 'KURANG' end
      else case when this_month > last_month then 'CUKUP' else 'JELEK' end end as status
  from counted order by coverage desc, name`

const rowFields = `area { code level name } cumulative { value lower upper numerator denominator availability status }
  thisMonth { value numerator availability } lastMonth { value numerator availability }
  trend status isByTargetAlone neededPerMonth neededPeople isBeyondReach reason change { pValue isBeyondChance reason }`

const document = `{ pwsBoard(indicator: "K6", area: "33.04", month: "2026-10", parts: VILLAGE) {
  runningTarget gathers rows { ${rowFields} } whole { ${rowFields} } sources } }`

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0

const { server, close } = await openTestServer()
try {
  await buildTemplate(server)
  const urls = urlsOf(server, server.template)
  const owner = connect(urls.ownerUrl, { max: 1, applicationName: 'bench' })
  await loadTerritory(owner.sql, '33.04')
  await owner.sql`insert into installations (regency_code, is_demo) values ('33.04', true)`
  await store(owner)
  const api = await openTestApi(urls, { today: '2026-11-24' })
  let statements = 0
  const ways = {
    'bare SQL': async () => (await readBare(api.connection)).length,
    pwsBoard: async () => {
      const answer = await api.execute<{ pwsBoard: { rows: unknown[] } }>(document, { viewer: { role: 'HEALTH_HEAD' } })
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors))
      statements = answer.statements.length
      return (answer.data?.pwsBoard.rows.length ?? 0) + 1
    },
  }
  const took = Object.entries(ways).map(([name, run]) => ({ name, run, times: [] as number[], rows: 0 }))
  for (let round = -warmUp; round < rounds; round += 1)
    for (const way of took) {
      const start = performance.now()
      way.rows = await way.run()
      if (round >= 0) way.times.push(performance.now() - start)
    }
  const bare = median(took[0]?.times ?? [])
  for (const { name, times, rows } of took)
    console.log(`${name}\t${rows} rows\t${median(times).toFixed(1)} ms\t${(median(times) / bare).toFixed(2)}`)
  console.log(`${statements} statements with who may read`)
  await api.close()
  await owner.close()
} finally {
  await close()
}
