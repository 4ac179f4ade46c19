import type { Page } from 'playwright-core'

/**
 * Figures on the page without all that is needed to trust them. Told in full are: the number component, a chart or table in
 * its frame (source, method, file), a row of a table that names its source, and words that name where on the page their
 * figures are told.
 */
export const listBareNumbers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** Codes of areas, confidence levels and error rates, units and multipliers hold digits and are no figures. */
    const noFigure = /\b\d\d\.\d\d(\.\d+)*\b|\b95\s?%|(paling banyak|at most) \d+\s?%|(\bper|×) 1[0.,]*\b/g
    const figure = /\d\s?%|\d[.,]\d/
    const namesSource = (frame: Element): boolean =>
      (frame.querySelector('.frame-source')?.textContent?.length ?? 0) > 20
    const isSourced = (element: Element): boolean => {
      const [row, table] = [element.closest('tr'), element.closest('table')]
      const heads = [...(table?.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent)
      const at = heads.findIndex((head) => head === 'Sumber' || head === 'Source')
      return at >= 0 && (row?.cells[at]?.textContent?.trim() ?? '') !== ''
    }
    const isTold = (element: Element): boolean => {
      const frame = element.closest('[data-figure], figure, .table-frame, [data-origin]')
      if (frame === null) return isSourced(element)
      if (frame.hasAttribute('data-figure')) return frame.querySelector('details.origin') !== null
      const origin = frame.getAttribute('data-origin')
      if (origin === null) return namesSource(frame)
      const place = document.querySelector(origin)
      const frames = place?.querySelectorAll('figure, .table-frame') ?? []
      return place?.querySelector('[data-figure]') != null || [...frames].some(namesSource)
    }
    const bare: string[] = []
    const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const owner = text.parentElement
      const words = text.textContent ?? ''
      if (
        owner &&
        figure.test(words.replace(noFigure, '')) &&
        owner.closest('script, style, #definisi .definition-words, #definisi .facts') === null &&
        !isTold(owner)
      )
        bare.push(words.trim().slice(0, 80))
    }
    return bare
  })

/** Opens every number of an indicator by Enter and closes it by a click; what is not told there in words. */
export async function listOriginFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const number of await page.locator('main :is(.tile, .figure-number)[data-figure]').all()) {
    const origin = number.locator('details.origin')
    const summary = origin.locator('summary')
    const name = (await summary.textContent())?.trim() ?? ''
    await summary.focus()
    await page.keyboard.press('Enter')
    faults.push(
      ...(await origin.evaluate((details: HTMLDetailsElement, owner) => {
        const isShown = (element: Element) => element.checkVisibility() && element.textContent?.trim() !== ''
        const facts = [...details.querySelectorAll('dt')].filter(
          ({ nextElementSibling: words }) => words && isShown(words),
        )
        const codes = [...details.querySelectorAll('code')].filter(isShown).map(({ textContent }) => textContent ?? '')
        return [
          !details.open && 'does not open by Enter',
          facts.length < 10 && `tells ${facts.length} facts`,
          !codes.some((code) => code.includes('indicatorValues')) && 'gives no query',
          !codes.some((code) => code.startsWith('curl')) && 'gives no command',
        ].flatMap((fault) => (fault === false ? [] : [`${owner} ${fault}`]))
      }, name)),
    )
    await summary.click()
    if (await origin.evaluate((details: HTMLDetailsElement) => details.open))
      faults.push(`${name} does not close by a click`)
  }
  return faults
}
