import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { openSignedIn, readSession } from './visit.ts'

let browser: Browser
let session: Awaited<ReturnType<typeof readSession>>

beforeAll(async () => {
  browser = await openBrowser()
  session = await readSession(browser)
})
afterAll(() => browser.close())

function writeSheet(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'pantau-sheet-')), name)
  writeFileSync(path, text)
  return path
}

const badSheet = writeSheet(
  'lahir-salah.csv',
  [
    'area;element;period;value',
    '33.04.14;birth.live;2026-10;-3',
    '99.99;birth.live;2026-10;12',
    '33.04.14;birth.live;2026-10;banyak',
  ].join('\n'),
)

describe.each([true, false])('with JavaScript: %s', (hasScript) => {
  it('says what is wrong in a bad file by row and column, and writes nothing', async () => {
    const context = await openSignedIn(browser, { hasScript }, session)
    const page = await context.newPage()
    await page.goto('/data')
    const before = await page.textContent('#riwayat')
    await page.setInputFiles('#berkas', badSheet)
    await page.click('#unggah form button')
    await page.waitForURL('**/data/pratinjau**')
    const issues = page.locator('#daftar tbody tr')
    expect(await issues.count()).toBeGreaterThanOrEqual(3)
    expect(await issues.first().textContent()).toMatch(/^2/)
    expect(await page.textContent('#daftar')).toContain('99.99')
    expect(await page.locator('#jalankan').count()).toBe(0)
    await page.goto('/data')
    expect(await page.textContent('#riwayat')).toBe(before)
    await context.close()
  })
})

it('says that a file is missing, that a mapping is no JSON, and that a file is too large', async () => {
  const context = await openSignedIn(browser, { hasScript: false }, session)
  const page = await context.newPage()
  await page.goto('/data')
  await page.click('.mapping summary')
  await page.fill('#pemetaan', '{"columns":')
  await page.setInputFiles('#berkas', badSheet)
  await page.click('#unggah form button')
  expect(await page.textContent('[role=alert]')).toContain('bukan JSON')
  await page.setInputFiles('#berkas', writeSheet('besar.csv', 'x'.repeat(101 * 1024 * 1024)))
  await page.click('#unggah form button')
  expect(await page.textContent('[role=alert]')).toContain('100 MB')
  await context.close()
})

describe.each([true, false])('with JavaScript: %s', (hasScript) => {
  it('lets columns be chosen from the file, lists what changes, and gives the file back with remarks', async () => {
    const context = await openSignedIn(browser, { hasScript }, session)
    const page = await context.newPage()
    const sheet = writeSheet('kia.csv', 'desa;2026-09;2026-10\n33.04.15.2001;77;78\n33.04.15.2002;x;78\n')
    await page.goto('/data')
    await page.setInputFiles('#berkas', sheet)
    await page.click('#unggah form button')
    await page.waitForURL('**/data/pratinjau**')
    expect(await page.textContent('#daftar')).toContain('"Elemen" tidak ditemukan')
    await page.selectOption('select[name="kolom.areaCode"]', 'desa')
    await page.fill('input[name="tetap.element"]', 'anc.k4')
    await page.click('#kolom form button')
    await page.waitForURL('**/data/pratinjau**pemetaan=**')
    expect(await page.textContent('h1')).toMatch(/^0 nilai baru, 3 berubah, 1 baris ditolak$/)
    await page.click('#daftar nav a[href*="daftar=berubah"]')
    await page.waitForURL('**daftar=berubah**')
    expect(await page.locator('#daftar tbody tr').first().textContent()).toMatch(/33\.04\.15\.2001.*77/)
    const remarks = await page.request.get((await page.getAttribute('a[href*="/remarks"]', 'href')) ?? '', {
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect((await remarks.text()).split('\n')[2]).toMatch(/^33\.04\.15\.2002;x;78;.*bukan angka/)
    await context.close()
  })
})

it('gives an office its template, and every figure its history', async () => {
  const context = await openSignedIn(browser, { hasScript: false }, session)
  const page = await context.newPage()
  await page.goto('/data')
  await page.selectOption('#templat-bentuk', 'WIDE')
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#templat button')])
  expect(download.suggestedFilename()).toMatch(/^pantau-figures-\d{4}\.xlsx$/)
  await page.goto('/data/riwayat?wilayah=33.04.15.2001&elemen=birth.live&masa=2026-03')
  expect(await page.textContent('h1')).toMatch(/^1 laporan; yang berlaku \d/)
  await page.goto('/data/riwayat?wilayah=33.04.15.2001&elemen=birth.live&masa=Mei')
  expect(await page.textContent('[role=alert]')).toContain('bukan bulan atau tahun')
  await context.close()
})
