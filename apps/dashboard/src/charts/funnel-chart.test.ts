import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { FunnelChart, type FunnelLevel, funnelLayout } from './funnel-chart.tsx'
import { frame, point } from './testing/points.ts'

const levels: FunnelLevel[] = [100, 400].map((size) => {
  const spread = Math.sqrt((80 * 20) / size)
  return {
    size,
    ...{ lower95: 80 - 1.96 * spread, upper95: 80 + 1.96 * spread },
    ...{ lower998: 80 - 3.09 * spread, upper998: 80 + 3.09 * spread },
  }
})
const props = {
  format: { kind: 'percent', decimals: 1 },
  points: [
    point('a', { value: 78, denominator: 100, numerator: 78 }),
    point('b', { value: 60, denominator: 400, numerator: 240, judgement: 'worse' }),
    point('c', { state: 'suppressed' }),
  ],
  levels,
  benchmark: { value: 80, words: 'kabupaten' },
  sizeWords: 'ibu bersalin',
} as const

const markup = renderToStaticMarkup(createElement(FunnelChart, { frame, ...props }))

it('puts each area at its size and value, and leaves out those without a value', () => {
  const layout = funnelLayout(props)
  expect(markup).toContain(`<svg x="${layout.x(400) * 100}%" y="${layout.y(60)}"`)
  expect(markup).toContain(`cx="${layout.x(100) * 100}%" cy="${layout.y(78)}"`)
  expect(markup.match(/data-row=/g)).toHaveLength(2)
  expect(markup.match(/<tr><th scope="row">/g)).toHaveLength(2)
})

it('draws the limits as curves that narrow with size', () => {
  const curves = [...markup.matchAll(/class="funnel-(inner|outer)" d="M[\d.]+ ([\d.]+)L[\d.]+ ([\d.]+)"/g)]
  expect(curves.map(([, look]) => look)).toEqual(['inner', 'inner', 'outer', 'outer'])
  const [lower, upper] = curves
  const width = (at: number) => Number(lower?.[at]) - Number(upper?.[at])
  expect(width(3)).toBeLessThan(width(2))
})
