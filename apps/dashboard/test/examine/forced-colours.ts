import type { Page } from 'playwright-core'

/** What only colour tells apart, or hides, where the reader's own few colours replace the page's; in words. */
export async function listForcedColourFaults(page: Page): Promise<string[]> {
  const faults = await page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor
    const lineBelow = (element: Element) => {
      const { borderBottomColor, borderBottomWidth } = getComputedStyle(element)
      return Number.parseFloat(borderBottomWidth) > 0 && borderBottomColor !== paper
    }
    const choices = [...document.querySelectorAll('.main-navigation a, .language-switch a, .tabs a')]
    const isPainted = (mark: Element) => {
      const { fill, stroke } = getComputedStyle(mark)
      return (fill !== paper && fill !== 'none') || (stroke !== paper && stroke !== 'none')
    }
    const marks = document.querySelectorAll(
      'main svg :is([class^="mark-"], [class^="icon-"], .area, .tile-shape, .bar)',
    )
    const onDark = /^icon-on-/
    return [
      ...choices
        .filter((choice) => lineBelow(choice) !== choice.hasAttribute('aria-current'))
        .map((choice) => `${choice.textContent?.trim()} does not show whether it is chosen`),
      ...[...marks]
        .filter((mark) => !onDark.test(mark.getAttribute('class') ?? '') && !isPainted(mark))
        .map((mark) => `${mark.getAttribute('class')} is not seen`),
    ]
  })
  return [...new Set([...faults, ...(await listUnseenFocus(page))])]
}

/** Stops of the keyboard on which nothing is drawn around what has the focus. */
async function listUnseenFocus(page: Page): Promise<string[]> {
  const unseen: string[] = []
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab')
    const fault = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return null
      const { outlineStyle, outlineColor, outlineWidth } = getComputedStyle(element)
      const paper = getComputedStyle(document.body).backgroundColor
      const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== paper
      return isSeen
        ? null
        : `focus is not seen on ${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 40)}`
    })
    if (fault !== null) unseen.push(fault)
  }
  return unseen
}
