import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { inviteVisitors } from './visitors.ts'

// A signal from the ranked list to a decision: a reviewer opens the case, the school answers without script, the reviewer looks
// into every explanation and proposes, the head of the office decides. Nobody is named to anybody but the school.

const reviewer = inviteVisitors('penelaah')
const head = inviteVisitors('kepsek')
const office = inviteVisitors('kadisdik')

const anonymous = /^M[0-9A-Z]{8,}$/
const list = '/pendidikan/temuan?jenis=PAIR&tingkat=2'

const pupilsOf = (page: Page) => page.locator('.strip th b').allTextContents()

const send = async (page: Page, step: string, note: string): Promise<void> => {
  await page.fill(`#catatan-${step}`, note)
  await Promise.all([page.waitForURL(/(selesai|galat)=/), page.click(`#langkah-${step} button`)])
}

it('a signal is opened, answered, looked into and decided by people, and its trail is complete', async () => {
  const school = await (await head.openOfficer({ hasScript: false })).newPage()
  await school.goto('/pendidikan/sekolah')
  const name = /(SD|MI)[^·]*?(?=, NPSN)/.exec((await school.textContent('main')) ?? '')?.[0] ?? 'no school'
  await school.goto('/pendidikan/temuan')
  expect(await school.textContent('h1')).toContain('Tidak ada berkas')

  const review = await (await reviewer.openOfficer()).newPage()
  await review.goto(list)
  expect(await review.textContent('h1')).toMatch(/^\d+ sinyal untuk ditelaah, sekitar \d+ di antaranya kebetulan$/)
  const rows = review.locator('#daftar tbody tr')
  const other = await rows.filter({ hasNotText: name }).first().locator('a').getAttribute('href')
  await rows.filter({ hasText: name }).first().locator('a').click()
  await review.waitForSelector('.flag-facts')
  const address = new URL(review.url()).pathname
  expect(await review.textContent('h1')).toMatch(/^Sinyal: \d+ jawaban salah yang sama, diperkirakan \d+$/)
  expect(await review.textContent('.flag-facts')).toContain('q, sesudah koreksi')
  expect(await review.locator('#statistik svg .expected-observed').count()).toBeGreaterThan(3)
  expect(await review.locator('.strip-mark.is-same-wrong').count()).toBeGreaterThan(5)
  expect(await review.locator('.seat-plan td.is-involved').count()).toBe(4)
  expect(await review.locator('#penjelasan tbody tr').count()).toBe(4)
  for (const pupil of await pupilsOf(review)) expect(pupil).toMatch(anonymous)
  expect(await review.textContent('main')).not.toMatch(/curang/i)

  await school.goto(address)
  expect(await school.textContent('h1')).not.toContain('Sinyal')
  await send(review, 'buka', 'Mohon penjelasan sekolah tentang dua lembar ini.')
  expect(await review.textContent('[role=status]')).toContain('Berkas dibuka')
  await review.goto(other ?? '')
  await send(review, 'buka', 'Mohon penjelasan sekolah lain.')

  await school.goto('/pendidikan/temuan')
  expect(await school.textContent('h1')).toContain('1 berkas')
  await school.goto(other ?? '')
  expect(await school.textContent('h1')).not.toContain('Sinyal')
  await school.goto(address)
  for (const pupil of await pupilsOf(school)) expect(pupil).not.toMatch(anonymous)
  const file = { name: 'berita-acara.txt', mimeType: 'text/plain', buffer: Buffer.from('Ruang 1, tidak ada kejadian.') }
  await school.setInputFiles('#lampiran-jawab', file)
  await send(school, 'jawab', 'Keduanya belajar kelompok bersama.')
  expect(await school.textContent('[role=status]')).toContain('Tanggapan terkirim')

  await review.goto(address)
  expect(await review.textContent('#jejak')).toContain('Keduanya belajar kelompok bersama.')
  await review.check('#langkah-usul input[value=CLARIFY]')
  const findings = review.locator('#langkah-usul .review-finding select')
  await findings.first().selectOption('PARTLY')
  await send(review, 'usul', 'Masih ada pertanyaan tentang butir 21.')
  expect(await review.textContent('.review-panel')).toContain('Tandai dahulu setiap penjelasan wajar')
  expect(await review.inputValue('#catatan-usul')).toBe('Masih ada pertanyaan tentang butir 21.')
  expect(await findings.first().inputValue()).toBe('PARTLY')
  for (let at = 1; at < (await findings.count()); at += 1) await findings.nth(at).selectOption('RULED_OUT')
  await send(review, 'usul', 'Masih ada pertanyaan tentang butir 21.')
  expect(await review.textContent('[role=status]')).toContain('Usulan terkirim')
  expect(await review.locator('#langkah-putus').count()).toBe(0)

  const chief = await (await office.openOfficer()).newPage()
  await chief.goto(address)
  expect(await chief.textContent('#langkah-putus')).toContain('Usulan penelaah: Perlu klarifikasi')
  await chief.check('#langkah-putus input[value=RETEST]')
  await send(chief, 'putus', 'Uji ulang lebih adil bagi keduanya.')
  expect(await chief.textContent('[role=status]')).toContain('Keputusan tersimpan')

  await school.goto(address)
  const steps = await school.locator('.review-trail > li > p:first-child b').allTextContents()
  expect(steps).toEqual([
    'Berkas dibuka',
    'Tanggapan sekolah',
    'Usulan penelaah: Perlu klarifikasi',
    'Keputusan: Uji ulang',
  ])
  const attachment = await school.locator('.review-trail a').getAttribute('href')
  const fetched = await school.context().request.get(attachment ?? '')
  expect([fetched.status(), await fetched.text()]).toEqual([200, 'Ruang 1, tidak ada kejadian.'])
  await chief.goto(list)
  expect(await chief.locator('#daftar tbody tr', { hasText: name }).first().textContent()).toContain('Uji ulang')
  for (const page of [school, review, chief]) await page.context().close()
}, 180_000)
