import { expect } from 'vitest'
import { examineLayout, soundLayout, widthsPx } from './examine/layout.ts'
import { testEveryRoute } from './visitors.ts'

testEveryRoute(
  '%s has one main heading, and cuts, overlaps or hides nothing from 320 to 1920 px',
  async ({ page, language }) => {
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    expect(await page.locator('h1').count()).toBe(1)
    for (const width of widthsPx) {
      await page.setViewportSize({ width, height: 900 })
      expect.soft(await examineLayout(page), `at ${width} px`).toEqual(soundLayout)
    }
  },
)
