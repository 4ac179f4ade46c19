import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { System } from './start-system.ts'

/** Makes an account of an installation that runs, and gives its password. */
export async function addAccount({ pantau }: System, name: string, role: string, area?: string): Promise<string> {
  const made = await pantau('account', 'add', name, '--role', role, '--json', ...(area ? ['--area', area] : []))
  return (JSON.parse(made) as { password: string }).password
}

/** Signs in by typing, in a window of its own. */
export async function signInWith(
  browser: Browser,
  { origin }: System,
  account: { readonly name: string; readonly password: string },
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL: origin, ...options })
  const page = await context.newPage()
  await page.goto('/masuk')
  await page.fill('[name=nama]', account.name)
  await page.fill('[name=sandi]', account.password)
  await Promise.all([page.waitForURL((url) => url.pathname !== '/masuk'), page.press('[name=sandi]', 'Enter')])
  return { context, page }
}
