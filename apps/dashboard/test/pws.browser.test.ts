import { readFileSync } from 'node:fs'
import excel from 'exceljs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { countSheets } from './score-pages.ts'
import { inviteVisitors } from './visitors.ts'

const { openOfficer } = inviteVisitors('kadinkes')

/** Columns of the rows as a person reads them: name, coverage, this month and last, in the page's own words. */
const readRows = (page: Page) =>
  page.locator('.pws-list tbody tr').evaluateAll((rows) =>
    rows.map((row) => {
      const words = (selector: string) => row.querySelector(selector)?.firstChild?.textContent?.trim() ?? ''
      const coverage = row.querySelector('td.is-number')?.textContent?.trim() ?? ''
      return { name: words('th'), coverage, now: words('.pws-this'), before: words('.pws-last') }
    }),
  )

type Rows = Awaited<ReturnType<typeof readRows>>

const parameter = (page: Page, name: string) => new URL(page.url()).searchParams.get(name)

/** Presses a link or button and waits for the whole page it leads to. */
const follow = (page: Page, selector: string) =>
  Promise.all([page.waitForEvent('load'), page.locator(selector).first().click()])

async function save(page: Page, selector: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(selector).first().click()])
  return readFileSync(await file.path())
}

/** One decimal with a comma, as pages write it. */
const asWritten = (value: unknown): string =>
  typeof value === 'number'
    ? value.toLocaleString('id', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
    : 'belum'

const shown = (rows: Rows) => rows.map(({ name, coverage, now, before }) => [name, coverage, now, before])

function readCsv(file: Buffer): string[][] {
  const [, ...lines] = file
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  return lines.map((line) => {
    const cells = line.split(';')
    const number = (at: number) => asWritten(cells[at] === '' ? null : Number(cells[at]?.replace(',', '.')))
    return [cells[0] ?? '', number(4), number(8), number(10)]
  })
}

async function readWorkbook(file: Buffer): Promise<{ sheets: string[]; rows: string[][] }> {
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(new Uint8Array(file).buffer)
  const rows: string[][] = []
  workbook.worksheets[0]?.eachRow((row) => {
    const cells = Array.isArray(row.values) ? row.values : []
    if (typeof cells[3] === 'number')
      rows.push([String(cells[2]), asWritten(cells[9]), asWritten(cells[7]), asWritten(cells[5])])
  })
  return { sheets: workbook.worksheets.map(({ name }) => name), rows }
}

it('a board is chosen, sorted and followed to the villages of a puskesmas; paper and files hold what the page shows', async () => {
  const context = await openOfficer({ widthPx: 1000 }) // narrower than the sheet, so that the list is shown
  const page = await context.newPage()
  await page.goto('/kesehatan/pws')
  await page.selectOption('[name=indikator]', 'KFL')
  await page.selectOption('[name=bulan]', '2026-09')
  await follow(page, '.controls button')
  expect([parameter(page, 'indikator'), parameter(page, 'bulan')]).toEqual(['KFL', '2026-09'])
  const coverages = async () =>
    (await readRows(page)).slice(0, -1).map(({ coverage }) => Number(coverage.replace(',', '.')))
  const bestFirst = await coverages()
  expect(bestFirst).toEqual(bestFirst.toSorted((one, other) => other - one))
  await follow(page, '.pws-list thead th.is-number a')
  expect(await coverages()).toEqual(bestFirst.toReversed())
  await follow(page, '.pws-list thead th a')
  const names = (await readRows(page)).slice(0, -1).map(({ name }) => name)
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'id')))

  await follow(page, '.pws-list tbody th a')
  expect(parameter(page, 'wilayah')).toMatch(/^33\.04-P/)
  expect(await page.locator('.pws-list tbody tr').count()).toBeGreaterThan(3)
  const rows = shown(await readRows(page))
  const line = (name: string) => page.locator('.pws-sheet tbody tr', { has: page.locator(`th:text-is("${name}")`) })
  expect(await line('Kumulatif, %').locator('td').allTextContents()).toEqual(rows.map(([, coverage]) => coverage))

  const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(countSheets(paper)).toBe(1)
  const [width, height] = (/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper.toString('latin1')) ?? [])
    .slice(1)
    .map(Number)
  expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([842, 595])

  expect(readCsv(await save(page, '.frame-tools a[download]'))).toEqual(rows)
  const { sheets, rows: kept } = await readWorkbook(await save(page, '.actions a[download]'))
  expect(sheets[0]).toBe('KFL')
  expect(sheets).toHaveLength(7) // the seven graphs of the tabs
  expect(kept.map(([, ...numbers]) => numbers.join()).sort()).toEqual(
    rows.map(([, ...numbers]) => numbers.join()).sort(),
  )
  await context.close()
})
