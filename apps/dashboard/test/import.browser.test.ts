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
