import type { Page } from 'playwright-core'

/** From the smallest phone to a wide desk. */
export const widthsPx = [320, 390, 768, 1280, 1920] as const

interface Layout {
  /** How far the page reaches beyond the window. */
  readonly sidewaysPx: number
  readonly cut: readonly string[]
  readonly overlapping: readonly string[]
}

export const soundLayout: Layout = { sidewaysPx: 0, cut: [], overlapping: [] }

export const examineLayout = (page: Page): Promise<Layout> =>
  page.evaluate(() => {
    const hasWords = (text: Node) => /\S/.test(text.textContent ?? '')
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getClientRects().length > 0 &&
      element.closest('.visually-hidden, .skip-link, [data-plot-readout]') === null

    const cut = [...document.querySelectorAll<HTMLElement>('body *:not(svg *)')].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element)
      const isHidden = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip')
      const isSpokenOnly = element.clientWidth <= 1 && element.clientHeight <= 1
      if (!isHidden || isSpokenOnly || !isSeen(element) || !hasWords(element)) return false
      return element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1
    })
    const drawnOutside = [...document.querySelectorAll('figure svg text')].filter((text) => {
      const box = text.getBoundingClientRect()
      return isSeen(text) && (box.left < -1 || box.right > document.documentElement.clientWidth + 1)
    })

    /** The part of a box that the scrolling boxes around it let through. */
    const shownPart = (element: Element, { left, right, top, bottom }: DOMRect) => {
      const shown = { left, right, top, bottom }
      for (let around = element.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflowX === 'visible') continue
        const box = around.getBoundingClientRect()
        shown.left = Math.max(shown.left, box.left)
        shown.right = Math.min(shown.right, box.right)
      }
      return shown
    }
    const lines: { left: number; right: number; top: number; bottom: number; owner: Element; words: string }[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const owner = text.parentElement
      if (!owner || !hasWords(text) || !isSeen(owner) || owner.closest('script, style, title, desc, option')) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const rect of range.getClientRects()) {
        const shown = shownPart(owner, rect)
        // Glyphs fill about the middle 60 % of their line's box.
        const slack = rect.height * 0.2
        const line = { ...shown, top: shown.top + slack, bottom: shown.bottom - slack }
        if (line.right - line.left > 1)
          lines.push({ ...line, owner, words: text.textContent?.trim().slice(0, 40) ?? '' })
      }
    }
    lines.sort((one, other) => one.top - other.top)
    const overlapping = lines.flatMap((one, at) => {
      const found: string[] = []
      for (const other of lines.slice(at + 1)) {
        if (other.top > one.bottom) break
        if (one.owner === other.owner) continue
        const widthPx = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        const heightPx = Math.min(one.bottom, other.bottom) - other.top
        if (widthPx > 1.5 && heightPx > 1.5) found.push(`${one.words} × ${other.words}`)
      }
      return found
    })
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${element.textContent?.trim().slice(0, 60)}`
    const root = document.documentElement
    return {
      sidewaysPx: Math.max(0, root.scrollWidth - root.clientWidth),
      cut: [...cut, ...drawnOutside].map(name),
      overlapping: [...new Set(overlapping)],
    }
  })
