import type { ItemStatistics } from '../items/item-statistics.ts'
import { at, escapeHtml } from './html-text.ts'
import { isSuspect, needsLook, type ReportContext } from './report-context.ts'

const WIDTH = 720
const HEIGHT = 440
const LEFT = 40
const RIGHT = 126
/** Labels of items near the right edge stand between it and the class words. */
const WORDS_OFFSET = 44
const TOP = 18
const BOTTOM = 40

interface Placed {
  item: ItemStatistics
  x: number
  y: number
}

/** Every item by difficulty (across) and discrimination (up), with the bounds of the classes. */
export function itemMap(items: readonly ItemStatistics[], context: ReportContext): string {
  const judged = items.filter(({ p, dFractional }) => p !== null && dFractional !== null)
  const lowest = Math.min(-0.1, ...judged.map(({ dFractional }) => dFractional ?? 0)) - 0.05
  const highest = Math.max(0.8, ...judged.map(({ dFractional }) => dFractional ?? 0)) + 0.03
  const x = (p: number) => LEFT + p * (WIDTH - LEFT - RIGHT)
  const y = (d: number) => TOP + ((highest - d) / (highest - lowest)) * (HEIGHT - TOP - BOTTOM)
  const placed = judged.map((item) => ({ item, x: x(item.p ?? 0), y: y(item.dFractional ?? 0) }))
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" role="img" aria-label="${escapeHtml(context.say('mapX'))}">
${zones(x, y, lowest, context)}
${placed.map(mark).join('')}
${labels(placed)}
<text class="t2" x="${at(x(0.5))}" y="${HEIGHT - 4}" text-anchor="middle">${escapeHtml(context.say('mapX'))}</text></svg>`
}

const ZONES = [0, 0.2, 0.4, 0.7] // Arikunto 2012 p. 232
const SIDES = [0.3, 0.7] // Arikunto 2012

function zones(
  x: (p: number) => number,
  y: (d: number) => number,
  lowest: number,
  { locale, number }: ReportContext,
): string {
  const words =
    locale === 'id'
      ? ['buang', 'jelek', 'cukup', 'baik', 'baik sekali']
      : ['discard', 'poor', 'fair', 'good', 'very good']
  const heads = locale === 'id' ? ['sukar', 'sedang', 'mudah'] : ['hard', 'medium', 'easy']
  const right = x(1)
  const parts = [
    `<rect x="${x(0)}" y="${at(y(0))}" width="${at(right - x(0))}" height="${at(y(lowest) - y(0))}" fill="#f4f6f7"/>`,
    `<rect x="${at(x(0.3))}" y="${TOP}" width="${at(x(0.7) - x(0.3))}" height="${at(y(0.4) - TOP)}" fill="#eef3f7"/>`,
  ]
  for (const d of ZONES) {
    parts.push(`<path d="M${x(0)} ${at(y(d))}H${at(right)}" stroke="${d === 0 ? '#1a1f24' : '#d9dde1'}"/>`)
    parts.push(`<text class="t2" x="${LEFT - 6}" y="${at(y(d) + 4)}" text-anchor="end">${number.fixed(d, 1)}</text>`)
  }
  for (const p of SIDES) parts.push(`<path d="M${at(x(p))} ${TOP}V${at(y(lowest))}" stroke="#d9dde1"/>`)
  for (const p of [0, ...SIDES, 1]) {
    parts.push(`<text class="t2" x="${at(x(p))}" y="${HEIGHT - 22}" text-anchor="middle">${number.fixed(p, 1)}</text>`)
  }
  const heights = [lowest / 2, 0.1, 0.3, 0.55, 0.75]
  words.forEach((word, index) => {
    parts.push(`<text class="t2" x="${at(right + WORDS_OFFSET)}" y="${at(y(heights[index] ?? 0) + 4)}">${word}</text>`)
  })
  heads.forEach((word, index) => {
    parts.push(
      `<text class="t2" x="${at(x([0.15, 0.5, 0.85][index] ?? 0))}" y="12" text-anchor="middle">${word}</text>`,
    )
  })
  return parts.join('')
}

const isAlarming = (item: ItemStatistics): boolean => isSuspect(item) || (item.dFractional ?? 0) < 0

function mark({ item, x, y }: Placed): string {
  const d = item.dFractional ?? 0
  if (isAlarming(item)) return `<path d="M${at(x)} ${at(y - 6)}l6 6l-6 6l-6-6z" fill="#801650"/>`
  if (d <= 0.2) return `<rect x="${at(x - 4.5)}" y="${at(y - 4.5)}" width="9" height="9" fill="#f46a25"/>`
  const fill = d <= 0.4 ? '#fff' : '#12436d'
  return `<circle cx="${at(x)}" cy="${at(y)}" r="4" fill="${fill}" stroke="#12436d" stroke-width="1.5"/>`
}

/** Labels beside the marks where there is room, those that need a look first; only an alarming item is named in any case. */
function labels(placed: readonly Placed[]): string {
  const taken: { x: number; y: number; width: number }[] = placed.map(({ x, y }) => ({ x: x - 5, y, width: 10 }))
  const order = [...placed].sort((a, b) => Number(needsLook(b.item)) - Number(needsLook(a.item)))
  return order
    .map(({ item, x, y }) => {
      const width = 7 * item.id.length
      const sides = [x + 8, x - 8 - width]
      const start = sides.find((left) => !taken.some((box) => overlaps(box, { x: left, y, width })))
      if (start === undefined && !isAlarming(item)) return ''
      const left = start ?? x + 8
      taken.push({ x: left, y, width })
      const weight = needsLook(item) ? ' font-weight="700"' : ''
      return `<text x="${at(left)}" y="${at(y + 4)}"${weight}>${escapeHtml(item.id)}</text>`
    })
    .join('')
}

const overlaps = (a: { x: number; y: number; width: number }, b: { x: number; y: number; width: number }): boolean =>
  Math.abs(a.y - b.y) < 11 && a.x < b.x + b.width && b.x < a.x + a.width
