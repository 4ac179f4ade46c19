import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { countSheets } from './score-pages.ts'
import { inviteVisitors } from './visitors.ts'

const head = inviteVisitors('kepsek')

it('a head of school finds her report, which is one sheet of A4 and a workbook, with intervals and without a pupil’s name', async () => {
  const page = await (await head.openOfficer()).newPage()
  await page.goto('/pendidikan')
  await page.click('main a[href*="/ujian/"][href*="/sekolah/99150001"]')
  await page.waitForSelector('.report-sign')
  const said = (await page.textContent('main')) ?? ''
  expect(said).toContain('bukan terbukti jujur')
  expect(said).toMatch(/\d+,\d \(\d+,\d–\d+,\d\)/)
  expect(said).toContain('Tidak memuat nama murid')
  expect(countSheets(await page.pdf({ format: 'A4', printBackground: true }))).toBe(1)
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('main a[href$="/unduh"]')])
  expect(file.suggestedFilename()).toBe('ujian-99150001-2025-2026.xlsx')
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  await page.context().close()
})
