import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { openVisit, signIn } from './visit.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('sends whoever is not signed in to the sign-in page and back to where she wanted to go', async () => {
  const context = await openVisit(browser)
  const page = await context.newPage()
  await page.goto('/data')
  expect(page.url()).toBe(`${inject('origin')}/masuk?lanjut=%2Fdata`)
  await page.locator('form:has(input[name=nama][value=kadinkes]) button').click()
  await page.waitForURL('**/data')
  await context.close()
})

it('shows definitions to anyone, and an invitation in place of figures', async () => {
  const context = await openVisit(browser, { language: 'en' })
  const page = await context.newPage()
  await page.goto('/indikator/AKI')
  const text = await page.textContent('main')
  expect(text).toContain('Sign in to see the figures')
  expect(text).toContain('Live births')
  await context.close()
})

it('says in words that the password is wrong and keeps the name', async () => {
  const context = await openVisit(browser)
  const page = await context.newPage()
  await page.goto('/masuk?lanjut=/data')
  await page.fill('#nama', 'kadinkes')
  await page.fill('#sandi', 'bukan sandinya')
  await page.click('main form:has(#sandi) button')
  await page.waitForURL('**/masuk?galat=**')
  expect(await page.textContent('[role=alert]')).toContain('Nama akun atau kata sandi salah')
  expect(await page.inputValue('#nama')).toBe('kadinkes')
  expect((await context.cookies()).some(({ name }) => name === 'pantau_session')).toBe(false)
  await context.close()
})

it('never leads to another site after signing in', async () => {
  const context = await openVisit(browser)
  const page = await context.newPage()
  await page.goto('/masuk?lanjut=//jahat.example/x')
  await page.locator('form:has(input[name=nama][value=kadinkes]) button').click()
  await page.waitForURL((url) => url.pathname === '/')
  expect(new URL(page.url()).origin).toBe(inject('origin'))
  await context.close()
})

it('keeps the session from scripts, ends it at sign-out, and the old cookie no longer works', async () => {
  const context = await openVisit(browser)
  const page = await signIn(context)
  const [session] = (await context.cookies()).filter(({ name }) => name === 'pantau_session')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  await page.click('.account-menu summary')
  await page.click('.account-menu button')
  await page.waitForURL('**/masuk')
  if (session) await context.addCookies([session])
  await page.goto('/')
  expect(new URL(page.url()).pathname).toBe('/masuk')
  await context.close()
})

it('refuses a sign-out posted from another site', async () => {
  const response = await fetch(`${inject('origin')}/keluar`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: 'http://jahat.example', cookie: 'pantau_session=x' },
  })
  expect(response.headers.get('location')).toBe('/')
  expect(response.headers.getSetCookie()).toEqual([])
})
