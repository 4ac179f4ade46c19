import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { openRoutes, signedInRoutes } from './routes.ts'
import { type Language, openSignedIn, readSession } from './visit.ts'

let browser: Browser
let session: Awaited<ReturnType<typeof readSession>>

beforeAll(async () => {
  browser = await openBrowser()
  session = await readSession(browser)
})
afterAll(() => browser.close())

const grave = new Set(['serious', 'critical'])

async function listGraveFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => grave.has(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

/** What hangs over the right edge without a scrolling box of its own around it. */
const widestPx = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth)

const cases = (['id', 'en'] as const).flatMap((language) => [390, 1280].map((widthPx) => [language, widthPx] as const))

describe.each(cases)('in %s at %i px', (language: Language, widthPx: number) => {
  it.each([
    ...openRoutes.map((route) => [route, false] as const),
    ...signedInRoutes.map((route) => [route, true] as const),
  ])('axe finds nothing serious on %s (signed in: %s)', async (route, isSignedIn) => {
    const context = await openSignedIn(browser, { language, widthPx }, isSignedIn ? session : [])
    const page = await context.newPage()
    await page.goto(route)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await listGraveFindings(page)).toEqual([])
    await context.close()
  })
})

it.each(signedInRoutes)('%s never scrolls sideways, from the smallest phone to a desk', async (route) => {
  const context = await openSignedIn(browser, {}, session)
  const page = await context.newPage()
  await page.goto(route)
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await widestPx(page), `at ${width} px`).toBeLessThanOrEqual(width)
  }
  await context.close()
})

it.each(signedInRoutes)('every figure on %s has a name and a table, every page one main heading', async (route) => {
  const context = await openSignedIn(browser, {}, session)
  const page = await context.newPage()
  await page.goto(route)
  expect(await page.locator('h1').count()).toBe(1)
  const unnamed = await page.evaluate(() =>
    [...document.querySelectorAll('figure')]
      .filter(
        (figure) => figure.querySelector('figcaption, h2, h3, h4') === null || figure.querySelector('table') === null,
      )
      .map((figure) => figure.outerHTML.slice(0, 120)),
  )
  expect(unnamed).toEqual([])
  await context.close()
})
