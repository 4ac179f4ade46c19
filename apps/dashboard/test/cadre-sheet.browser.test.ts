import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openCountedOrigin } from './count-bytes.ts'
import { listGraveFindings } from './examine/axe.ts'
import { examineLayout } from './examine/layout.ts'
import { openBrowser } from './open-browser.ts'
import { dashboard, end, findFreePort, pagesTool, start } from './start-system.ts'
import { openSignedIn, openVisit, readSession, signIn } from './visit.ts'

const pin = '482915'
const phonePx = 360

let browser: Browser
let midwife: Page
/** A dashboard of this test's own over the same data, so that it can be killed and started again. */
let server: ReturnType<typeof start>
let port: number
let phone: BrowserContext
/** The midwife's page about the cadre. */
let cadrePage: string
/** The client in whose sheet a danger sign was told. */
let endangered: string
/** The head of the health office, who sees numbers and nobody's name. */
let district: Page
/** Danger signs of the year acted on within 24 hours, out of those told, before the cadre tells hers. */
let actedBefore: readonly number[]

async function startServer(): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' as const, API_URL: inject('origin') }
  server = start([pagesTool, '127.0.0.1', String(port)], dashboard, env)
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/ikon.svg`).catch(() => null)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

beforeAll(async () => {
  port = await findFreePort()
  await startServer()
  browser = await openBrowser()
  midwife = await (await openSignedIn(browser, {}, await readSession(browser, 'kapus'))).newPage()
  district = await (await openSignedIn(browser, {}, await readSession(browser, 'kadinkes'))).newPage()
  phone = await browser.newContext({
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: phonePx, height: 740 },
    serviceWorkers: 'allow',
  })
})
afterAll(async () => {
  await browser.close()
  await end(server)
})

/** The cadre with most clients, and a code for her telephone. */
async function invite(): Promise<string> {
  await midwife.goto('/catat/kader', { waitUntil: 'networkidle' })
  const rows = await midwife.locator('main tbody tr').evaluateAll((found) =>
    found.map((row) => ({
      href: row.querySelector('a')?.getAttribute('href') ?? '',
      clients: Number(row.querySelectorAll('th, td')[2]?.textContent ?? 0),
    })),
  )
  const [most] = rows.sort((one, other) => other.clients - one.clients)
  cadrePage = most?.href ?? ''
  await midwife.goto(cadrePage, { waitUntil: 'networkidle' })
  await midwife.locator('#hp form:has(input[name=kader]) button').last().click()
  return (await midwife.locator('.invitation-code').textContent()) ?? ''
}

/** `n` and `d` of an indicator on the district's page of OCE OKE. */
async function readIndicator(shortName: string): Promise<readonly number[]> {
  await district.goto('/kesehatan/oce-oke')
  const tile = district.locator('.board-tiles > div', { has: district.locator(`h2:text-is("${shortName}")`) })
  const numbers = /([\d.]+) dari ([\d.]+)/.exec((await tile.textContent()) ?? '') ?? []
  return numbers.slice(1).map((number) => Number(number.replaceAll('.', '')))
}

/** What axe finds on a screen, and what reaches beyond a small telephone. */
async function examine(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect.soft(await listGraveFindings(page), `${screen}, ${colorScheme}`).toEqual([])
  }
  await page.setViewportSize({ width: 320, height: 640 })
  expect.soft(await examineLayout(page), screen).toMatchObject({ sidewaysPx: 0, cut: [] })
  expect.soft(await listSmallTargets(page), screen).toEqual([])
  await page.setViewportSize({ width: phonePx, height: 740 })
}

/** Buttons, links and choices that a thumb could miss. */
const listSmallTargets = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a, label.choice, input:not([type=radio])')]
      .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 47.5)
      .map((target) => target.textContent),
  )

async function openSheets(page: Page): Promise<void> {
  await page.fill('#pin', pin)
  await page.click('button[type=submit]')
  await page.waitForSelector('.rows > li')
}

/** Answers question after question: the first sign with yes if a danger is wanted, all else with no. */
async function fillIn(page: Page, { hasDanger }: { hasDanger: boolean }): Promise<void> {
  let isTold = !hasDanger
  for (;;) {
    await page.waitForSelector('.segments .now, .foot button:has-text("Kirim")')
    if ((await page.locator('.segments').count()) === 0) break
    const before = await page.textContent('h1')
    if (!isTold && (await page.locator('.choice-act').count()) > 0) {
      await page.click('.choice-act')
      await page.waitForSelector('.warn')
      await examine(page, 'a question')
      await page.click('.foot .big-act')
      await page.waitForSelector('.alert')
      expect(await page.getAttribute('main a[href^="tel:"]', 'href')).toBe('tel:119')
      await examine(page, 'danger')
      isTold = true
      await page.click('.foot button')
    } else {
      if ((await page.locator('.counter').count()) > 0) await page.click('.counter button:last-child')
      else await page.click('.choice:nth-of-type(2)')
      await page.click('.foot button')
    }
    await page.waitForFunction((title) => document.querySelector('h1')?.textContent !== title, before)
  }
  if (hasDanger) await examine(page, 'the summary')
  await page.click('.foot button:has-text("Kirim")')
  await page.waitForSelector('h1:has-text("Lembar tersimpan")')
}

/** Letters on the telephone, by how they stand. */
const countLetters = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const opening = indexedDB.open('pantau-lembar')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const all = opening.result.transaction('letters').objectStore('letters').getAll()
          all.onsuccess = () => {
            opening.result.close()
            const states = (all.result as { state: string }[]).map(({ state }) => state)
            resolve(Object.fromEntries(states.map((one) => [one, states.filter((state) => state === one).length])))
          }
        }
      }),
  )

const untilSent = (page: Page, count: number) =>
  expect.poll(() => countLetters(page), { timeout: 60_000 }).toEqual({ SENT: count })

it('sheets filled in without a line are kept, survive a reload, and are sent once, through lost answers and a restart', async () => {
  actedBefore = await readIndicator('Tindak lanjut 24 jam')
  const code = await invite()
  const page = await phone.newPage()
  await page.goto('/masuk/kader')
  await page.fill('#kode', code)
  await page.fill('#pin-baru', pin)
  await page.fill('#hp', 'HP uji lembar')
  await page.click('#undangan button')
  await page.waitForURL('**/lembar')
  await page.waitForSelector('#pin')
  await openSheets(page)
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated',
  )
  const clients = await page.locator('.rows > li').count()
  expect(clients).toBeGreaterThanOrEqual(2)

  await phone.setOffline(true)
  const fillFirst = async (client: number, hasDanger: boolean) => {
    await page.locator('.rows > li > button').nth(client).click()
    await page.locator('main .rows > li > button', { hasText: 'Minggu ke-' }).first().click()
    await fillIn(page, { hasDanger })
    expect(await page.textContent('main')).toContain('tersimpan di HP')
    await page.click('.foot button')
  }
  const names = await page.locator('.rows > li b').allTextContents()
  endangered = (await page.locator('.rows > li:not(:has(.act)) b').first().textContent()) ?? ''
  await fillFirst(names.indexOf(endangered), true)
  const other = names.find((name) => name !== endangered) ?? ''
  await fillFirst((await page.locator('.rows > li b').allTextContents()).indexOf(other), false)
  expect(await page.textContent('.strip')).toContain('Tersimpan di HP, akan dikirim')
  expect(await countLetters(page)).toEqual({ WAITING: 3 })

  await page.reload()
  await openSheets(page)
  expect(await countLetters(page)).toEqual({ WAITING: 3 })
  expect(await page.textContent('main')).toContain(endangered)

  await end(server)
  await phone.clearCookies({ name: 'pantau_session' })
  let lost = 0
  await phone.route('**/lembar/kirim', async (route) => {
    if (lost >= 2) return route.fallback()
    lost += 1
    await route.fetch().catch(() => undefined)
    await route.abort()
  })
  await phone.setOffline(false)
  await expect.poll(() => lost, { timeout: 60_000 }).toBe(2)
  await startServer()
  await phone.unroute('**/lembar/kirim')
  await page.reload()
  await openSheets(page)
  await untilSent(page, 3)

  await examine(page, 'the clients')
  await page.click('nav.more button:first-child')
  await examine(page, 'what was sent')
  expect(await page.locator('.row-icon').allTextContents()).toEqual(Array(3).fill(expect.stringContaining('terkirim')))
})

it('a sign told without a line is timed by her puskesmas, seen by number at the district and by nobody else, and changes its indicator', async () => {
  const [acted = Number.NaN, told = Number.NaN] = actedBefore
  expect(await readIndicator('Tindak lanjut 24 jam')).toEqual([acted, told + 1])
  const readCases = async () => {
    await district.goto('/kesehatan/oce-oke')
    return Number(/(\d+) kasus/.exec((await district.textContent('#tanda')) ?? '')?.[1] ?? 0)
  }
  const casesBefore = await readCases()
  expect(await district.textContent('main')).not.toContain(endangered)
  expect(await district.locator('#tanda .sign-steps form').count()).toBe(0)
  for (const account of ['provinsi', 'kepsek']) {
    const stranger = await (await openSignedIn(browser, {}, await readSession(browser, account))).newPage()
    await stranger.goto('/kesehatan/oce-oke')
    expect(await stranger.locator('#tanda').count()).toBe(0)
    await stranger.context().close()
  }

  await midwife.goto('/kesehatan/oce-oke')
  const sign = () => midwife.locator('.open-sign', { hasText: endangered })
  const number = decodeURIComponent((await sign().locator('a').first().getAttribute('href'))?.split('/').at(-1) ?? '')
  expect(await district.locator('.open-sign', { hasText: number }).count()).toBe(1)
  for (const stage of ['diputuskan', 'berangkat', 'tiba', 'ditangani']) {
    expect((await sign().locator('.sign-steps form button').first().textContent())?.toLowerCase()).toContain(stage)
    await sign().locator('.sign-steps form button').first().click()
    await midwife.waitForURL(/tersimpan=ya/)
    await midwife.goto('/kesehatan/oce-oke')
  }
  expect(await sign().count()).toBe(0)
  await midwife.goto(`/kesehatan/oce-oke/${encodeURIComponent(number)}`)
  expect(await midwife.locator('.sign-legs b').count()).toBeGreaterThanOrEqual(4)

  expect(await readIndicator('Tindak lanjut 24 jam')).toEqual([acted + 1, told + 1])
  expect(await readCases()).toBe(casesBefore + 1)
  expect(await district.locator('.open-sign', { hasText: number }).count()).toBe(0)
  await district.context().close()
})

it('a wrong PIN opens nothing, and a revoked telephone shows and sends nothing until a new invitation', async () => {
  const [page] = phone.pages()
  if (page === undefined) throw new Error('no page')
  await page.goto('/lembar')
  await page.waitForSelector('#pin')
  await page.fill('#pin', '739164')
  await page.click('button[type=submit]')
  await page.waitForSelector('.wrong')
  expect(await page.textContent('.wrong')).toContain('PIN salah')

  await midwife.goto(cadrePage, { waitUntil: 'networkidle' })
  const revoked = midwife.waitForURL(/hp=/)
  await midwife
    .locator('#hp li:has-text("HP uji lembar") button, #hp tr:has-text("HP uji lembar") button')
    .first()
    .click()
  await revoked
  await page.fill('#pin', pin)
  await page.click('button[type=submit]')
  await page.waitForSelector('text=HP ini tidak dikenal lagi')
  expect(await page.locator('.rows').count()).toBe(0)
  await page.reload()
  await page.waitForSelector('text=HP ini tidak dikenal lagi')
  await page.fill('#pin', pin)
  await page.click('button[type=submit]')
  await page.waitForSelector('.wrong')
  expect(await page.locator('.rows').count()).toBe(0)
})

it('answers that differ from those sent meanwhile are shown side by side, and she decides', async () => {
  const context = await openVisit(browser, { widthPx: phonePx })
  const signedIn = await signIn(context, 'kader')
  const cookies = await context.cookies()
  const page = signedIn
  await page.goto('/lembar')
  await page.fill('#pin', pin)
  await page.fill('#pin-lagi', '739164')
  await page.click('button[type=submit]')
  expect(await page.textContent('.wrong')).toContain('tidak sama')
  await page.fill('#pin-lagi', pin)
  await openSheets(page)
  await context.setOffline(true)
  await page.click('.rows > li > button')
  const column = (await page.locator('main .rows > li b').first().textContent()) ?? ''
  await page.locator('main .rows > li > button', { hasText: 'Minggu ke-' }).first().click()
  await fillIn(page, { hasDanger: false })

  const plain = await (await openSignedIn(browser, { hasScript: false }, cookies)).newPage()
  await plain.goto('/lembar/polos')
  await plain.locator(`main a:has-text("${column}")`).first().click()
  await plain.locator('fieldset input[value=YES]').first().check()
  await plain.click('main form button')
  expect(await plain.textContent('main')).toContain('Lembar tersimpan')

  await context.setOffline(false)
  await expect.poll(() => countLetters(page), { timeout: 60_000 }).toEqual({ CONFLICT: 1 })
  await page.click('.foot button')
  await page.click('.strip')
  await page.click('button.row-icon')
  await page.waitForSelector('text=Pakai yang tercatat')
  await examine(page, 'a conflict')
  await page.click('text=Pakai jawaban saya')
  await untilSent(page, 1)
  await context.close()
})

it('opens and installs with at most 150 kB over the line, and then opens without a line', async () => {
  const counted = await openCountedOrigin(port)
  const context = await browser.newContext({ viewport: { width: phonePx, height: 740 }, serviceWorkers: 'allow' })
  const page = await context.newPage()
  await page.goto(`${counted.origin}/lembar`, { waitUntil: 'networkidle' })
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated',
  )
  expect(counted.countBytes()).toBeGreaterThan(50_000)
  expect(counted.countBytes()).toBeLessThanOrEqual(150_000)
  await context.setOffline(true)
  await page.reload()
  await page.waitForSelector('text=Belum ada sinyal')
  await context.close()
  counted.close()
})
