import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

/** The machine's own Chromium where there is one, else the one that ships inside npm. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...quiet, ...more]
  const own = [process.env.CHROMIUM_PATH, ...installed].find((path) => path !== undefined && existsSync(path))
  if (own !== undefined) return chromium.launch({ executablePath: own, args })
  const { default: shipped } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await shipped.executablePath(), args: [...shipped.args, ...args] })
}
