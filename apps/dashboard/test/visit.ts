import type { Browser, BrowserContext, Page } from 'playwright-core'
import { inject } from 'vitest'

export type Language = 'id' | 'en'

export interface Visit {
  readonly language?: Language
  readonly widthPx?: number
  readonly hasScript?: boolean
}

/** A fresh visitor, nobody signed in. */
export async function openVisit(browser: Browser, { language = 'id', widthPx = 1280, hasScript = true }: Visit = {}) {
  const origin = inject('origin')
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: widthPx, height: 900 },
    javaScriptEnabled: hasScript,
  })
  await context.addCookies([{ name: 'pantau_bahasa', value: language, url: origin }])
  return context
}

/** Signs in with a demo account's own button, as a newcomer would. */
export async function signIn(context: BrowserContext, account = 'kadinkes'): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/masuk')
  await Promise.all([
    page.waitForURL((url) => url.pathname !== '/masuk'),
    page.locator(`form:has(input[name=nama][value=${account}]) button`).click(),
  ])
  return page
}

/** Opens the same signed-in session again with other settings: signing in is asked of the server only once. */
export async function openSignedIn(
  browser: Browser,
  visit: Visit,
  cookies: readonly Cookie[],
): Promise<BrowserContext> {
  const context = await openVisit(browser, visit)
  await context.addCookies(cookies.filter(({ name }) => name === 'pantau_session'))
  return context
}

type Cookie = Awaited<ReturnType<BrowserContext['cookies']>>[number]

export async function readSession(browser: Browser, account?: string): Promise<readonly Cookie[]> {
  const context = await openVisit(browser)
  await signIn(context, account)
  const cookies = await context.cookies()
  await context.close()
  return cookies
}
