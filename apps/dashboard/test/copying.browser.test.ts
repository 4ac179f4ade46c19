import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { inviteVisitors } from './visitors.ts'

const office = inviteVisitors()
const centre = inviteVisitors('kapus')

const openReady = async ({ openOfficer }: typeof office): Promise<Page> => {
  const context = await openOfficer()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  return context.newPage()
}

const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

it('the query copied from a number runs, and gives that very number', async () => {
  const page = await openReady(office)
  await page.goto('/indikator/K6', { waitUntil: 'networkidle' })
  const number = page.locator('#asal [data-figure]')
  await number.locator('summary').click()
  await number.locator('.copied-block button').first().click()
  await page.locator('button:text("Tersalin")').waitFor()
  const query = await readClipboard(page)
  const headers = { origin: inject('origin') }
  const { secret } = (await (await page.request.post('/graphiql/token', { headers, data: {} })).json()) as {
    secret: string
  }
  const authorization = `Bearer ${secret}`
  const answer = await page.request.post('/graphql', { headers: { authorization }, data: { query } })
  const { data } = (await answer.json()) as { data: { indicatorValues: { value: number; numerator: number }[] } }
  const [figure] = data.indicatorValues
  const shown = (value: number, decimals: number) =>
    value.toLocaleString('id-ID', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  const words = await number.textContent()
  expect(words).toContain(shown(figure?.value ?? Number.NaN, 1))
  expect(words).toContain(shown(figure?.numerator ?? Number.NaN, 0))
  await page.context().close()
})

it('the message of a work list is copied as it stands on the page', async () => {
  const page = await openReady(centre)
  await page.goto('/catat/daftar-kerja?daftar=lembar', { waitUntil: 'networkidle' })
  await page.click('#pesan button')
  await page.locator('#pesan button:text("Tersalin")').waitFor()
  const message = await page.locator('#pesan pre').textContent()
  expect(message?.split('\n').length).toBeGreaterThan(1)
  expect(await readClipboard(page)).toBe(message)
  await page.context().close()
})
