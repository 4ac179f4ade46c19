import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { listBareNumbers, listOriginFaults } from './examine/bare-numbers.ts'
import { listFigureFaults, listKeyFaults } from './examine/figures.ts'
import { figureRoutes } from './routes.ts'
import { inviteVisitors } from './visitors.ts'

const { openOfficer } = inviteVisitors()
let page: Page

beforeAll(async () => {
  page = await (await openOfficer()).newPage()
})

describe.each(figureRoutes)('on %s', (route) => {
  beforeAll(() => page.goto(route, { waitUntil: 'networkidle' }))

  it('no figure stands without interval, counts, source, method and the way to its query', async () => {
    expect(await listBareNumbers(page)).toEqual([])
    expect(await listOriginFaults(page)).toEqual([])
  })

  it('every chart has a name, a summary, a source, a stop for keys, and a point for each row of its table', async () => {
    expect(await listFigureFaults(page)).toEqual([])
  })

  it('arrows walk every chart point by point, and Escape closes it', async () => {
    expect(await listKeyFaults(page)).toEqual([])
  })
})

it('a number in a table leads to everything that stands behind it', async () => {
  await page.goto('/wilayah/33.04')
  await page.locator('#indikator td a').first().click()
  await page.waitForURL('**/indikator/**#asal')
  const number = page.locator('#asal [data-figure]')
  await number.locator('summary').focus()
  await page.keyboard.press('Enter')
  for (const part of [
    'Definisi',
    'Rumus',
    'Metode',
    'Terhadap target',
    'Sumber',
    'Dimuat',
    'Kelengkapan',
    'indicatorValues',
    'curl',
  ])
    expect(await number.locator('details.origin').textContent()).toContain(part)
})
