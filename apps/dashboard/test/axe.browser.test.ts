import { expect } from 'vitest'
import { listGraveFindings } from './examine/axe.ts'
import { testEveryRoute } from './visitors.ts'

const looks = (['screen', 'print'] as const).flatMap((media) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ media, colorScheme })),
)

const phonePx = 390

testEveryRoute(
  'axe finds nothing serious on %s, on screen or paper, light or dark, or on a phone',
  async ({ page }) => {
    for (const look of looks) {
      await page.emulateMedia(look)
      expect.soft(await listGraveFindings(page), `${look.media}, ${look.colorScheme}`).toEqual([])
    }
    await page.emulateMedia({ media: null, colorScheme: 'light' })
    await page.setViewportSize({ width: phonePx, height: 900 })
    expect.soft(await listGraveFindings(page), 'on a phone').toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
  },
)
