import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pipeline } from 'node:stream/promises'
import { loadTerritory } from '../apps/api/src/areas/load-territory.ts'
import { runImport } from '../apps/api/src/imports/run-import.ts'
import { undoImport } from '../apps/api/src/imports/undo-import.ts'
import { elements } from '../apps/api/src/indicators/elements.ts'
import { analyseIncoming, applyReports, lockTallies } from '../apps/api/src/tallies/apply-reports.ts'
import { type Connection, connect } from '../packages/database/src/index.ts'
import { buildTemplate, urlsOf } from '../packages/database/src/testing/databases.ts'
import { openTestServer } from '../packages/database/src/testing/test-server.ts'

// Sheets of 100,000 counts over 60 elements through the import, new and then changed, of months alone and from January,
// beside COPY of the same rows into a table with the same key, in turns; then the changed rows tallied anew by themselves,
// as if every value had grown by one, and taken back.

const rowCount = 100_000
const elementCount = 60
const rounds = Number(process.argv[2] ?? 7)

type Way = 'monthly' | 'cumulative'
const ways: readonly Way[] = ['monthly', 'cumulative']
const revisions = ['new', 'changed'] as const

/** Reports of every village, month by month, as a regency sends them: as a sheet and as COPY takes them, in two revisions. */
async function writeFiles({ sql }: Connection, folder: string): Promise<void> {
  const villages = await sql<{ code: string }[]>`
    select code from areas where regency_code = '33.04' and level = 'VILLAGE' and not is_outside order by code`
  const chosen = [...elements.values()]
    .filter(({ kind, reportedAt }) => kind !== 'TARGET' && reportedAt === 'VILLAGE')
    .slice(0, elementCount)
  for (const way of ways)
    for (const [revision, name] of revisions.entries()) {
      const [cells, lines]: [string[], string[]] = [['kode_wilayah,elemen,periode,nilai,cara hitung'], []]
      for (let month = 1; lines.length < rowCount; month += 1)
        for (const [village, { code }] of villages.entries())
          for (const { key, kind } of chosen) {
            if (lines.length === rowCount) break
            const isCumulative = way === 'cumulative' && kind === 'FLOW'
            const [word, reporting] = isCumulative ? ['kumulatif', 'CUMULATIVE_YTD'] : ['bulanan', 'INCREMENT']
            const value = ((village * 7919 + month) % 23) + (isCumulative ? month * 23 : 0) + revision
            const period = `2025-${String(month).padStart(2, '0')}`
            cells.push(`${code},${key},${period},${value},${word}`)
            lines.push(['33.04', key, 'MONTH', code, `${period}-01`, revision + 1, value, reporting].join('\t'))
          }
      writeFileSync(join(folder, `${way}-${name}.csv`), `${cells.join('\n')}\n`)
      writeFileSync(join(folder, `${way}-${name}.copy`), `${lines.join('\n')}\n`)
    }
}

/** Puskesmas and catchments, so that sums go up both trees. */
async function plant({ sql }: Connection): Promise<void> {
  await loadTerritory(sql, '33.04')
  await sql`insert into installations (regency_code, is_demo) values ('33.04', false)`
  await sql`
    insert into areas (code, level, name, regency_code, parent_code)
    select '33.04-P' || right(code, 2), 'HEALTH_CENTRE', name, '33.04', code from areas
    where regency_code = '33.04' and level = 'SUBDISTRICT'`
  await sql`
    insert into area_links (regency_code, ancestor_code, descendant_code)
    select '33.04', h.code, a.code from areas h join areas a on a.parent_code = h.parent_code and a.level = 'VILLAGE' or a.code = h.code
    where h.level = 'HEALTH_CENTRE'
    union all select '33.04', '33.04', code from areas where level = 'HEALTH_CENTRE'`
  await sql`create table copied (regency_code text not null, element_key text not null, grain text not null,
    area_code text not null, period_start date not null, import_id integer not null, value double precision not null,
    reporting text not null, primary key (regency_code, element_key, grain, area_code, period_start, import_id))`
  await sql`analyze`
}

async function copy({ sql }: Connection, path: string): Promise<void> {
  await pipeline(createReadStream(path), await sql`copy copied from stdin`.writable())
}

async function importSheet({ sql }: Connection, path: string): Promise<number> {
  const about = { regencyCode: '33.04', accountName: 'bench', isDemo: false, today: '2026-11-24' }
  const { id, state, added, changed } = await runImport(sql, {
    ...about,
    sheet: 'FIGURES',
    path,
    fileName: 'bench.csv',
  })
  if (state !== 'DONE' || added + changed !== rowCount) throw new Error(`${state}: ${added} + ${changed} rows`)
  return id
}

/** The tallies follow 100,000 changed reports: increments, own figures, sums up both trees, committed. Without a file. */
async function tallyAnew({ sql }: Connection, id: number): Promise<number> {
  let start = 0
  await sql.begin(async (tx) => {
    await lockTallies(tx, '33.04')
    await tx`
      create temporary table incoming on commit drop as
      select element_key, grain, area_code, period_start, value + 1 as value, reporting, import_id from figures
      where regency_code = '33.04' and import_id = ${id}`
    start = performance.now()
    await analyseIncoming(tx)
    await applyReports(tx, '33.04')
  })
  return performance.now() - start
}

/** What stood before stands again: the same rows tallied anew, without a file. */
async function takeBack({ sql }: Connection, id: number): Promise<void> {
  await undoImport(sql, {
    id,
    today: '2026-11-24',
    viewer: { name: 'bench', role: 'ANALYST', displayNameId: 'B', displayNameEn: 'B', lane: 'dashboard' },
    scope: { regencyCode: '33.04', areaCodes: ['33.04'], domains: ['HEALTH'], tier: 'AGGREGATE' },
  })
}

async function time(run: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

async function compare(owner: Connection, app: Connection, folder: string): Promise<void> {
  const times: Record<string, { copy: number; import: number }[]> = {}
  for (let round = 0; round < rounds; round += 1)
    for (const way of ways) {
      await owner.sql`truncate copied, figures, tallies, imports, import_issues`
      let [id, copied] = [0, 0]
      const note = (label: string, imported: number) => {
        times[label] = [...(times[label] ?? []), { copy: copied, import: imported }]
      }
      for (const name of revisions) {
        const path = join(folder, `${way}-${name}`)
        copied = await time(() => copy(owner, `${path}.copy`))
        note(
          `${way}, ${name}`,
          await time(async () => {
            id = await importSheet(app, `${path}.csv`)
          }),
        )
      }
      note(`${way}, changed rows re-tallied alone`, await tallyAnew(app, id))
      note(`${way}, changed and taken back`, await time(() => takeBack(app, id)))
    }
  console.log('100,000 rows | COPY | imported, tallied and committed | ratio, median (lowest to highest)')
  for (const [label, taken] of Object.entries(times)) {
    const ratios = taken.map((one) => one.import / one.copy)
    const [copied, imported] = [median(taken.map((one) => one.copy)), median(taken.map((one) => one.import))]
    const range = `${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}`
    console.log(
      `${label} | ${copied.toFixed(0)} ms | ${imported.toFixed(0)} ms | ${median(ratios).toFixed(1)} (${range})`,
    )
  }
  console.log(`peak resident memory of the process | ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const folder = mkdtempSync(join(tmpdir(), 'pantau-bench-'))
const { server, close } = await openTestServer()
try {
  await buildTemplate(server)
  const urls = urlsOf(server, server.template)
  const owner = connect(urls.ownerUrl, { max: 1, applicationName: 'bench' })
  const app = connect(urls.appUrl, { max: 2, applicationName: 'bench' })
  await plant(owner)
  await writeFiles(owner, folder)
  await compare(owner, app, folder)
  await Promise.all([app.close(), owner.close()])
} finally {
  rmSync(folder, { recursive: true })
  await close()
}
