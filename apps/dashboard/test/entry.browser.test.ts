import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openBrowser } from './open-browser.ts'
import { openSignedIn, readSession } from './visit.ts'

const form = '/data/bulanan/33.04-P28/2026-10'

let browser: Browser
let people: Record<'bidan' | 'kapus' | 'kadinkes', BrowserContext>

beforeAll(async () => {
  browser = await openBrowser()
  const open = async (account: string) => openSignedIn(browser, {}, await readSession(browser, account))
  people = { bidan: await open('bidan'), kapus: await open('kapus'), kadinkes: await open('kadinkes') }
})
afterAll(() => browser.close())

async function openForm(person: keyof typeof people, section: string): Promise<Page> {
  const page = await people[person].newPage()
  await page.goto(`${form}?bagian=${section}`, { waitUntil: 'networkidle' })
  return page
}

const untilSaved = (page: Page) => page.locator('.entry-save', { hasText: /^Semua tersimpan/ }).waitFor()

const paste = (page: Page, text: string) =>
  page.evaluate((copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)

/** Takes the month a step further and answers what went wrong, if anything. */
async function press(page: Page, button: string): Promise<string | null> {
  const sent = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name: button }).click()
  await sent
  await page.locator('h1').waitFor()
  await page.waitForLoadState('networkidle')
  const alert = page.locator('main [role=alert]')
  return (await alert.count()) === 0 ? null : alert.textContent()
}

/** What everybody reads of live births of an area in October, asked of the API with a token. */
async function askBirths(area: string): Promise<number | null> {
  const { request } = people.kadinkes
  const headers = { origin: inject('origin') }
  const { secret } = (await (await request.post('/graphiql/token', { headers, data: {} })).json()) as { secret: string }
  const query = `{ elementValues(elements: ["birth.live"], areas: { codes: ["${area}"] },
    periods: { from: "2026-10", to: "2026-10", grain: MONTH }) { value } }`
  const answer = await request.post('/graphql', { headers: { authorization: `Bearer ${secret}` }, data: { query } })
  const { data } = (await answer.json()) as { data: { elementValues: { value: number | null }[] } }
  return data.elementValues[0]?.value ?? null
}

it('plays a month: typed, mended, pasted, submitted, approved, corrected, taken back', async () => {
  const before = await askBirths('33.04-P28')

  const midwife = await openForm('bidan', 'newborn')
  expect(await midwife.locator('.entry-grid tbody tr').count()).toBe(1)
  const village = await midwife.locator('.entry-grid tbody th').textContent()
  await midwife.locator('#sel-0-0').fill('1o')
  await midwife.keyboard.press('ArrowRight')
  await midwife.keyboard.press('Tab')
  await untilSaved(midwife)
  expect(await midwife.locator('#sel-0-0').getAttribute('aria-invalid')).toBe('true')
  expect(await midwife.textContent('.entry-findings')).toContain('Bukan bilangan bulat')
  expect(await midwife.getByRole('button', { name: 'Ajukan' }).count()).toBe(0)
  expect(await midwife.textContent('#langkah')).toContain('Isi baris desa Anda')

  const head = await openForm('kapus', 'newborn')
  expect(await press(head, 'Ajukan ke kepala puskesmas')).toContain('Masih ada kesalahan')

  await midwife.locator('#sel-0-0').fill('')
  await midwife.locator('#sel-0-0').focus()
  await paste(midwife, '10\t0\t9\t1\n')
  await untilSaved(midwife)
  expect(await midwife.textContent('.entry-save')).toContain('4 sel ditempel')
  await midwife.reload()
  expect(await midwife.locator('#sel-0-0').inputValue()).toBe('10')

  await head.goto(`${form}?bagian=newborn`, { waitUntil: 'networkidle' })
  expect(await head.textContent('.entry-findings')).not.toContain('Bukan bilangan bulat')
  expect(await head.textContent('.entry-grid tfoot')).toContain('10')
  expect(await press(head, 'Ajukan ke kepala puskesmas')).toBeNull()
  expect(await press(head, 'Setujui dan kunci')).toBeNull()
  expect(await head.textContent('h1')).toContain('sudah disetujui')
  expect(await head.locator('.entry-input').count()).toBe(0)
  const code = await findVillage(village ?? '')
  expect(await askBirths(code)).toBe(10)

  await head.getByRole('link', { name: 'Minta koreksi' }).click()
  await head.getByRole('checkbox', { name: `Lahir hidup, ${village}` }).check()
  await head.fill('#alasan', 'Satu lahir mati tercatat lahir hidup')
  expect(await press(head, 'Kirim permintaan koreksi')).toBeNull()

  const office = await openForm('kadinkes', 'newborn')
  expect(await office.textContent('#koreksi')).toContain('Satu lahir mati')
  expect(await press(office, 'Izinkan')).toBeNull()

  await midwife.goto(`${form}?bagian=newborn`, { waitUntil: 'networkidle' })
  expect(await midwife.locator('.entry-input').count()).toBe(1)
  await midwife.locator('.entry-input').fill('9')
  await untilSaved(midwife)
  expect(await askBirths(code)).toBe(10)
  await head.goto(`${form}?bagian=newborn`, { waitUntil: 'networkidle' })
  expect(await press(head, 'Ajukan ke kepala puskesmas')).toBeNull()
  expect(await press(head, 'Setujui dan kunci')).toBeNull()
  expect(await askBirths(code)).toBe(9)

  await office.goto(form)
  await office.getByRole('link', { name: 'Impor dari isian ini' }).click()
  expect(await office.textContent('main')).toContain('Isian bulanan Puskesmas Pejawaran')
  await Promise.all([office.waitForNavigation(), office.getByRole('button', { name: 'Batalkan impor ini' }).click()])
  expect(await askBirths('33.04-P28')).toBe(before)
}, 300_000)

/** By the name in a row of the form. */
async function findVillage(name: string): Promise<string> {
  const page = await people.bidan.newPage()
  await page.goto(form)
  const place = await page.locator('.entry-grid tbody tr', { hasText: name }).getAttribute('data-area')
  await page.close()
  return place ?? ''
}

it('keeps what is typed without a connection, sends it later, and shows both texts of two people', async () => {
  const september = form.replace('2026-10', '2026-09')
  const [midwife, head] = [await people.bidan.newPage(), await people.kapus.newPage()]
  for (const page of [midwife, head]) await page.goto(`${september}?bagian=deaths`, { waitUntil: 'networkidle' })
  const village = await midwife.locator('.entry-grid tbody th').textContent()
  await people.bidan.setOffline(true)
  await midwife.locator('#sel-0-0').fill('1')
  await midwife.keyboard.press('Enter')
  await midwife.waitForSelector('.entry-save.is-offline')
  expect(await midwife.textContent('.entry-save')).toContain('1 sel tersimpan di peramban ini')

  const cell = head.getByRole('textbox', { name: new RegExp(`^Kematian ibu.*, ${village}$`) })
  await cell.fill('0')
  await untilSaved(head)
  await people.bidan.setOffline(false)
  await midwife.waitForSelector('.entry-conflicts')
  expect(await midwife.textContent('.entry-conflicts')).toContain('Anda menulis 1; kapus sudah menyimpan 0')
  await midwife.getByRole('button', { name: 'Pakai 0' }).click()
  expect(await midwife.locator('#sel-0-0').inputValue()).toBe('0')
  await cell.fill('')
  await untilSaved(head)
})

it('shows one village a card on a phone of 360 px, without anything beside the screen', async () => {
  const context = await openSignedIn(browser, { widthPx: 360 }, await people.kapus.cookies())
  const page = await context.newPage()
  for (const address of ['/data/bulanan', form]) {
    await page.goto(address)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  }
  const first = page.locator('.entry-grid tbody tr').first()
  expect(await first.evaluate((row) => getComputedStyle(row).display)).toBe('block')
  await context.close()
})
