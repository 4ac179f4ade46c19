const marksOf = (plot: Element): Element[] => [...plot.querySelectorAll('[data-row]')]

const tableOf = (plot: Element): HTMLTableElement | null => plot.closest('figure')?.querySelector('table') ?? null

const textOf = (cell: Element | undefined): string => cell?.textContent?.trim() ?? ''

/** What the chart's own table says of the mark: name, then each column with its header. */
const readRow = (mark: Element): [name: string, words: string] => {
  const table = tableOf(mark)
  const row = table?.tBodies[0]?.rows[Number(mark.getAttribute('data-row'))]
  const headers = [...(table?.tHead?.rows[0]?.cells ?? [])]
  const cells = [...(row?.cells ?? [])]
  const column = mark.getAttribute('data-column')
  if (column !== null) return [`${textOf(headers[Number(column)])}, ${textOf(cells[0])}`, textOf(cells[Number(column)])]
  const parts = cells
    .map((cell, at) => [textOf(headers[at]), textOf(cell)] as const)
    .slice(1)
    .filter(([, text]) => text !== '')
  return [textOf(cells[0]), parts.map(([header, text], at) => (at === 0 ? text : `${header} ${text}`)).join(' · ')]
}

const readoutIn = (plot: Element): HTMLElement => {
  const known = plot.querySelector<HTMLElement>('.readout')
  if (known) return known
  const made = document.createElement('div')
  made.className = 'readout'
  made.setAttribute('role', 'status')
  plot.append(made)
  return made
}

export const hideReadout = (): void => {
  for (const active of document.querySelectorAll('[data-active]')) active.removeAttribute('data-active')
  for (const shown of document.querySelectorAll('.readout')) shown.remove()
}

const centreOf = (mark: Element): { x: number; y: number } => {
  const { left, top, width, height } = mark.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

const GAP_PX = 14

const place = (readout: HTMLElement, plot: Element, mark: Element): void => {
  const frame = plot.getBoundingClientRect()
  const { x, y } = centreOf(mark)
  const left = Math.min(Math.max(0, x - frame.left - readout.offsetWidth / 2), frame.width - readout.offsetWidth)
  const above = y - frame.top - readout.offsetHeight - GAP_PX
  readout.style.left = `${Math.max(0, left)}px`
  readout.style.top = `${above < 0 ? y - frame.top + GAP_PX : above}px`
}

const show = (plot: Element, mark: Element): void => {
  if (mark.hasAttribute('data-active')) return
  for (const active of document.querySelectorAll('[data-active]')) active.removeAttribute('data-active')
  for (const other of document.querySelectorAll('.readout')) if (!plot.contains(other)) other.remove()
  mark.setAttribute('data-active', '')
  const [name, words] = readRow(mark)
  const readout = readoutIn(plot)
  const strong = document.createElement('b')
  strong.textContent = name
  readout.replaceChildren(strong, words)
  place(readout, plot, mark)
}

export const movePoint = (plot: Element, move: { by: number } | { to: 'first' | 'last' }): void => {
  const marks = marksOf(plot)
  const now = marks.findIndex((mark) => mark.hasAttribute('data-active'))
  const last = marks.length - 1
  const from = now < 0 && 'by' in move && move.by < 0 ? marks.length : now
  const next = 'to' in move ? (move.to === 'first' ? 0 : last) : Math.min(last, Math.max(0, from + move.by))
  const mark = marks[next]
  if (mark) show(plot, mark)
}

const AREA_TAGS = new Set(['path', 'rect'])

/** The mark under the pointer, or for points and lines the nearest one. */
export const pointNearest = (plot: Element, x: number, y: number): void => {
  const marks = marksOf(plot)
  const isInside = (mark: Element) => {
    const box = mark.getBoundingClientRect()
    return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
  }
  const inside = document.elementsFromPoint(x, y).find((one) => one.hasAttribute('data-row'))
  const [nearest] = marks
    .filter((mark) => !AREA_TAGS.has(mark.tagName) || isInside(mark))
    .map((mark) => ({ mark, at: centreOf(mark) }))
    .toSorted((one, other) => distance(one.at, x, y) - distance(other.at, x, y))
  const mark = inside && plot.contains(inside) ? inside : nearest?.mark
  if (mark) show(plot, mark)
}

/** Across counts three times as much as along: a reader of a line moves sideways. */
const distance = (at: { x: number; y: number }, x: number, y: number): number =>
  Math.abs(at.x - x) * 3 + Math.abs(at.y - y)
