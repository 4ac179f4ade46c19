import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { listGraveFindings } from './examine/axe.ts'
import { listBareNumbers } from './examine/bare-numbers.ts'
import { listFigureFaults, listKeyFaults } from './examine/figures.ts'
import { examineLayout, soundLayout, widthsPx } from './examine/layout.ts'
import { educationRoutes, schoolRoutes } from './routes.ts'
import { inviteVisitors } from './visitors.ts'

const office = inviteVisitors('kadisdik')
const head = inviteVisitors('kepsek')
const rater = inviteVisitors('penguji')

const settled = { waitUntil: 'networkidle' } as const
const school = '/pendidikan/tkd/sekolah/99150001'
/** Of a class of the demo school. */
const classSize = 16
const phone = { widthPx: 360, hasScript: false }

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

describe('a round of the test of basic abilities', () => {
  it('the office plans the examiners of all schools, and is told how many', async () => {
    const page = await (await office.openOfficer(phone)).newPage()
    await page.goto('/pendidikan/tkd/sesi')
    await send(page, '#sesi tbody tr:first-child button')
    expect(await page.textContent('[role=status]')).toMatch(/\d+ penugasan ditulis, [1-9]\d* dibiarkan/)
    await page.context().close()
  })

  it('a head of school names another examiner with a reason, never the class teacher, and prints the letters', async () => {
    const page = await (await head.openOfficer()).newPage()
    await page.goto(`${school}/penugasan`, settled)
    await page.click('#penugasan tbody tr:nth-child(1) a')
    await page.waitForURL('**/penugasan/*')
    await page.waitForLoadState('networkidle')
    expect(await page.textContent('#terlarang')).toContain('guru kelas murid ini sendiri')
    const options = page.locator('#penguji-examiner label')
    const other = options.filter({ hasNot: page.locator('input:checked') }).filter({ hasNotText: 'NPSN' })
    const name = (await other.first().locator('span').first().innerText()).split('\n')[0] ?? ''
    await other.first().click()
    await page.click('.entry-send button')
    await page.waitForSelector('[role=alert]')
    await page.selectOption('#penguji-secondRater', '')
    await page.fill('#penguji-reason', 'Bu guru mengikuti pelatihan')
    await page.click('.entry-send button')
    await page.waitForURL(/selesai=diubah/)
    const table = await page.textContent('#penugasan')
    expect(table).toContain('Alasan: Bu guru mengikuti pelatihan')
    expect(table).toContain(name)
    await page.goto(`${school}/surat`, settled)
    const letters = await page.locator('.letter').count()
    expect(letters).toBeGreaterThan(2)
    expect(await page.locator('.letter', { hasText: name }).count()).toBeGreaterThan(0)
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(letters)
    await page.context().close()
  })

  it('the report of a school is one sheet of A4', async () => {
    const page = await (await head.openOfficer()).newPage()
    await page.goto('/pendidikan/tkd')
    await page.click('main a[href$="/cetak"]')
    await page.waitForSelector('.report-sign')
    const paper = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    await page.context().close()
  })

  it('an examiner scores every child of a class on a telephone without JavaScript, and signs', async () => {
    const page = await (await rater.openOfficer(phone)).newPage()
    await page.goto('/uji')
    await page.click('#examiner li:has-text("Berhitung") a')
    const due = await page.locator('.pupil-list li').count()
    await page.click('.actions .button')
    expect(await page.locator('.level').count()).toBeGreaterThan(3)
    for (let pupil = 0; pupil < due; pupil++) await score(page)
    expect(await page.textContent('[role=status]')).toContain('Semua murid di lembar ini sudah dinilai')
    await page.check('.sign-form input[name=pernyataan]')
    await send(page, '.sign-form button')
    expect(await page.textContent('[role=status]')).toContain('sudah Anda tandatangani')
    await page.click('.pupil-list a')
    expect(await page.locator('.level input:enabled').count()).toBe(0)
    await page.context().close()
  })

  it('a second rater sees the sample alone, and nothing of the examiner’s scores', async () => {
    const page = await (await rater.openOfficer(phone)).newPage()
    await page.goto('/uji')
    await page.locator('#second li a').first().click()
    const due = await page.locator('.pupil-list li').count()
    expect(due).toBeGreaterThan(0)
    expect(due).toBeLessThan(classSize)
    // The examiner has given scores in this class; a second rater who has not begun sees none.
    expect(await page.locator('.pupil-list b').count()).toBe(0)
    await page.click('.actions .button')
    for (let pupil = 0; pupil < due; pupil++) await score(page)
    await page.check('.sign-form input[name=pernyataan]')
    await send(page, '.sign-form button')
    expect(await page.textContent('[role=status]')).toContain('sudah Anda tandatangani')
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

  it('an examiner scores without a line, behind her PIN, and all of it is sent once the line is back', async () => {
    const context = await rater.openOfficer({ widthPx: 360 })
    const page = await context.newPage()
    await page.goto('/uji/luring', settled)
    await enterPin(page, '123456')
    await page.waitForSelector('[role=alert]')
    await enterPin(page, '482915')
    await page.waitForSelector('.sheet-button')
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated',
    )
    await context.setOffline(true)
    await page.reload()
    await enterPin(page, '000000')
    expect(await page.textContent('[role=alert]')).toContain('PIN salah')
    await enterPin(page, '482915')
    await page.click('section[aria-label="Sebagai penguji"] .sheet-button:has-text("Menulis")')
    const name = await page.locator('.pupil-button span').first().innerText()
    await page.locator('.pupil-button').first().click()
    for (const item of await page.locator('.choices').all()) await item.locator('input').nth(2).check()
    await page.click('button[type=submit]')
    await page.click('.bar button')
    expect(await page.textContent('[role=status]')).toContain('1 nilai tersimpan di HP')
    await page.reload()
    await enterPin(page, '482915')
    expect(await page.textContent('[role=status]')).toContain('1 nilai tersimpan di HP')
    await context.setOffline(false)
    await page.waitForSelector('[role=status]:has-text("sudah terkirim")')
    await page.goto('/uji')
    await page.click('#examiner li:has-text("Menulis") a')
    expect(await page.locator('.pupil-list li', { hasText: name }).first().innerText()).toContain('skor')
    const kept = await page.evaluate(readStore)
    expect(kept).not.toContain(name)
    await context.close()
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

async function enterPin(page: Page, pin: string): Promise<void> {
  await page.fill('#pin', pin)
  if ((await page.locator('#pin-lagi').count()) > 0) await page.fill('#pin-lagi', pin)
  await page.click('button[type=submit]')
  await page.waitForFunction(() => (document.querySelector<HTMLInputElement>('#pin')?.value ?? '') === '')
}

/** Everything kept in the telephone's store, as a thief would read it. */
function readStore(): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('pantau-uji')
    asked.onerror = () => reject(asked.error)
    asked.onsuccess = () => {
      const records = asked.result.transaction('records').objectStore('records').getAll()
      records.onsuccess = () =>
        resolve(
          records.result
            .map(({ content }) => new TextDecoder().decode(content.bytes))
            .concat(JSON.stringify(records.result))
            .join(),
        )
    }
  })
}

/** Sends a plain form and waits for the page it leads to. */
const send = (page: Page, button: string) => Promise.all([page.waitForNavigation(), page.click(button)])

/** The second level of every item, then on to the next child. */
async function score(page: Page): Promise<void> {
  for (const item of await page.locator('.score-item').all()) await item.locator('input').nth(1).check()
  await send(page, '.score-send button')
}
