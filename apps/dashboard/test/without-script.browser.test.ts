import { expect, it } from 'vitest'
import { signIn } from './visit.ts'
import { inviteVisitors } from './visitors.ts'

const { openOfficer, openVisitor } = inviteVisitors()

it.each([
  ['/', 5],
  ['/kesehatan', 2],
  ['/indikator/K6', 2],
  ['/wilayah/33.04', 1],
])('%s shows its charts with JavaScript off', async (route, fewest) => {
  const context = await openOfficer({ hasScript: false })
  const page = await context.newPage()
  await page.goto(route)
  const visible = await page
    .locator('main svg')
    .evaluateAll(
      (charts) =>
        charts.filter(
          (chart) => chart.querySelectorAll('path, circle, rect, line').length > 2 && chart.checkVisibility(),
        ).length,
    )
  expect(visible).toBeGreaterThanOrEqual(fewest)
  await context.close()
})

it('changes the language by a link, keeps it, and needs no script for it', async () => {
  const context = await openVisitor({ hasScript: false })
  const page = await context.newPage()
  await page.goto('/definisi')
  await page.click('nav a[hreflang=en]')
  expect(await page.getAttribute('html', 'lang')).toBe('en')
  await page.goto('/definisi')
  expect(await page.textContent('h1')).toBe('What is counted, and how')
  await page.click('nav a[hreflang=id]')
  expect(await page.getAttribute('html', 'lang')).toBe('id')
  await context.close()
})

it('signs in, chooses an area and a period, and signs out without script', async () => {
  const context = await openVisitor({ hasScript: false })
  const page = await signIn(context)
  await page.selectOption('select[name=wilayah]', '33.04.14')
  await page.click('form.controls button')
  expect(new URL(page.url()).searchParams.get('wilayah')).toBe('33.04.14')
  expect(await page.textContent('main')).toContain('Pagentan')
  await page.click('.account-menu summary')
  await page.click('.account-menu button')
  expect(new URL(page.url()).pathname).toBe('/masuk')
  await page.goto('/')
  expect(new URL(page.url()).pathname).toBe('/masuk')
  await context.close()
})
