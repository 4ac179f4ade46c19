import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { AppError } from '../errors.ts'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** A page without script and without network needs no sandbox of the browser's own, which root does not have. */
const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--no-pdf-header-footer',
]

const patienceMs = 60_000

export const findChromium = (given: string | undefined = process.env.CHROMIUM_PATH): string | null =>
  (given === undefined ? known : [given]).find((path) => existsSync(path)) ?? null

/** Prints a static page to a PDF file through Chromium; without one it says where to get it. */
export async function printPdf(page: string, file: string, chromium = findChromium()): Promise<void> {
  if (chromium === null) throw noChromium
  const folder = await mkdtemp(join(tmpdir(), 'pantau-pdf-'))
  try {
    const source = join(folder, 'page.html')
    await writeFile(source, page)
    const profile = `--user-data-dir=${join(folder, 'profile')}`
    const target = `--print-to-pdf=${resolve(file)}`
    await promisify(execFile)(chromium, [...quiet, profile, target, pathToFileURL(source).href], {
      timeout: patienceMs,
    })
    if (!existsSync(resolve(file))) throw notPrinted(file)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

const noChromium = new AppError('NOT_FOUND', {
  id: 'Untuk PDF diperlukan Chromium atau Chrome. Pasang (Debian: apt install chromium), atau tunjuk berkasnya lewat CHROMIUM_PATH.',
  en: 'A PDF needs Chromium or Chrome. Install it (Debian: apt install chromium), or name its file in CHROMIUM_PATH.',
})

const notPrinted = (file: string) =>
  new AppError('BAD_USER_INPUT', {
    id: `Chromium tidak menulis ${file}. Periksa apakah foldernya ada dan boleh ditulisi.`,
    en: `Chromium did not write ${file}. Check that its folder exists and may be written to.`,
  })
