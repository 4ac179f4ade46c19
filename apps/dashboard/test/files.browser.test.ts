import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { openSignedIn, readSession } from './visit.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  const context = await openSignedIn(browser, {}, await readSession(browser))
  page = await context.newPage()
})
afterAll(() => browser.close())

async function save(selector: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator(selector).first().click()])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

const charted = ['/', '/kesehatan', '/indikator/K6', '/wilayah/33.04']
const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47])

it.each(charted)('every chart of %s is saved as a picture, a drawing and a table', async (route) => {
  await page.goto(route, { waitUntil: 'networkidle' })
  const figures = await page.locator('figure:has([data-plot])').evaluateAll((found) =>
    found.map((figure) => ({
      selector: `figure[aria-labelledby="${figure.getAttribute('aria-labelledby')}"]`,
      title: figure.querySelector('.frame-title')?.textContent ?? '',
      rows: figure.querySelectorAll('table tbody tr').length,
    })),
  )
  expect(figures.length).toBeGreaterThan(0)
  for (const { selector, title, rows } of figures) {
    const png = await save(`${selector} [data-export=png]`)
    expect(png.name).toMatch(/\.png$/)
    expect(png.bytes.subarray(0, 4)).toEqual(pngStart)
    expect(png.bytes.length).toBeGreaterThan(5000)
    const svg = await save(`${selector} [data-export=svg]`)
    expect(svg.name).toMatch(/\.svg$/)
    expect(svg.bytes.toString()).toContain(title)
    expect(svg.bytes.toString()).not.toMatch(/var\(--|class=/)
    const csv = await save(`${selector} .frame-tools a[download]`)
    expect(csv.name).toMatch(/\.csv$/)
    expect(csv.bytes.toString().trim().split('\r\n')).toHaveLength(rows + 1)
  }
})

it.each(['/', '/indikator/K6', '/wilayah/33.04'])(
  'every table of figures on %s is saved as it stands',
  async (route) => {
    await page.goto(route)
    const tables = await page.locator('.table-frame').count()
    expect(tables).toBeGreaterThan(0)
    for (let at = 0; at < tables; at++) {
      const frame = `.table-frame >> nth=${at}`
      const lines = (await save(`${frame} >> .frame-tools a`)).bytes.toString().trim().split('\r\n')
      expect(lines).toHaveLength((await page.locator(`${frame} >> tbody tr`).count()) + 1)
      expect(new Set(lines.map((line) => line.match(/;/g)?.length)).size).toBe(1)
    }
  },
)
