import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listGraveFindings } from './examine/axe.ts'
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

const looks = (['screen', 'print'] as const).flatMap((media) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ media, colorScheme })),
)

const phonePx = 390

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
      'axe finds nothing serious on %s, on screen or paper, light or dark, or on a phone',
      async (route) => {
        await page.goto(route)
        for (const look of looks) {
          await page.emulateMedia(look)
          expect.soft(await listGraveFindings(page), `${look.media}, ${look.colorScheme}`).toEqual([])
        }
        await page.emulateMedia({ media: null, colorScheme: 'light' })
        await page.setViewportSize({ width: phonePx, height: 900 })
        expect.soft(await listGraveFindings(page), 'on a phone').toEqual([])
        await page.setViewportSize({ width: 1280, height: 900 })
      },
    )
  })
})
