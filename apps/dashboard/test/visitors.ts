import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { educationRoutes, openRoutes, raterRoutes, schoolRoutes, signedInRoutes } from './routes.ts'
import { type Language, openSignedIn, openVisit, readSession, type Visit } from './visit.ts'

export interface Visitors {
  /** Nobody signed in. */
  readonly openVisitor: (visit?: Visit) => Promise<BrowserContext>
  readonly openOfficer: (visit?: Visit) => Promise<BrowserContext>
}

/** One browser for the tests of a file, in which an account signed in once. */
export function inviteVisitors(account?: string): Visitors {
  let browser: Browser
  let session: Awaited<ReturnType<typeof readSession>>
  beforeAll(async () => {
    browser = await openBrowser()
    session = await readSession(browser, account)
  })
  afterAll(() => browser.close())
  return {
    openVisitor: (visit = {}) => openVisit(browser, visit),
    openOfficer: (visit = {}) => openSignedIn(browser, visit, session),
  }
}

interface RouteVisit {
  readonly page: Page
  readonly route: string
  readonly language: Language
}

/** A test for each route, in both languages, as whoever it is for; one page goes through all routes of a kind. */
export function testEveryRoute(name: string, examine: (visit: RouteVisit) => Promise<void>): void {
  const visitors = inviteVisitors()
  const office = inviteVisitors('kadisdik')
  const head = inviteVisitors('kepsek')
  const rater = inviteVisitors('penguji')
  describe.each(['id', 'en'] as const)('in %s', (language) => {
    describe.each([
      ['a visitor', openRoutes, visitors.openVisitor],
      ['an officer', signedInRoutes, visitors.openOfficer],
      ['the education office', educationRoutes, office.openOfficer],
      ['a head of school', schoolRoutes, head.openOfficer],
      ['a rater', raterRoutes, rater.openOfficer],
    ] as const)('for %s', (_, routes, open) => {
      let page: Page
      beforeAll(async () => {
        page = await (await open({ language })).newPage()
      })
      afterAll(() => page.context().close())
      it.each(routes)(name, async (route) => {
        await page.goto(route)
        await layOutAll(page)
        await examine({ page, route, language })
      })
    })
  })
}

/** Also what lies below the window, which a reader's browser leaves for later. */
const layOutAll = (page: Page) =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets.push(sheet)
  })
