import type { FormAnalysis } from '../exam/analyse-exam.ts'
import { at, escapeHtml } from './html-text.ts'
import type { ReportContext } from './report-context.ts'

const WIDTH = 520
const HEIGHT = 200
const MOST_BARS = 60

/** Pupils by score, in at most sixty bars, with the mean and one standard error of measurement around it. */
export function scoreHistogram({ levels, test }: FormAnalysis, { say, number }: ReportContext): string {
  const highest = Math.max(1, test.maximum)
  const step = Math.max(1, Math.ceil((highest + 1) / MOST_BARS))
  const bars = new Array<number>(Math.floor(highest / step) + 1).fill(0)
  levels.values.forEach((value, level) => {
    const place = Math.min(bars.length - 1, Math.floor(value / step + 1e-9))
    bars[place] = (bars[place] ?? 0) + (levels.counts[level] ?? 0)
  })
  const tallest = Math.max(1, ...bars)
  const width = (WIDTH - 40) / bars.length
  const x = (score: number) => 36 + (score / step) * width
  const y = (count: number) => HEIGHT - 34 - (count / tallest) * (HEIGHT - 52)
  const mean = test.scores.mean ?? 0
  const band = test.sem
    ? `<rect x="${at(x(mean - test.sem) + width / 2)}" y="14" width="${at(x(2 * test.sem) - 36)}" height="${HEIGHT - 48}" fill="#dbe4ec"/>`
    : ''
  const rects = bars.map((count, index) => {
    const top = y(count)
    return `<rect x="${at(x(index * step) + 0.5)}" y="${at(top)}" width="${at(Math.max(0.8, width - 1))}" height="${at(HEIGHT - 34 - top)}"/>`
  })
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const score = Math.round(share * highest)
    return `<text class="t2" x="${at(x(score) + width / 2)}" y="${HEIGHT - 20}" text-anchor="middle">${number.count(score)}</text>`
  })
  const line = x(mean) + width / 2
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" role="img" aria-label="${escapeHtml(say('scoresSub'))}">${band}<g fill="#12436d">${rects.join('')}</g>
<path d="M36 ${HEIGHT - 34}H${WIDTH - 4}M${at(line)} 14V${HEIGHT - 34}" stroke="#1a1f24" fill="none"/>${ticks.join('')}
<text class="t2" x="30" y="${at(y(tallest) + 4)}" text-anchor="end">${number.count(tallest)}</text><text class="t2" x="30" y="${HEIGHT - 31}" text-anchor="end">0</text>
<text class="t2" x="${WIDTH / 2}" y="${HEIGHT - 4}" text-anchor="middle">${escapeHtml(say('score'))}</text></svg>`
}
