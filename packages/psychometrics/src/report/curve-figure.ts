import type { ItemStatistics } from '../items/item-statistics.ts'
import { CURVE_GROUPS, type OptionCurve } from '../items/option-curves.ts'
import { at, escapeHtml } from './html-text.ts'
import { isSuspect } from './report-context.ts'

export interface CurveSize {
  width: number
  height: number
}

const MOST_CURVES = 6
const LABEL_HEIGHT = 11

/** The options of one item as lines over fifths of the score; the letters stand at the right ends. */
export function curveFigure(
  item: ItemStatistics,
  curves: readonly OptionCurve[],
  { width, height }: CurveSize,
): string {
  const shown = [...curves].sort((a, b) => Number(b.isKey) - Number(a.isKey) || b.n - a.n).slice(0, MOST_CURVES)
  const room = 14 + 6 * Math.max(1, ...shown.map(({ option }) => option.length))
  const x = (group: number) => 4 + (group / (CURVE_GROUPS - 1)) * (width - room - 4)
  const y = (share: number) => 4 + (1 - share) * (height - 10)
  const candidate = isSuspect(item) ? item.suspectedKey?.candidate : null
  const lines = shown.map(({ option, isKey, shares }) => {
    const points = shares.map((share, group) => `${at(x(group))},${at(y(share))}`).join(' ')
    const colour = option === candidate ? '#801650' : isKey ? '#12436d' : '#8b939a'
    const strong = isKey || option === candidate
    return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="${strong ? 2.5 : 1}"/>`
  })
  const ends = spreadLabels(
    shown.map(({ shares }) => y(shares.at(-1) ?? 0)),
    height,
  )
  const letters = shown.map(({ option, isKey }, index) => {
    const weight = isKey || option === candidate ? ' font-weight="700"' : ''
    return `<text x="${at(width - room + 6)}" y="${at((ends[index] ?? 0) + 4)}"${weight}>${escapeHtml(option || '∅')}</text>`
  })
  const frame = `<path d="M4 ${at(y(0))}H${at(x(CURVE_GROUPS - 1))}M4 ${at(y(0.5))}H${at(x(CURVE_GROUPS - 1))}M4 ${at(y(1))}H${at(x(CURVE_GROUPS - 1))}" stroke="#d9dde1"/>`
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${escapeHtml(item.id)}">${frame}${lines.join('')}${letters.join('')}</svg>`
}

/** Moves labels apart, down first and back up from the bottom edge, so that none covers another. */
function spreadLabels(places: readonly number[], height: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place)
  let last = 6 - LABEL_HEIGHT
  for (const label of order) {
    label.place = Math.max(label.place, last + LABEL_HEIGHT)
    last = label.place
  }
  let next = height - 4 + LABEL_HEIGHT
  for (const label of [...order].reverse()) {
    label.place = Math.min(label.place, next - LABEL_HEIGHT)
    next = label.place
  }
  const moved = new Array<number>(places.length).fill(0)
  for (const { place, index } of order) moved[index] = place
  return moved
}
