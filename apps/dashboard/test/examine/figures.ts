import type { Page } from 'playwright-core'

/** What every figure needs and axe does not ask for; each finding in words. */
export const listFigureFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words = (ids: string | null) =>
      (ids ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
        .join(' ')
        .trim()
    return [...document.querySelectorAll('figure')].flatMap((figure) => {
      const name = words(figure.getAttribute('aria-labelledby'))
      const rows = figure.querySelector('table')?.tBodies[0]?.rows.length ?? 0
      const columns = (figure.querySelector('table')?.tHead?.rows[0]?.cells.length ?? 0) - 1
      const marks = [...figure.querySelectorAll<SVGElement>('[data-row]')]
      const isPanelled = marks.some((mark) => mark.dataset.column !== undefined)
      const points = new Set(marks.map(({ dataset }) => `${dataset.row}/${dataset.column ?? ''}`))
      const due = isPanelled ? rows * columns : rows
      const stops = figure.querySelectorAll('[data-plot][tabindex="0"], .table-scroll[tabindex="0"]')
      const faults = [
        name === '' && 'has no name',
        words(figure.getAttribute('aria-describedby')) === '' && 'has no summary',
        rows === 0 && 'has no table',
        marks.length > 0 && points.size !== due && `draws ${points.size} points for ${due} in its table`,
        marks.length === 0 && figure.querySelector('[data-plot]') !== null && 'draws nothing',
        stops.length === 0 && 'cannot be reached by keys',
        (figure.querySelector('.frame-source')?.textContent?.length ?? 0) < 20 && 'names no source and method',
      ]
      return faults.flatMap((fault) => (fault === false ? [] : [`${name || figure.className} ${fault}`]))
    })
  })

/** Walks every drawing of the page from its first point to its last by arrows, then closes it; what does not work in words. */
export async function listKeyFaults(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const plot of await page.locator('[data-plot]').all()) {
    const points = await plot.locator('[data-row]').count()
    const readout = plot.locator('.readout')
    await plot.focus()
    await page.keyboard.press('Home')
    const visited: (string | null)[] = []
    for (let step = 0; step < points; step++) {
      visited.push(await readout.textContent())
      await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('Escape')
    const title = await plot.locator('title').first().textContent()
    if (visited.some((words) => words === null || words.trim() === '')) faults.push(`${title} says nothing of a point`)
    if (new Set(visited).size !== points) faults.push(`${title} visits ${new Set(visited).size} of ${points} points`)
    if ((await readout.count()) > 0) faults.push(`${title} does not close`)
  }
  return faults
}
