const SVG_NS = 'http://www.w3.org/2000/svg'
const MARGIN_PX = 16
const HEAD_PX = 60
const FOOT_PX = 28
const PNG_SCALE = 2

/** What a drawing takes from the style sheet and must carry along in a file of its own. */
const CARRIED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'vector-effect',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'display',
] as const

const carryStyle = (from: Element, to: Element): void => {
  const style = getComputedStyle(from)
  for (const property of CARRIED) to.setAttribute(property, style.getPropertyValue(property))
  if (from instanceof SVGRectElement && from.classList.contains('tile-shape')) {
    const box = from.getBBox()
    for (const side of ['x', 'y', 'width', 'height'] as const) to.setAttribute(side, String(box[side]))
  }
  for (const name of ['class', 'style', 'data-active', 'tabindex'])
    if (from.tagName !== 'svg' || name !== 'style') to.removeAttribute(name)
  ;[...from.children].forEach((child, at) => {
    const copy = to.children[at]
    if (copy) carryStyle(child, copy)
  })
}

const textLine = (words: string, y: number, sizePx: number, colour: string, weight = '400'): SVGTextElement => {
  const line = document.createElementNS(SVG_NS, 'text')
  const attributes = {
    x: MARGIN_PX,
    y,
    fill: colour,
    'font-size': sizePx,
    'font-weight': weight,
    'font-family': 'Arial, sans-serif',
  }
  for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, String(value))
  line.textContent = words
  return line
}

interface Drawing {
  svg: SVGSVGElement
  widthPx: number
  heightPx: number
}

/** A copy that stands where its original stands in the plot. */
const standaloneCopy = (chart: Element, plot: DOMRect): SVGSVGElement | null => {
  const copy = chart.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) return null
  carryStyle(chart, copy)
  const box = chart.getBoundingClientRect()
  const place = {
    x: MARGIN_PX + box.left - plot.left,
    y: HEAD_PX + box.top - plot.top,
    width: box.width,
    height: box.height,
    overflow: 'visible',
  }
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value))
  return copy
}

/** The drawing with its title, unit and source, without need of any style sheet. */
const standaloneDrawing = (figure: Element): Drawing | null => {
  const plot = figure.querySelector('[data-plot]')
  if (!plot) return null
  const outer = plot.getBoundingClientRect()
  const copies = [...plot.querySelectorAll('svg.chart')].flatMap((chart) => standaloneCopy(chart, outer) ?? [])
  const widthPx = outer.width + 2 * MARGIN_PX
  const heightPx = HEAD_PX + outer.height + FOOT_PX
  const { color, backgroundColor } = getComputedStyle(document.body)
  const words = (selector: string) => figure.querySelector(selector)?.textContent ?? ''
  const root = document.createElementNS(SVG_NS, 'svg')
  const attributes = { width: widthPx, height: heightPx, viewBox: `0 0 ${widthPx} ${heightPx}` }
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, String(value))
  const ground = document.createElementNS(SVG_NS, 'rect')
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: backgroundColor }))
    ground.setAttribute(name, value)
  root.append(
    ground,
    textLine(words('.frame-title'), 24, 16, color, '600'),
    textLine(words('.frame-unit'), 44, 12, color),
    ...copies,
    textLine(words('.frame-source'), heightPx - 10, 11, color),
  )
  return { svg: root, widthPx, heightPx }
}

const save = (blob: Blob, name: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

const paint = async ({ svg, widthPx, heightPx }: Drawing): Promise<Blob | null> => {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = widthPx * PNG_SCALE
  canvas.height = heightPx * PNG_SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

/** Files go into reports: they are always drawn on white, whatever the screen shows. */
const inLight = <T>(draw: () => T): T => {
  document.documentElement.dataset.light = ''
  try {
    return draw()
  } finally {
    delete document.documentElement.dataset.light
  }
}

/** Saves the chart of the button's figure as SVG or PNG. */
export const exportChart = async (button: HTMLElement): Promise<void> => {
  const figure = button.closest('figure')
  const drawing = figure && inLight(() => standaloneDrawing(figure))
  if (!drawing) return
  const name = `${button.dataset.name ?? 'grafik'}.${button.dataset.export}`
  if (button.dataset.export === 'svg') {
    save(new Blob([new XMLSerializer().serializeToString(drawing.svg)], { type: 'image/svg+xml' }), name)
    return
  }
  const png = await paint(drawing)
  if (png) save(png, name)
}
