import { describe, expect, it } from 'vitest'
import { listGraveFindings } from './examine/axe.ts'
import { listBareNumbers } from './examine/bare-numbers.ts'
import { listFigureFaults, listKeyFaults } from './examine/figures.ts'
import { examineLayout, soundLayout, widthsPx } from './examine/layout.ts'
import { educationRoutes, schoolRoutes } from './routes.ts'
import { countSheets } from './score-pages.ts'
import { inviteVisitors } from './visitors.ts'

const office = inviteVisitors('kadisdik')
const head = inviteVisitors('kepsek')
const rater = inviteVisitors('penguji')

const settled = { waitUntil: 'networkidle' } as const
const school = '/pendidikan/tkd/sekolah/99150001'

const withFigures = [
  ...educationRoutes.filter((route) => !route.endsWith('/sesi')).map((route) => [route, office] as const),
  ...schoolRoutes.filter((route) => /99150001($|\/cetak)/.test(route)).map((route) => [route, head] as const),
]

describe.each(withFigures)('on %s', (route, { openOfficer }) => {
  it('every figure stands with its interval, source and method, and every chart can be walked by keys', async () => {
    const page = await (await openOfficer()).newPage()
    await page.goto(route, settled)
    expect.soft(await listBareNumbers(page)).toEqual([])
    expect.soft(await listFigureFaults(page)).toEqual([])
    expect.soft(await listKeyFaults(page)).toEqual([])
    await page.context().close()
  })
})

describe('in the demo of the test of basic abilities', () => {
  it('the report of a school is one sheet of A4', async () => {
    const page = await (await head.openOfficer()).newPage()
    await page.goto('/pendidikan/tkd')
    await page.click('main a[href$="/cetak"]')
    await page.waitForSelector('.report-sign')
    expect(countSheets(await page.pdf({ format: 'A4', printBackground: true }))).toBe(1)
    await page.context().close()
  })

  it('a child’s page is sound from 320 to 1920 px, with rows of 48 px or more, and keeps what was chosen', async () => {
    const page = await (await rater.openOfficer()).newPage()
    await page.goto('/uji', settled)
    await page.click('#examiner li:has-text("Menulis") a')
    await page.click('.actions .button')
    await page.waitForSelector('.score-form')
    expect(await listGraveFindings(page)).toEqual([])
    for (const width of widthsPx) {
      await page.setViewportSize({ width, height: 900 })
      expect.soft(await examineLayout(page), `at ${width} px`).toEqual(soundLayout)
    }
    const heights = await page.locator('.level').evaluateAll((rows) => rows.map((row) => row.clientHeight))
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(48)
    await page.goto(`${page.url().split('?')[0]}?galat=UNAVAILABLE&pilih=2`, settled)
    expect(await page.locator('.score-item input:checked').first().getAttribute('value')).toBe('2')
    expect(await page.textContent('[role=alert]')).toContain('masih di sini')
    await page.context().close()
  })

  it('the head of the education office sees who examined whom, without any name', async () => {
    const page = await (await office.openOfficer()).newPage()
    await page.goto('/pendidikan/tkd?wilayah=33.04.15', settled)
    expect(await page.locator('#jaringan [data-row]').count()).toBeGreaterThan(3)
    await page.goto(`${school}/penugasan`, settled)
    expect(await page.textContent('#penugasan tbody')).toMatch(/G[2-9A-Z]{9}/)
    expect(await page.textContent('#penugasan tbody')).not.toContain('Simulasi')
    await page.context().close()
  })
})
