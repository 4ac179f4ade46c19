import { expect, it } from 'vitest'
import { inviteVisitors } from './visitors.ts'

const { openOfficer } = inviteVisitors('analis')
// The small demo plants one fall of K6 in Wanayasa.
const address = '/indikator/K6_RIIL?wilayah=33.04.17'

it('the control chart marks a planted fall and says why; a baseline is refused, set and taken back, without script', async () => {
  const context = await openOfficer({ hasScript: false })
  const page = await context.newPage()
  await page.goto(address)
  const section = page.locator('#kendali')
  const title = section.locator('.frame-title')
  expect(await title.textContent()).toContain('memburuk')
  expect(await section.locator('.mark-worse[d], .mark-worse').count()).toBeGreaterThan(1)
  expect(await section.locator('details', { hasText: 'Mengapa titik ditandai' }).textContent()).toContain(
    'Di luar batas wajar',
  )

  await section.locator('summary', { hasText: 'Tetapkan garis dasar baru' }).click()
  await page.selectOption('#mulai', '2026-04')
  await page.fill('#alasan', '    ok    ')
  await section.locator('.baseline-form button').click()
  expect(await page.getAttribute('#alasan', 'aria-invalid')).toBe('true')
  expect(await page.inputValue('#mulai')).toBe('2026-04')

  await page.fill('#alasan', 'Dua bidan pindah tugas')
  await section.locator('.baseline-form button').click()
  expect(await section.locator('[role=status]').textContent()).toContain('ditetapkan')
  expect(await section.locator('.chart').first().textContent()).toContain('garis dasar baru')
  expect(await section.textContent()).toContain('Batas percobaan')
  expect(await title.textContent()).not.toContain('memburuk')

  await section.locator('.baselines button').click()
  expect(await section.locator('.baselines s').textContent()).toContain('Dua bidan pindah tugas')
  expect(await title.textContent()).toContain('memburuk')
  await context.close()
})

it('a village far from its peers lies outside the funnel, and few ranks are certain', async () => {
  const page = await (await openOfficer()).newPage()
  await page.goto(address)
  const funnel = page.locator('figure', { has: page.locator('#grafik-corong-title') })
  expect(await funnel.locator('.mark-worse').count()).toBeGreaterThan(0)
  await funnel.locator('[data-plot]').focus()
  await page.keyboard.press('Home')
  expect(await funnel.locator('.readout').textContent()).toMatch(/batas|Bukti/)
  const ranks = page.locator('figure', { has: page.locator('#grafik-peringkat-title') })
  expect(await ranks.locator('.frame-title').textContent()).toMatch(/peringkat|Peringkat/)
  await page.goto('/indikator/AKI?peta=halus')
  const map = page.locator('figure', { has: page.locator('#peta-title') })
  expect(await map.locator('.frame-title').textContent()).toContain('dihaluskan')
  expect(await map.locator('th').allTextContents()).toContain('Pembilang')
})
