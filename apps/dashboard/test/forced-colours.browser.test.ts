import { expect, it } from 'vitest'
import { listGraveFindings } from './examine/axe.ts'
import { listForcedColourFaults } from './examine/forced-colours.ts'
import { inviteVisitors } from './visitors.ts'

const { openOfficer } = inviteVisitors()

/** One page of each kind that shows figures, with maps of shares and of counts, printed values, and an empty chart. */
const routes = [
  '/',
  '/kesehatan?kelompok=kematian&rinci=puskesmas',
  '/indikator/K6?laju=bulanan',
  '/indikator/AKN?wilayah=33&periode=2020',
  '/wilayah/33.04.15',
]

it('in forced colours, choices, marks and focus are seen, and axe finds nothing serious', async () => {
  const page = await (await openOfficer()).newPage()
  await page.emulateMedia({ forcedColors: 'active' })
  for (const route of routes) {
    await page.goto(route)
    expect.soft(await listForcedColourFaults(page), route).toEqual([])
    expect.soft(await listGraveFindings(page), route).toEqual([])
  }
  await page.context().close()
})
