import type { Page } from 'playwright-core'

/**
 * Figures on the page without all that is needed to trust them. Told in full are: the number component, a chart or table in
 * its frame (source, method, file), and words that name where on the page their figures are told.
 */
export const listBareNumbers = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** Codes of areas, confidence levels and units hold digits and are no figures. */
    const noFigure = /\b\d\d\.\d\d(\.\d+)*\b|\b95\s?%|\b(per|×) 1[0.,]+\b/g
    const figure = /\d\s?%|\d[.,]\d/
    const isTold = (element: Element): boolean => {
      const frame = element.closest('[data-figure], figure, .table-frame, [data-origin]')
      if (frame === null) return false
      if (frame.hasAttribute('data-figure')) return frame.querySelector('details.origin') !== null
      const origin = frame.getAttribute('data-origin')
      if (origin === null) return (frame.querySelector('.frame-source')?.textContent?.length ?? 0) > 20
      return document.querySelector(origin)?.querySelector('[data-figure], figure') !== null
    }
    const bare: string[] = []
    const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const owner = text.parentElement
      const words = text.textContent ?? ''
      if (
        owner &&
        figure.test(words.replace(noFigure, '')) &&
        owner.closest('script, style, #definisi') === null &&
        !isTold(owner)
      )
        bare.push(words.trim().slice(0, 80))
    }
    return bare
  })
