import type { IrtAnalysis } from '../irt/analyse-irt.ts'
import { testInformation } from '../irt/test-information.ts'
import { at, escapeHtml } from './html-text.ts'
import type { ReportContext } from './report-context.ts'

const WIDTH = 520
const HEIGHT = 180

/** Information of the test over ability, with the items' difficulties as ticks below. */
export function informationCurve({ fit, difficulties }: IrtAnalysis, { say, number }: ReportContext): string {
  const steps = Array.from({ length: 65 }, (_, step) => -4 + step / 8)
  const values = steps.map((ability) => testInformation(fit.parameters, ability))
  const highest = Math.max(...values, 1e-9)
  const x = (ability: number) => 36 + ((ability + 4) / 8) * (WIDTH - 48)
  const y = (value: number) => HEIGHT - 44 - (value / highest) * (HEIGHT - 60)
  const points = steps.map((ability, step) => `${at(x(ability))},${at(y(values[step] ?? 0))}`).join(' ')
  const ticks = [...difficulties].filter((b) => Math.abs(b) <= 4).map((b) => `M${at(x(b))} ${HEIGHT - 42}v7`)
  const numbers = [-4, -2, 0, 2, 4].map(
    (ability) =>
      `<text class="t2" x="${at(x(ability))}" y="${HEIGHT - 20}" text-anchor="middle">${number.fixed(ability, 0)}</text>`,
  )
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" role="img" aria-label="${escapeHtml(say('information'))}"><path d="M36 ${HEIGHT - 44}H${WIDTH - 12}" stroke="#1a1f24"/>
<polyline points="${points}" fill="none" stroke="#12436d" stroke-width="2.5"/><path d="${ticks.join('')}" stroke="#801650"/>${numbers.join('')}
<text class="t2" x="30" y="${at(y(highest) + 4)}" text-anchor="end">${number.fixed(highest, 1)}</text><text class="t2" x="${WIDTH / 2}" y="${HEIGHT - 4}" text-anchor="middle">θ</text></svg>`
}
