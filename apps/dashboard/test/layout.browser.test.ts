import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examineLayout, soundLayout, widthsPx } from './examine/layout.ts'
import { openBrowser } from './open-browser.ts'
import { openRoutes, signedInRoutes } from './routes.ts'
import { openSignedIn, readSession } from './visit.ts'

let browser: Browser
let session: Awaited<ReturnType<typeof readSession>>

beforeAll(async () => {
  browser = await openBrowser()
  session = await readSession(browser)
})
afterAll(() => browser.close())

describe.each(['id', 'en'] as const)('in %s', (language) => {
  describe.each([
    ['a visitor', openRoutes],
    ['an officer', signedInRoutes],
  ] as const)('for %s', (reader, routes) => {
    let page: Page

    beforeAll(async () => {
      const context = await openSignedIn(browser, { language }, reader === 'a visitor' ? [] : session)
      page = await context.newPage()
    })
    afterAll(() => page.context().close())

    it.each(routes)(
      '%s has one main heading, and cuts, overlaps or hides nothing from 320 to 1920 px',
      async (route) => {
        await page.goto(route)
        expect(await page.getAttribute('html', 'lang')).toBe(language)
        expect(await page.locator('h1').count()).toBe(1)
        for (const width of widthsPx) {
          await page.setViewportSize({ width, height: 900 })
          expect.soft(await examineLayout(page), `at ${width} px`).toEqual(soundLayout)
        }
      },
    )
  })
})
