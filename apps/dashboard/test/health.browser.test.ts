import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { inviteVisitors } from './visitors.ts'

const { openOfficer } = inviteVisitors()

const rowNames = async (page: Page): Promise<string[]> =>
  page.locator('#profil tbody tr:not(.is-total) th').allTextContents()

it('sorts areas by a column, and back, by links alone', async () => {
  const context = await openOfficer({ hasScript: false })
  const page = await context.newPage()
  await page.goto('/kesehatan?wilayah=33.04.15&urut=nama')
  const byName = await rowNames(page)
  expect(byName).toEqual(byName.toSorted((one, other) => one.localeCompare(other, 'id')))
  await page.click('#profil thead a:text-is("K6")')
  expect(new URL(page.url()).searchParams.get('indikator')).toBe('K6')
  expect(await page.getAttribute('#profil th[aria-sort]', 'aria-sort')).toBe('ascending')
  const lowestFirst = await rowNames(page)
  expect(lowestFirst).not.toEqual(byName)
  await page.click('#profil thead a:text-is("K6")')
  expect(await page.getAttribute('#profil th[aria-sort]', 'aria-sort')).toBe('descending')
  expect(await rowNames(page)).not.toEqual(lowestFirst)
  await context.close()
})

it('leads from the regency to a village and to the page of a number, without script', async () => {
  const context = await openOfficer({ hasScript: false })
  const page = await context.newPage()
  await page.goto('/kesehatan')
  await page.click('#profil tbody th a:text-is("Pejawaran")')
  expect(new URL(page.url()).searchParams.get('wilayah')).toBe('33.04.15')
  await page.locator('#profil tbody th a').first().click()
  expect(new URL(page.url()).searchParams.get('wilayah')).toMatch(/^33\.04\.15\.\d{4}$/)
  await page.locator('#profil tbody td a').first().click()
  expect(new URL(page.url()).pathname).toMatch(/^\/indikator\//)
  await context.close()
})

it('holds one indicator on a phone, all of them on a desk', async () => {
  const context = await openOfficer({ widthPx: 390 })
  const page = await context.newPage()
  await page.goto('/kesehatan')
  const shown = () => page.locator('#profil thead th.is-number:visible').count()
  expect(await shown()).toBe(1)
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(await shown()).toBeGreaterThan(3)
  await context.close()
})

it('shows deaths below the regency as counts, never judged', async () => {
  const context = await openOfficer()
  const page = await context.newPage()
  await page.goto('/kesehatan?kelompok=kematian')
  expect(
    await page.locator('#profil tr:not(.is-total) .look-worse, #profil tr:not(.is-total) .look-better').count(),
  ).toBe(0)
  expect(await page.textContent('#profil thead')).toContain('hitungan saja')
  await context.close()
})

it('gives whoever asks the guide of her own role, and leads to those of others', async () => {
  const context = await openOfficer({ hasScript: false })
  const page = await context.newPage()
  await page.goto('/')
  await page.click('.account-menu summary')
  await page.click('.account-panel a')
  expect(await page.textContent('h1')).toBe('Pantau untuk Kepala Dinas Kesehatan')
  expect(await page.locator('.guide-steps li').count()).toBe(3)
  await page.click('#peran a:text-is("Bupati")')
  expect(await page.textContent('h1')).toBe('Pantau untuk Bupati')
  await context.close()
})

it('gives the table as a file with intervals and counts, for the same address', async () => {
  const context = await openOfficer({ language: 'en', hasScript: false })
  const page = await context.newPage()
  await page.goto('/kesehatan?wilayah=33.04.15')
  const names = await rowNames(page)
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#profil .frame-tools a')])
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n')
  expect(lines[0]).toContain('K6,"K6, lower limit","K6, upper limit","K6, numerator","K6, denominator"')
  expect(lines.slice(1, -1).map((line) => line.split(',')[0])).toEqual(names)
  await context.close()
})
