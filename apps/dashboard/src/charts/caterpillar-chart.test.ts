import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { CaterpillarChart, type CaterpillarPoint } from './caterpillar-chart.tsx'

const frame = {
  ...{ id: 'k', language: 'id' as const, title: 'Dua penguji perlu dilihat', unit: 'poin', summary: 'ringkas' },
  ...{ source: 'nilai TKD.', method: 'Bayes empiris.', fileName: 'k' },
} as const

const point = (key: string, value: number, isListed: boolean): CaterpillarPoint => ({
  ...{ key, label: key, tick: key, state: 'available', isListed },
  ...{ value, lower: value - 2, upper: value + 2, numerator: null, denominator: null },
})

const draw = (points: readonly CaterpillarPoint[]) =>
  renderToStaticMarkup(
    createElement(CaterpillarChart, {
      ...{ frame, points, format: { kind: 'number', decimals: 1 } as const, estimated: 'Penguji' },
      ...{ zero: 'seperti yang lain', ends: { above: 'longgar', below: 'ketat' } },
    }),
  )

it('draws an interval for every estimate, and a mark with a row for each listed one alone', () => {
  const markup = draw([point('G1', 9, true), point('G2', -1, false), point('G3', 1, false), point('G4', -8, true)])
  expect(/class="whisker caterpillar-ground" d="([^"]*)"/.exec(markup)?.[1]?.match(/v/g)).toHaveLength(4)
  expect(markup.match(/data-row="\d"/g)).toEqual(['data-row="0"', 'data-row="1"'])
  expect(markup.indexOf('G4')).toBeLessThan(markup.indexOf('G1'))
  expect(markup).not.toContain('G2')
})

it('leaves out what has no estimate', () => {
  const markup = draw([point('G1', 1, true), { ...point('G2', 0, true), value: null }])
  expect(markup.match(/data-row/g)).toHaveLength(1)
})
