import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listGraveFindings } from './examine/axe.ts'
import { examineLayout, soundLayout } from './examine/layout.ts'
import { openBrowser } from './open-browser.ts'
import { openSignedIn, readSession } from './visit.ts'

const phonePx = 390
const today = '2026-11-24'

let browser: Browser
let session: Awaited<ReturnType<typeof readSession>>
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  session = await readSession(browser, 'bidan')
  page = await (await openSignedIn(browser, { widthPx: phonePx }, session)).newPage()
})
afterAll(() => browser.close())

const field = (name: string) => page.locator(`main [name="${name}"]`)
const fill = (name: string, value: string) => field(name).fill(value)
const choose = (name: string, value: string) => field(name).selectOption(value)
const tick = (name: string, value: string) => page.locator(`main [name="${name}"][value="${value}"]`).check()

const press = (name: string) =>
  page
    .locator('form.entry-form', { has: page.locator(`[name="${name}"]`) })
    .locator('.entry-send button')
    .click()

/** Sends the form that holds a field; it is saved, and the client's file says so. */
const save = async (name: string) => {
  await press(name)
  await page.waitForURL(/tercatat=/).catch(async (error: unknown) => {
    throw new Error(`not saved: ${await page.locator('main .notice').allTextContents()}`, { cause: error })
  })
}

/** Sends the form that holds a field; it comes back with something to mend. */
const sendInVain = async (name: string) => {
  const answered = page.waitForResponse(
    (response) => response.request().method() === 'POST' && !/tinjau/.test(response.url()),
  )
  await press(name)
  await answered
  await page.locator('.entry-send button:enabled').first().waitFor()
  return (await page.locator('main .notice').first().textContent()) ?? ''
}
const errorOf = (name: string) =>
  page
    .locator('.field', { has: page.locator(`[name="${name}"]`) })
    .locator('.field-error')
    .textContent()

const plainText = async (place: Locator) => ((await place.textContent()) ?? '').replaceAll('\u00a0', ' ')

/** The file of a client registered with a name. */
async function register(name: string, more: () => Promise<unknown> = async () => undefined): Promise<string> {
  await page.goto('/catat/kehamilan/baru')
  await fill('person.name', name)
  await fill('person.bornOn', '1996-05-20')
  await fill('lmpOn', '2026-03-10')
  await fill('gravida', '2')
  await fill('parity', '1')
  await fill('lastBirthOn', '2021-02-01')
  await fill('heightCm', '155')
  await more()
  await save('lmpOn')
  return new URL(page.url()).pathname
}

describe("a midwife's week", () => {
  let cadre: string
  let twins: string

  it('registers a cadre of her village', async () => {
    await page.goto('/catat/kader/baru')
    await fill('name', 'Rukmini Sekarjati')
    await fill('hamlet', 'Krajan')
    await fill('rt', '1')
    await press('startedOn')
    await page.waitForURL(/kader\/KD-/)
    cadre = (await page.textContent('h1')) ?? ''
    expect(cadre).toBe('Rukmini Sekarjati')
    await page.locator('#hp button').click()
    expect(await page.locator('.invitation-code').textContent()).toMatch(/\S{6,}/)
  })

  it('is told at the field, in her words, what is wrong, and loses nothing of what she typed', async () => {
    await page.goto('/catat/kehamilan/baru')
    await fill('person.name', 'Sutinah')
    await fill('person.nik', '3304151502960001')
    await fill('lmpOn', '2027-01-01')
    await fill('heightCm', 'seratus')
    await tick('factors', 'LOSS')
    await sendInVain('lmpOn')
    expect(await errorOf('heightCm')).toContain('bukan angka')
    await fill('heightCm', '150')
    await sendInVain('lmpOn')
    expect(await errorOf('person.nik')).toContain('laki-laki')
    expect(await errorOf('lmpOn')).toContain('masa depan')
    expect(await field('person.name').inputValue()).toBe('Sutinah')
    expect(await page.locator('[name=factors][value=LOSS]').isChecked()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('person.nik')
    expect(await listGraveFindings(page)).toEqual([])
  })

  it('sees score, reasons and advice while typing, and the emergency of a group III factor', async () => {
    await page.goto('/catat/kehamilan/baru')
    await fill('ageYears', '36')
    await fill('gravida', '3')
    await fill('heightCm', '144')
    await fill('lmpOn', '2026-09-01')
    const panel = page.locator('.risk-panel [role=status]')
    await panel.getByText('Skor 10', { exact: false }).waitFor()
    expect(await plainText(panel)).toContain('8 Juni 2027')
    expect(await panel.locator('li').count()).toBe(2)
    expect(await plainText(panel)).toContain('Empat terlalu: terlalu tua')
    await tick('factors', 'APH')
    await panel.locator('.risk-emergency').waitFor()
    expect(await panel.textContent()).toContain('rujuk sekarang')
    await fill('person.bornOn', '1988-02-03')
    await panel.getByText('Umur 38 tahun', { exact: false }).waitFor()
    await fill('person.nik', '33041515')
    await fill('lmpOn', '2027-01-01')
    await page.locator('#daftar-lmpOn-error').waitFor()
    expect(await page.locator('#daftar-person-nik-error').textContent()).toContain('16 angka')
  })

  it('registers her, is offered the same woman the second time, and assigns a cadre', async () => {
    twins = await register('Sutinah Wulanjati', () => fill('person.hamlet', 'Krajan'))
    expect(await page.textContent('h1')).toBe('Sutinah Wulanjati')
    await page.goto('/catat/kehamilan/baru')
    await fill('person.name', 'Soetinah Wulanjati')
    await fill('person.bornOn', '1996-05-20')
    expect(await page.locator('main .notice a').first().getAttribute('href')).toBe(twins)
    expect(await field('person.bornOn').evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await sendInVain('lmpOn')).toContain('Mungkin sudah terdaftar')
    expect(await page.locator('main .notice a').first().getAttribute('href')).toBe(twins)

    await page.locator('[name=isSomeoneElse]').check()
    await save('lmpOn')
    expect(new URL(page.url()).pathname).not.toBe(twins)

    await page.goto(twins)
    await page.locator('.record-actions a', { hasText: 'Kader' }).click()
    await page.getByLabel(cadre, { exact: false }).check()
    await save('fromOn')
    expect(await page.locator('#kader').textContent()).toContain(cadre)
  })

  it('records a contact with what was measured, done and found', async () => {
    await page.goto(`${twins}/kontak`)
    await fill('on', '2026-11-18')
    await choose('place', 'POSYANDU')
    await fill('weightKg', '58,5')
    await fill('systolicMmhg', '80')
    await fill('diastolicMmhg', '120')
    await tick('factors', 'TWIN')
    await page.locator('.risk-panel [role=status]').getByText('Skor 6', { exact: false }).waitFor()
    await sendInVain('weightKg')
    expect(await field('weightKg').inputValue()).toBe('58,5')
    await fill('systolicMmhg', '120')
    await fill('diastolicMmhg', '80')
    await save('weightKg')
    expect(await page.locator('#linimasa').textContent()).toContain('posyandu')
    expect(await page.locator('#risiko').textContent()).toContain('Skor 6')
  })

  it('enters a referral and its times as they happen, and is refused a time out of order', async () => {
    await page.goto(`${twins}/rujukan`)
    await fill('reason', 'Ketuban pecah dini')
    await fill('facility', 'RSUD Banjarnegara')
    await fill('detectedAt', '2026-11-20T06:00')
    await save('facility')
    const line = page.locator('#rujukan')
    await line.locator('[name=decidedAt]').fill('2026-11-20T05:00')
    await sendInVain('decidedAt')
    expect(await line.locator('.field-error').count()).toBe(1)
    await line.locator('[name=decidedAt]').fill('2026-11-20T07:40')
    await save('decidedAt')
    await page.waitForURL(/waktu-rujukan/)
    expect(await line.textContent()).toContain('1 jam 40 menit')
    expect(await line.locator('[name=leftAt]').count()).toBe(1)
  })

  it('records the birth of twins, and is asked for the weight of each', async () => {
    await page.goto(`${twins}/persalinan`)
    await fill('on', '2026-11-21')
    await fill('at', '03:15')
    await choose('place', 'HOSPITAL')
    await choose('method', 'SPONTANEOUS')
    await tick('newborns.0.sex', 'FEMALE')
    await tick('newborns.0.isLive', 'ya')
    await fill('newborns.0.weightGrams', '2.350')
    await page.locator('summary', { hasText: 'Bayi ke-2' }).click()
    await tick('newborns.1.sex', 'MALE')
    await tick('newborns.1.isLive', 'ya')
    await sendInVain('method')
    expect(await errorOf('newborns.1.weightGrams')).not.toBeNull()
    expect(await field('newborns.0.weightGrams').inputValue()).toBe('2.350')
    await fill('newborns.1.weightGrams', '2180')
    await save('method')
    expect(await page.locator('.lead .eyebrow').textContent()).toContain('Nifas')
  })

  it('visits mother and children, and the steps count as done', async () => {
    await page.goto(`${twins}/nifas`)
    await fill('on', '2026-11-21')
    await fill('at', '12:00')
    await choose('place', 'HOSPITAL')
    await tick('hasVitaminA', 'ya')
    await save('familyPlanning')
    for (const child of ['1', '2']) {
      await page.goto(`${twins}/bayi`)
      await tick('ordinal', child)
      await fill('on', '2026-11-21')
      await fill('at', '12:10')
      await choose('place', 'HOSPITAL')
      await save('weightGrams')
    }
    const steps = await page.locator('#langkah tbody tr').allTextContents()
    expect(steps.filter((step) => /KF1|KN1/.test(step)).map((step) => step.includes('Sudah'))).toEqual([
      true,
      true,
      true,
    ])
  })

  it('corrects a record with its reason, and finds both states in the history', async () => {
    await page.locator('#linimasa a', { hasText: 'Perbaiki' }).first().click()
    await fill('weightKg', '59,5')
    await sendInVain('weightKg')
    expect(await field('weightKg').inputValue()).toBe('59,5')
    await page
      .locator('form', { has: page.locator('[name=weightKg]') })
      .locator('[name="correction.reason"]')
      .fill('salah baca timbangan')
    await save('weightKg')
    await page.goto(`${twins}/riwayat`)
    const history = await page.textContent('main')
    expect(history).toContain('58,5 → 59,5')
    expect(history).toContain('salah baca timbangan')
  })

  it('records a death elsewhere, and no contact after it', async () => {
    const client = await register('Partini Wulanjaya')
    await page.goto(`${client}/kematian`)
    await tick('kind', 'MATERNAL')
    await fill('diedOn', '2026-11-20')
    await choose('causeGroup', 'HAEMORRHAGE')
    await choose('place', 'ON_THE_WAY')
    await save('diedOn')
    expect(await page.locator('#linimasa').textContent()).toContain('meninggal')
    await page.goto(`${client}/kontak`)
    await fill('on', today)
    await choose('place', 'HOME')
    expect(await sendInVain('weightKg')).toContain('meninggal')
  })

  it('gives a client who moves over to another puskesmas, and reads her no more', async () => {
    const client = await register('Wartini Pindahsari', () => fill('person.phone', '081200001234'))
    await page.goto(`${client}/ubah`)
    await sendInVain('movedOn')
    expect(await page.locator('#pindah-village-error').count()).toBe(1)
    const there = await page.locator('#pindah-village option').last().getAttribute('value')
    await page.locator('#pindah-village').selectOption(there)
    await page.locator('#pindah-reason').fill('ikut suami')
    await press('movedOn')
    await page.waitForURL(/catat\?tercatat=pindah/)
    expect(await page.locator('main .notice').first().textContent()).toContain('diserahkan')
    const answer = await page.goto(client)
    expect(answer?.status()).toBe(404)
  })

  it('begins her day with whom to see, and finds a client by a part of her name', async () => {
    await page.goto('/catat')
    expect(await page.locator('#langkah .client-row').count()).toBeGreaterThan(0)
    await page.fill('#cari', 'partini wulanj')
    await page.click('.client-search button')
    await page.waitForURL(/cari=/)
    expect(await page.locator('.client-row').count()).toBe(1)
  })

  it('takes the register away as a sheet that, brought back, changes nothing', async () => {
    for (const format of ['XLSX', 'CSV']) {
      await page.goto('/catat/register')
      await page.selectOption('#unduh-lembar', 'PREGNANCIES')
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('#unduh button', { hasText: format }).click(),
      ])
      expect(file.suggestedFilename()).toBe(`register-kehamilan-${today}.${format.toLowerCase()}`)
      await page.selectOption('#unggah-lembar', 'PREGNANCIES')
      await page.setInputFiles('#berkas', await file.path())
      await page.click('#unggah button')
      await page.waitForURL(/pratinjau/)
      expect(await page.textContent('h1')).toMatch(/^0 baru, 0 berubah, [1-9]\d* sama, 0 ditolak$/)
      expect(await page.locator('form.entry-form').count()).toBe(0)
      expect(await page.textContent('#banding')).toContain('Kedua daftar memuat yang sama')
    }
  })

  it('reads the case as a timeline, and her head of health sees no name', async () => {
    const number = twins.split('/').at(-1) ?? ''
    await page.goto(`/kesehatan/oce-oke/${number}`)
    expect(await page.textContent('h1')).toBe('Sutinah Wulanjati')
    const officer = await (await openSignedIn(browser, {}, await readSession(browser))).newPage()
    await officer.goto(`/kesehatan/oce-oke/${number}`)
    expect(await officer.textContent('main')).not.toContain('Wulanjati')
    expect(await officer.textContent('h1')).toContain(number)
    await officer.goto('/catat')
    expect(await officer.textContent('main')).toContain('bidan dan kepala puskesmas')
  })

  it('registers without JavaScript, keeps what was typed, and works out the risk on a button', async () => {
    const plain = await (await openSignedIn(browser, { hasScript: false, widthPx: phonePx }, session)).newPage()
    await plain.goto('/catat/kehamilan/baru')
    await plain.fill('[name="person.name"]', 'Tanpa Skrip')
    await plain.fill('[name=gravida]', '1')
    await plain.fill('[name=ageYears]', '36')
    await plain.click('.risk-panel button')
    expect(await plain.textContent('.risk-panel')).toContain('Skor 6')
    await plain.fill('[name=lmpOn]', '2027-02-01')
    await plain.click('.entry-send button')
    expect(await plain.textContent('main [role=alert]')).toContain('masa depan')
    expect(await plain.inputValue('[name="person.name"]')).toBe('Tanpa Skrip')
    await plain.fill('[name=lmpOn]', '2026-08-01')
    await plain.click('.entry-send button')
    expect(await plain.textContent('h1')).toBe('Tanpa Skrip')
  })

  describe.each(['id', 'en'] as const)('in %s', (language) => {
    let visitor: Page

    beforeAll(async () => {
      visitor = await (await openSignedIn(browser, { language }, session)).newPage()
    })
    afterAll(() => visitor.context().close())

    it.each([
      '/catat',
      '/catat/klien',
      '/catat/kader',
      '/catat/register',
      '/catat/kehamilan/baru',
      '/catat/kehamilan/[klien]',
      '/catat/kehamilan/[klien]/kontak',
      '/catat/kehamilan/[klien]/persalinan',
      '/catat/kehamilan/[klien]/nifas',
      '/catat/kehamilan/[klien]/bayi',
      '/catat/kehamilan/[klien]/rujukan',
      '/catat/kehamilan/[klien]/kematian',
      '/catat/kehamilan/[klien]/kader',
      '/catat/kehamilan/[klien]/ubah',
      '/catat/kehamilan/[klien]/riwayat',
      '/kesehatan/oce-oke/[klien]',
    ])('%s cuts and overlaps nothing on a phone or a desk, and axe finds nothing serious', async (route) => {
      await visitor.goto(route.replace('[klien]', twins.split('/').at(-1) ?? ''))
      for (const width of [320, phonePx, 1280]) {
        await visitor.setViewportSize({ width, height: 900 })
        expect.soft(await examineLayout(visitor), `at ${width} px`).toEqual(soundLayout)
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await visitor.emulateMedia({ colorScheme })
        expect.soft(await listGraveFindings(visitor), colorScheme).toEqual([])
      }
    })
  })
})
