import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeClassList, writePupilList, writeTeacherList } from './dapodik-lists.ts'
import { openBrowser } from './open-browser.ts'
import { countSheets, enterPin, readStore, scoreSheet, sendForm, signSheet } from './score-pages.ts'
import { addAccount, signInWith } from './sign-in-with.ts'
import { type System, startSystem } from './start-system.ts'

// A school year in an empty installation, by its pages alone: Dapodik's own lists, the plan of the office, a relative who has to
// be replaced, letters, scores on a telephone without a line and without JavaScript, the second rater, signatures, the report.

const school = '20300001'
const schoolPage = `/pendidikan/tkd/sekolah/${school}`
const children = 10
const folder = mkdtempSync(join(tmpdir(), 'pantau-school-'))
const listAt = (name: string) => join(folder, name)

let system: System
let browser: Browser
const passwords = new Map<string, string>()

beforeAll(async () => {
  system = await startSystem('off')
  const schools = listAt('sekolah.csv')
  writeFileSync(schools, `npsn,nama,jenjang,status,kecamatan\n${school},SD Negeri 1 Batur,SD,negeri,Batur\n`)
  await system.pantau('import', 'schools', schools)
  const accounts = { dinas: 'EDUCATION_HEAD', kepala: 'SCHOOL_HEAD', guru2: 'EXAMINER', guru3: 'EXAMINER' }
  for (const [name, role] of Object.entries(accounts))
    passwords.set(name, await addAccount(system, name, role, name === 'dinas' ? undefined : school))
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await system?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const enter = (name: string, options: Parameters<Browser['newContext']>[0] = {}) =>
  signInWith(browser, system, { name, password: passwords.get(name) ?? '' }, options)

const telephone = { viewport: { width: 360, height: 740 } }
const plainTelephone = { ...telephone, javaScriptEnabled: false }

const teacherOf = (grade: number) => ({
  ...{ name: `Guru Kelas ${'ABCDEF'[grade]}`, nuptk: `123456789012345${grade}`, kind: 'Guru Kelas' },
  ...([2, 3].includes(grade) && { account: `guru${grade}` }),
})

it('lives a school year: lists, plan, letters, scores, second rater, report', async () => {
  const head = (await enter('kepala')).page
  await bringIn(head, 'TEACHERS', await writeTeacherList(listAt('daftar-guru.xlsx'), staff), '5 baru')
  await bringIn(head, 'CLASSES', await writeClassList(listAt('daftar-rombel.xlsx'), rooms), '4 baru')
  await bringIn(head, 'PUPILS', await writePupilList(listAt('daftar-pd.xlsx'), pupils), '20 baru')
  await head.goto('/pendidikan/sekolah')
  expect(await head.textContent('h1')).toContain('5 guru, 4 rombel, 20 murid')
  expect(await head.textContent('#tercatat')).toContain('Guru Kelas B')

  await planYear((await enter('dinas')).page)

  await replaceRelative(head)
  await head.goto(`${schoolPage}/surat`)
  const letters = await head.locator('.letter').count()
  expect(letters).toBeGreaterThan(2)
  expect(countSheets(await head.pdf({ preferCSSPageSize: true }))).toBe(letters)

  await scoreWithoutLine()
  const examiner = (await enter('guru2', plainTelephone)).page
  for (const area of ['Menulis', 'Berhitung']) {
    await examiner.goto('/uji')
    await examiner.click(`#examiner li:has-text("${area}") a`)
    expect(await scoreSheet(examiner, (place) => 1 + (place % 3))).toBe(children)
  }
  await examiner.click('.pupil-list a')
  expect(await examiner.locator('.level input:enabled').count()).toBe(0)

  await markOwnClass(examiner)
  await rateSample()

  await head.goto(schoolPage)
  expect(await head.textContent('h1')).toMatch(/^100,0\s% murid SD Negeri 1 Batur diuji penguji mandiri/)
  expect(await head.textContent('#angka')).toContain('10')
  expect(await head.textContent('#kenaikan .promotion-finding')).toMatch(/10 dari 20/)
  await head.goto(`${schoolPage}/cetak`)
  await head.waitForSelector('.report-sign')
  expect(countSheets(await head.pdf({ format: 'A4', printBackground: true }))).toBe(1)
}, 300_000)

it('brings in an exam by its pages without script: key, answers as a scanner exports them, notes, and takes them back', async () => {
  const page = (await enter('dinas', { javaScriptEnabled: false })).page
  await page.goto('/pendidikan/ujian')
  const typed = { name: 'Asesmen akhir', schoolYear: '2025/2026', grade: '6', heldOn: '2026-05-18' }
  for (const [name, value] of Object.entries(typed)) await page.fill(`#ujian-baru-${name}`, value)
  await page.click('#buat .entry-send button')
  expect(await page.inputValue('#ujian-baru-name')).toBe('Asesmen akhir') // a subject is missing, nothing typed is lost
  await page.fill('#ujian-baru-subject-1', 'Matematika')
  await page.click('#buat .entry-send button')
  await page.waitForURL('**/berkas?selesai=ujian')
  const parts = new URL(page.url()).pathname
  const bring = async (sheet: string, file: string, lines: readonly string[]) => {
    writeFileSync(listAt(file), `${lines.join('\n')}\n`)
    await page.goto(parts)
    await page.selectOption('#lembar', sheet)
    await page.setInputFiles('#berkas', listAt(file))
    await page.click('#unggah form button')
  }
  const answers = [
    'NPSN,Quiz Class,First Name,Last Name,External ID,Key Version,Stu1,PriKey1,Stu2,PriKey2,Stu3,PriKey3',
    ...Array.from(
      { length: 10 },
      (_, at) => `${school},6A,Anak,${at},00${30_000_000 + at},A,A,A,${'BCD'[at % 3]},B,C,C`,
    ),
    `${school},6A,Anak,11,0030000099,Z,A,A,B,B,C,C`,
  ]
  await bring('ANSWERS', 'zipgrade.csv', answers)
  expect(await page.textContent('main')).toContain('Matematika belum punya kunci')
  await bring('EXAM_KEY', 'kunci.csv', ['Paket,Butir,Kunci,Pilihan', 'A,M1,A,ABCD', 'A,M2,B,ABCD', 'A,M3,C,ABCD'])
  await page.waitForURL('**/data/pratinjau**')
  expect(await page.textContent('h1')).toContain('3 ')
  await page.click('#jalankan button')
  await page.waitForURL('**/data/impor/**')
  await bring('ANSWERS', 'zipgrade.csv', answers)
  await page.waitForURL('**/data/pratinjau**')
  expect(await page.textContent('#kolom')).toContain('Stu1')
  expect(await page.textContent('#temuan, main')).toContain('paket ini tidak ada pada kunci')
  const remarks = await page.locator('a[download]').first().getAttribute('href')
  expect((await page.context().request.get(remarks ?? '')).status()).toBe(200)
  await page.click('#jalankan button')
  await page.waitForURL('**/data/impor/**')
  const imported = page.url()
  await page.goto(parts)
  expect(await page.textContent('h1')).toContain('10 lembar jawaban')
  await page.fill('#catatan-baru-school', school)
  await page.fill('#catatan-baru-room', '1')
  await page.selectOption('#catatan-baru-kind', 'MISPRINT')
  await page.fill('#catatan-baru-note', 'Butir 3 tercetak kabur.')
  await page.click('#catatan .entry-send button')
  await page.waitForURL('**/berkas?selesai=catatan**')
  expect(await page.textContent('#catatan')).toContain('Naskah atau lembar cacat')
  await page.goto(imported)
  await page.click('#batalkan button')
  await page.waitForURL('**/data/impor/**')
  await page.goto(parts)
  expect(await page.textContent('h1')).toContain(': 0 lembar jawaban')
  await page.context().close()
}, 120_000)

const staff = [
  ...[1, 2, 3, 4].map(teacherOf),
  { name: 'Kepala Utama', nuptk: '1234567890123459', kind: 'Guru Mapel', duty: 'Kepala Sekolah' },
  { name: 'Penjaga Malam', nuptk: null, kind: 'Penjaga Sekolah' },
]
const rooms = [1, 2, 3, 4].map((grade) => ({ name: `Kelas ${grade}`, grade, teacher: teacherOf(grade).name }))
const pupils = Array.from({ length: 2 * children }, (_, at) => ({
  ...{ name: `Anak ${at + 1}`, nisn: `00${10_000_000 + at}`, bornOn: '2019-03-02' },
  className: at < children ? 'Kelas 1' : 'Kelas 2',
}))

/** A sheet through preview and import, as a head of school brings it in. */
async function bringIn(page: Page, sheet: string, path: string, told: string): Promise<void> {
  await page.goto('/pendidikan/sekolah')
  await page.selectOption('#lembar', sheet)
  await page.setInputFiles('#berkas', path)
  await page.click('#unggah form button')
  await page.waitForURL('**/pratinjau**')
  expect(await page.textContent('h1')).toContain(`${told}, 0 berubah, 0 sama, 0 ditolak`)
  await page.click('form[action$="/jalankan"] button')
  await page.waitForURL(/impor=/)
  expect(await page.textContent('[role=status]')).toContain(told)
}

/** The office saves a test, opens the session of the year and plans who examines whom. */
async function planYear(page: Page): Promise<void> {
  await page.goto('/pendidikan/tkd/sesi')
  const items = [1, 2, 3].flatMap((grade) =>
    ['membaca', 'menulis', 'berhitung'].map((area) => `${grade};${area};Tugas;belum;mulai;cakap;mahir`),
  )
  await page.fill('#butir', items.join('\n'))
  await page.click('#simpan-tes button')
  await page.waitForURL(/selesai=tes/)
  const typed = { schoolYear: '2026/2027', fromOn: '2026-11-23', toOn: '2026-11-28', secondShare: '30', seed: 'batur' }
  for (const [name, value] of Object.entries(typed)) await page.fill(`#sesi-baru-${name}`, value)
  await page.click('#buka .entry-send button')
  await page.waitForURL(/selesai=sesi/)
  await sendForm(page, '#sesi tbody tr:first-child button')
  expect(await page.textContent('[role=status]')).toContain('6 penugasan ditulis, 0 dibiarkan, 0 tanpa penguji')
  await page.context().close()
}

/** The planned examiner of class 2 turns out to be related to one of its children: another one is named, with the reason. */
async function replaceRelative(page: Page): Promise<void> {
  await page.goto(`${schoolPage}/guru`)
  await page.click('.actions a[href$="/kerabat"]')
  await page.selectOption('#kerabat-teacher', { label: teacherOf(3).name })
  const child = page.locator('#kerabat-pupil option', { hasText: 'Kelas 2' }).first()
  const name = /Anak \d+/.exec((await child.textContent()) ?? '')?.[0] ?? 'no child'
  await page.selectOption('#kerabat-pupil', await child.getAttribute('value'))
  await page.click('.entry-send button')
  await page.waitForURL(/selesai=kerabat/)
  expect(await page.textContent('#guru')).toContain(name)
  await page.goto(`${schoolPage}/penugasan`)
  const row = '#penugasan tbody tr:has-text("kerabat")'
  expect(await page.textContent(row)).toContain('Kelas 2')
  await page.click(`${row} a`)
  await page.waitForURL('**/penugasan/*')
  expect(await page.textContent('#terlarang')).toContain('guru kelas murid ini sendiri')
  await page.waitForLoadState('networkidle')
  const other = page.locator('#penguji-examiner label', { hasText: teacherOf(4).name })
  await other.click()
  expect(await other.locator('input').isChecked()).toBe(true)
  await page.click('.entry-send button')
  await page.waitForSelector('[role=alert]')
  await page.selectOption('#penguji-secondRater', '')
  await page.fill('#penguji-reason', 'Bu guru punya kemenakan di kelas ini')
  await page.click('.entry-send button')
  await page.waitForURL(/selesai=diubah/)
  const table = await page.textContent('#penugasan')
  expect(table).toContain('Alasan: Bu guru punya kemenakan di kelas ini')
  expect(table).not.toContain('punya kerabat')
}

/** Reading of class 1, behind a PIN and without a line; all of it is sent once the line is back, and signed. */
async function scoreWithoutLine(): Promise<void> {
  const { context, page } = await enter('guru2', telephone)
  await page.goto('/uji/luring')
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
  await page.click('section[aria-label="Sebagai penguji"] .sheet-button:has-text("Membaca")')
  await page.locator('.pupil-button').first().click()
  for (let place = 0; place < children; place++) {
    const child = await page.textContent('h1')
    for (const item of await page.locator('.choices').all())
      await item
        .locator('input')
        .nth(place % 4)
        .check()
    await page.click('button[type=submit]')
    await page.waitForFunction((name) => document.querySelector('h1')?.textContent !== name, child)
  }
  await page.waitForSelector('.pupil-button')
  await page.click('.bar button')
  expect(await page.textContent('[role=status]')).toContain(`${children} nilai tersimpan di HP`)
  await page.reload()
  await enterPin(page, '482915')
  expect(await page.textContent('[role=status]')).toContain(`${children} nilai tersimpan di HP`)
  await context.setOffline(false)
  await page.waitForSelector('[role=status]:has-text("sudah terkirim")')
  expect(await readStore(page)).not.toContain('Anak 1')
  await page.goto('/uji')
  await page.click('#examiner li:has-text("Membaca") a')
  await page.waitForSelector('.pupil-list li')
  expect(await page.locator('.pupil-list b').count()).toBe(children)
  await signSheet(page)
  expect(await page.textContent('[role=status]')).toContain('sudah Anda tandatangani')
  await context.close()
}

/** A class teacher's own marks stand apart; she sees nothing of the examiner's. */
async function markOwnClass(page: Page): Promise<void> {
  await page.goto('/uji')
  await page.click('#class_teacher li:has-text("Membaca") a')
  expect(await page.locator('.pupil-list b').count()).toBe(0)
  expect(await scoreSheet(page, () => 3)).toBe(children)
}

/** The second rater sees the sample alone, and nothing of the examiner's scores. */
async function rateSample(): Promise<void> {
  const { context, page } = await enter('guru3', plainTelephone)
  await page.goto('/uji')
  await page.click('#second li:has-text("Kelas 1"):has-text("Membaca") a')
  expect(await page.locator('.pupil-list b').count()).toBe(0)
  expect(await scoreSheet(page, (place) => place % 3)).toBe(3)
  expect(await page.textContent('[role=status]')).toContain('sudah Anda tandatangani')
  await context.close()
}
