import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import excel from 'exceljs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { type System, startSystem } from './start-system.ts'

// The year 2025 of three puskesmas in an empty installation, by its pages alone: a template filled in each month with
// counts from January, one puskesmas late for June, one count that falls in April, a correction of August taken back
// and sent again. After each step page, file and both GraphQL forms show the same numbers.

const centres = { '33.04-P01': 'Batur 1', '33.04-P02': 'Wanayasa 1', '33.04-P03': 'Kalibening' } as const
type Centre = keyof typeof centres
const codes = Object.keys(centres) as Centre[]
const [punctual, falling, late] = ['33.04-P01', '33.04-P02', '33.04-P03'] as const
const areas = ['33.04', ...codes]

let system: System
let browser: Browser
let context: BrowserContext
let page: Page
let secret: string
const folder = mkdtempSync(join(tmpdir(), 'pantau-year-'))

beforeAll(async () => {
  system = await startSystem('off')
  const list = join(folder, 'puskesmas.csv')
  writeFileSync(list, 'kode,nama,kecamatan\nP01,Batur 1,Batur\nP02,Wanayasa 1,Wanayasa\nP03,Kalibening,Kalibening\n')
  await system.pantau('import', 'health-centres', list)
  const account = await system.pantau('account', 'add', 'dinas', '--role', 'HEALTH_HEAD', '--json')
  const { password } = JSON.parse(account) as { password: string }
  browser = await openBrowser()
  context = await browser.newContext({ baseURL: system.origin })
  await context.addCookies([{ name: 'pantau_bahasa', value: 'en', url: system.origin }])
  page = await context.newPage()
  await page.goto('/masuk')
  await page.fill('[name=nama]', 'dinas')
  await page.fill('[name=sandi]', password)
  await Promise.all([page.waitForURL((url) => url.pathname !== '/masuk'), page.press('[name=sandi]', 'Enter')])
  const token = await context.request.post('/graphiql/token', { headers: { origin: system.origin }, data: {} })
  secret = ((await token.json()) as { secret: string }).secret
})

afterAll(async () => {
  await browser?.close()
  await system?.stop()
  rmSync(folder, { recursive: true, force: true })
})

interface Counts {
  readonly k6: number
  readonly mothers: number
}

/** What each puskesmas said of a month, from January, by the last word that stands. */
const book: Record<Centre, Map<number, Counts>> = {
  [punctual]: new Map(),
  [falling]: new Map(),
  [late]: new Map(),
}

const plain = (centre: Centre, month: number): Counts => {
  const size = { [punctual]: 10, [falling]: 8, [late]: 6 }[centre]
  return { k6: size * month - (month % 3), mothers: (size + 2) * month }
}

async function fillTemplate(month: number, said: ReadonlyMap<Centre, Counts>): Promise<string> {
  await page.goto('/data')
  await page.fill('#templat-tahun', '2025')
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#templat button')])
  const workbook = new excel.Workbook()
  await workbook.xlsx.readFile(await download.path())
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('the template has no sheet')
  const headers = (sheet.getRow(1).values as unknown[]).map(String)
  const column = (pattern: RegExp) => headers.findIndex((header) => pattern.test(header))
  const period = `2025-${String(month).padStart(2, '0')}`
  const lines = [...said].flatMap(([centre, { k6, mothers }]) => [
    [centre, 'anc.k6_delivered', period, k6, 'cumulative'],
    [centre, 'birth.mothers', period, mothers, 'cumulative'],
  ])
  const places = [/^Area code$/, /^Element$/, /^Period$/, /^Value$/, /^Reporting$/i].map(column)
  expect(places).not.toContain(-1)
  for (const [at, line] of lines.entries())
    for (const [which, cell] of line.entries()) sheet.getCell(at + 2, places[which] ?? 0).value = cell
  const path = join(folder, `laporan-${period}.xlsx`)
  await workbook.xlsx.writeFile(path)
  return path
}

/** Sends a month through the pages; answers the address of its import. */
async function report(month: number, said: ReadonlyMap<Centre, Counts>, change: RegExp): Promise<string> {
  await page.setInputFiles('#berkas', await fillTemplate(month, said))
  await page.click('#unggah form button')
  await page.waitForURL('**/data/pratinjau**')
  expect(await page.textContent('h1')).toMatch(change)
  await page.click('#jalankan button')
  await page.waitForURL('**/data/impor/**')
  for (const [centre, counts] of said) book[centre].set(month, counts)
  return page.url()
}

/** The newest count from January up to a month. */
function snapshot(centre: Centre, month: number): Counts | undefined {
  const known = [...book[centre]].filter(([reported]) => reported <= month).sort(([one], [other]) => one - other)
  return known.at(-1)?.[1]
}

const snapshots = (month: number) =>
  codes.map((centre) => snapshot(centre, month)).filter((counts) => counts !== undefined)

const sum = (counts: readonly Counts[], of: keyof Counts) => counts.reduce((total, each) => total + each[of], 0)

interface Cell {
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}
type Name = keyof Cell
const names: readonly Name[] = ['value', 'lower', 'upper', 'numerator', 'denominator']

interface Answer {
  readonly rows: readonly Cell[]
  readonly columns: Record<Name, readonly (number | null)[]>
}

async function ask(grain: string, at: string): Promise<readonly Cell[]> {
  const asked = `(indicators: ["K6_RIIL"], areas: { codes: ${JSON.stringify(areas)} },
    periods: { from: "${at}", to: "${at}", grain: ${grain} }) { ${names.join(' ')} }`
  const query = `{ rows: indicatorValues${asked} columns: indicatorColumns${asked} }`
  const answer = await context.request.post('/graphql', {
    headers: { authorization: `Bearer ${secret}` },
    data: { query },
  })
  const { data } = (await answer.json()) as { data: Answer }
  for (const name of names) expect(data.columns[name]).toEqual(data.rows.map((row) => row[name]))
  return data.rows
}

const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(3)))

/** Of each puskesmas, and the regency last, as page and file order them. */
async function expectSameEverywhere(grain: string, at: string, address: string): Promise<readonly Cell[]> {
  const rows = await ask(grain, at)
  const query = `kelompok=riil&rinci=puskesmas&urut=nama&periode=${address}`
  const named = new Map(areas.map((code, place) => [centres[code as Centre] ?? 'Banjarnegara', rows[place]]))

  const file = await (await context.request.get(`/kesehatan/unduh?${query}`)).text()
  const lines = file.replace('\ufeff', '').trim().split('\r\n').slice(1)
  expect(lines).toHaveLength(areas.length)
  for (const line of lines) {
    const [area = '', ...cells] = line.split(',')
    const row = [...named].find(([name]) => area.includes(name))?.[1]
    expect([address, area, ...cells.map((cell) => (cell === '' ? null : Number(cell)))]).toEqual([
      address,
      area,
      ...names.map((name) => rounded(row?.[name] ?? null)),
    ])
  }

  await page.goto(`/kesehatan?${query}`)
  const shown = await page.locator('#profil tbody tr').allInnerTexts()
  expect(shown).toHaveLength(areas.length)
  for (const text of shown) {
    const row = [...named].find(([name]) => text.includes(name))?.[1]
    const [, numerator, denominator] = /([\d,]+) of ([\d,]+)/.exec(text) ?? []
    const read = (number: string | undefined) => (number === undefined ? null : Number(number.replaceAll(',', '')))
    expect([address, read(numerator), read(denominator)]).toEqual([
      address,
      row?.numerator ?? null,
      row?.denominator ?? null,
    ])
    if (typeof row?.value === 'number') expect(text).toContain(`${row.value.toFixed(1)}`)
  }
  return rows
}

async function expectYearToDate(month: number): Promise<void> {
  const at = `2025-${String(month).padStart(2, '0')}`
  const [regency, ...parts] = await expectSameEverywhere('YEAR_TO_DATE', at, `${at}-sd`)
  const stand = snapshots(month)
  expect([regency?.numerator, regency?.denominator]).toEqual([sum(stand, 'k6'), sum(stand, 'mothers')])
  expect(parts.map(({ numerator }) => numerator)).toEqual(codes.map((centre) => snapshot(centre, month)?.k6 ?? null))
}

it('lives a year of cumulative reports: page, file and GraphQL show the same numbers after every step', async () => {
  for (let month = 1; month <= 12; month += 1) {
    const reporting = month === 6 ? [punctual, falling] : codes
    const said = new Map(
      reporting.map((centre) => [
        centre,
        month === 4 && centre === falling ? { k6: 20, mothers: 27 } : plain(centre, month),
      ]),
    )
    await report(month, said, new RegExp(`^${reporting.length * 2} new`))
    if ([1, 4, 6, 12].includes(month)) await expectYearToDate(month)
  }
  await expectSameEverywhere('MONTH', '2025-06', '2025-06-bulan')
  await expectSameEverywhere('QUARTER', '2025-07', '2025-Q3')

  const before = book[punctual].get(8)
  const august = await report(8, new Map([[punctual, { k6: 71, mothers: 99 }]]), /2 changed/)
  await expectYearToDate(8)
  await expectSameEverywhere('QUARTER', '2025-07', '2025-Q3')

  await page.goto(august)
  await page.click('#batalkan button')
  await page.waitForLoadState('networkidle')
  if (before !== undefined) book[punctual].set(8, before)
  await expectYearToDate(8)

  await report(8, new Map([[punctual, { k6: 71, mothers: 99 }]]), /2 changed/)
  await report(6, new Map([[late, plain(late, 6)]]), /2 new/)
  await expectYearToDate(6)
  const [year] = await expectSameEverywhere('YEAR', '2025', '2025')
  expect([year?.numerator, year?.denominator]).toEqual([sum(snapshots(12), 'k6'), sum(snapshots(12), 'mothers')])
}, 300_000)
