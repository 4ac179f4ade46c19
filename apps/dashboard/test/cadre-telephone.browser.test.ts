import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { openSignedIn, openVisit, readSession } from './visit.ts'

let browser: Browser
let midwife: Page
let telephone: BrowserContext

beforeAll(async () => {
  browser = await openBrowser()
  midwife = await (await openSignedIn(browser, {}, await readSession(browser, 'kapus'))).newPage()
  telephone = await openVisit(browser, { widthPx: 360, hasScript: false })
})
afterAll(() => browser.close())

async function invite(): Promise<string> {
  await midwife.goto('/catat/kader', { waitUntil: 'networkidle' })
  await midwife
    .locator('main a[href^="/catat/kader/K"], main a[href*="/catat/kader/"]:not([href$="/baru"])')
    .first()
    .click()
  await midwife.waitForURL(/\/catat\/kader\/(?!baru)[^/]+$/)
  await midwife.waitForLoadState('networkidle')
  await midwife.locator('#hp form:has(input[name=kader]) button').last().click()
  return (await midwife.locator('.invitation-code').textContent()) ?? ''
}

const hasSession = async () => (await telephone.cookies()).some(({ name }) => name === 'pantau_session')

async function enrol(page: Page, code: string, pin: string): Promise<void> {
  await page.goto('/masuk/kader')
  await page.fill('#kode', code)
  await page.fill('#pin-baru', pin)
  await page.fill('#hp', 'HP uji')
  await Promise.all([page.waitForNavigation(), page.click('#undangan button')])
}

async function enterPin(page: Page, pin: string): Promise<void> {
  await page.goto('/masuk/kader')
  await page.fill('#pin-lama', pin)
  await Promise.all([page.waitForNavigation(), page.click('#pin button')])
}

it('a cadre comes in with a code once, then with her PIN on this telephone, until it is revoked', async () => {
  const code = await invite()
  const page = await telephone.newPage()
  await page.goto('/masuk')
  await page.click('a[href="/masuk/kader"]')
  expect(await page.locator('#pin-lama').count()).toBe(0)

  await enrol(page, code, '123456')
  expect(await page.textContent('[role=alert]')).toContain('tidak berurutan')
  await enrol(page, 'SALAH234', '482915')
  expect(await page.textContent('[role=alert]')).toContain('Minta kode baru')
  expect(await hasSession()).toBe(false)

  await enrol(page, code, '482915')
  expect(new URL(page.url()).pathname).toBe('/lembar')
  expect(await hasSession()).toBe(true)

  await telephone.clearCookies({ name: 'pantau_session' })
  await enterPin(page, '482916')
  expect(await page.textContent('[role=alert]')).toContain('PIN salah')
  await enterPin(page, '482915')
  expect(await hasSession()).toBe(true)

  await telephone.clearCookies({ name: 'pantau_session' })
  await enrol(page, code, '482915')
  expect(await page.textContent('[role=alert]')).toContain('sudah dipakai')

  await midwife.reload({ waitUntil: 'networkidle' })
  const revoked = midwife.waitForURL(/hp=/)
  await midwife.locator('#hp li:has-text("HP uji") button, #hp tr:has-text("HP uji") button').first().click()
  await revoked
  await enterPin(page, '482915')
  expect(await page.textContent('[role=alert]')).toContain('sudah dicabut')
  expect(await hasSession()).toBe(false)
})
