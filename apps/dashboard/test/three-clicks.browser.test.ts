import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { inviteVisitors } from './visitors.ts'

const { openOfficer } = inviteVisitors('bupati')

/** What is read without scrolling. */
const firstView = async (page: Page): Promise<string> =>
  page.evaluate(() => {
    const isInView = (element: Element) => element.getBoundingClientRect().bottom <= innerHeight
    return [...document.querySelectorAll('main h1, main .dek')]
      .filter(isInView)
      .map(({ textContent }) => textContent)
      .join(' ')
  })

/** K6 falls in kecamatan Wanayasa of the demo, and most in its village of the same name; Batur only lacks reports. */
it.each([390, 1280])(
  'a regent reads what is wrong and whether it is real without scrolling at %i px, and finds the village behind it in three clicks',
  async (widthPx) => {
    const page = await (await openOfficer({ widthPx })).newPage()
    await page.goto('/')
    const words = await firstView(page)
    expect(words).toMatch(/K6 meleset dari target, .*Wanayasa/)
    expect(words).toContain('bukan kebetulan')
    await page.click('.lead .actions a:text-is("Lihat Wanayasa")')
    await page.waitForURL('**/?wilayah=33.04.17**')
    expect(await firstView(page)).toMatch(/K6 meleset dari target, terjauh di Wanayasa/)
    await page.click('.lead .actions a:text-is("Lihat Wanayasa")')
    await page.waitForURL('**/wilayah/33.04.17.2009**')
    expect(await firstView(page)).toContain('Desa Wanayasa: K6 meleset dari target')
    await page.context().close()
  },
)
