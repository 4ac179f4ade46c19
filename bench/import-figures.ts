import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pipeline } from 'node:stream/promises'
import { loadTerritory } from '../apps/api/src/areas/load-territory.ts'
import { runImport } from '../apps/api/src/imports/run-import.ts'
import { elements } from '../apps/api/src/indicators/elements.ts'
import { type Connection, connect } from '../packages/database/src/index.ts'
import { buildTemplate, urlsOf } from '../packages/database/src/testing/databases.ts'
import { openTestServer } from '../packages/database/src/testing/test-server.ts'

// A sheet of 100,000 counts through the import, beside COPY of the same rows into a table with the same key, in turns.

const rowCount = 100_000
const rounds = 9

/** Reports of every village, month by month, as a regency sends them: once as a sheet and once as COPY takes them. */
async function writeFiles({ sql }: Connection, sheet: string, copied: string): Promise<void> {
  const villages = await sql<{ code: string }[]>`
    select code from areas where regency_code = '33.04' and level = 'VILLAGE' and not is_outside order by code`
  const flows = [...elements.values()].filter(({ kind, reportedAt }) => kind === 'FLOW' && reportedAt === 'VILLAGE')
  const [cells, lines]: [string[], string[]] = [['kode_wilayah,elemen,periode,nilai'], []]
  for (let month = 0; lines.length < rowCount; month += 1) {
    const period = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    for (const [village, { code }] of villages.entries())
      for (const { key } of flows.slice(0, 26)) {
        if (lines.length === rowCount) break
        const value = (village * 7919 + month) % 23
        cells.push(`${code},${key},${period},${value}`)
        lines.push(['33.04', key, 'MONTH', code, `${period}-01`, 1, value].join('\t'))
      }
  }
  writeFileSync(sheet, `${cells.join('\n')}\n`)
  writeFileSync(copied, `${lines.join('\n')}\n`)
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
    primary key (regency_code, element_key, grain, area_code, period_start, import_id))`
  await sql`analyze`
}

async function copy({ sql }: Connection, path: string): Promise<void> {
  await pipeline(createReadStream(path), await sql`copy copied from stdin`.writable())
}

async function importSheet({ sql }: Connection, path: string): Promise<void> {
  const about = { regencyCode: '33.04', accountName: 'bench', isDemo: false, today: '2026-11-24' }
  const { state, added } = await runImport(sql, { ...about, sheet: 'FIGURES', path, fileName: 'bench.csv' })
  if (state !== 'DONE' || added !== rowCount) throw new Error(`${state}: ${added} rows`)
}

async function compare(owner: Connection, app: Connection, sheet: string, copied: string): Promise<void> {
  const times: Record<'copy' | 'import', number[]> = { copy: [], import: [] }
  for (let round = 0; round < rounds; round += 1) {
    await owner.sql`truncate copied, figures, tallies, imports, import_issues`
    for (const [name, run] of [
      ['copy', () => copy(owner, copied)],
      ['import', () => importSheet(app, sheet)],
    ] as const) {
      const start = performance.now()
      await run()
      times[name].push(performance.now() - start)
    }
  }
  const ratios = times.import.map((ms, round) => ms / (times.copy[round] ?? Number.NaN))
  console.log(`COPY into a table with the same key | ${median(times.copy).toFixed(0)} ms`)
  console.log(`import: checked, tallied, committed | ${median(times.import).toFixed(0)} ms`)
  console.log(
    `ratio, median of ${rounds} rounds (${ratios.map((ratio) => ratio.toFixed(1)).join(', ')}) | ${median(ratios).toFixed(1)}`,
  )
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
  const [sheet, copied] = [join(folder, 'bench.csv'), join(folder, 'bench.copy')]
  await writeFiles(owner, sheet, copied)
  await compare(owner, app, sheet, copied)
  await Promise.all([app.close(), owner.close()])
} finally {
  rmSync(folder, { recursive: true })
  await close()
}
