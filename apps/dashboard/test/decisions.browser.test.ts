import { expect, it } from 'vitest'
import { inviteVisitors } from './visitors.ts'

const { openOfficer } = inviteVisitors('bupati')

it('a change on the overview leads to an action, which is refused with what was typed, recorded, and closed, without script', async () => {
  const context = await openOfficer({ hasScript: false })
  const page = await context.newPage()
  await page.goto('/')
  // The small demo plants one fall of K6 in Wanayasa; the signals are weighed once the demo is loaded.
  await expect
    .poll(
      async () => {
        await page.goto('/')
        return await page.locator('#perubahan .changes li').count()
      },
      { timeout: 60_000, interval: 1000 },
    )
    .toBeGreaterThan(0)
  const change = page.locator('#perubahan .changes li').first()
  expect(await change.locator('.change-words > a b').textContent()).toContain('Wanayasa')
  await change.locator('.change-decide').click()
  expect(await page.inputValue('#indikator')).toBe('K6_RIIL')

  await page.fill('#catatan', '    ok    ')
  await page.fill('#pelaksana', 'Kepala Dinas Kesehatan')
  await page.fill('#tenggat', '2099-12-01')
  await page.click('#baru button')
  expect(await page.getAttribute('#catatan', 'aria-invalid')).toBe('true')
  expect(await page.inputValue('#pelaksana')).toBe('Kepala Dinas Kesehatan')

  await page.fill('#catatan', 'Kirim bidan pengganti')
  await page.click('#baru button')
  const card = page.locator('.decision-card', { hasText: 'Kirim bidan pengganti' })
  expect(await card.textContent()).toContain('K6')
  await page.goto('/')
  expect(await page.locator('#tindakan').textContent()).toContain('Kirim bidan pengganti')

  await page.goto('/tindakan')
  await card.locator('summary').last().click()
  await card.locator('input[name=hasil]').fill('Bidan pengganti bertugas')
  await card
    .locator('form', { has: page.locator('input[name=hasil]') })
    .locator('button')
    .click()
  expect(await page.locator('[role=status]').first().textContent()).toContain('ditutup')
  await page.goto('/')
  expect(await page.locator('#tindakan').textContent()).not.toContain('Kirim bidan pengganti')
  await context.close()
})
