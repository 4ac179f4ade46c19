import type { ReactElement } from 'react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { AreaMap } from './area-map.tsx'
import { ComparisonChart } from './comparison-chart.tsx'
import { DistributionChart } from './distribution-chart.tsx'
import { HeatTable } from './heat-table.tsx'
import { SmallMultiples } from './small-multiples.tsx'
import { frame, mixedPoints } from './testing/points.ts'
import { TileGrid } from './tile-grid.tsx'
import { TrendChart } from './trend-chart.tsx'

const format = { kind: 'percent', decimals: 1 } as const
const box = (at: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [at, 0],
      [at + 1, 0],
      [at + 1, 1],
      [at, 1],
      [at, 0],
    ],
  ],
})

const drawn: Record<string, ReactElement> = {
  trend: createElement(TrendChart, { frame, series: { format, points: mixedPoints } }),
  comparison: createElement(ComparisonChart, { frame, series: { format, points: mixedPoints, target: 90 } }),
  map: createElement(AreaMap, {
    frame,
    format,
    points: mixedPoints,
    scheme: 'evidence',
    outlines: mixedPoints.map(({ key }, at) => ({ key, geometry: box(at) })),
  }),
  tiles: createElement(TileGrid, {
    frame,
    format,
    points: mixedPoints.map((point, at) => ({ ...point, tile: { column: at, row: 0 } })),
    scheme: 'evidence',
  }),
  distribution: createElement(DistributionChart, {
    frame,
    format,
    counted: 'desa',
    bins: [0, 1, 2].map((from) => ({ from, to: from + 1, count: from * 3 })),
  }),
}
const panels = createElement(SmallMultiples, {
  frame,
  format,
  panels: ['x', 'y'].map((key) => ({ key, name: key, points: mixedPoints })),
})
const heat = createElement(HeatTable, {
  frame,
  scheme: 'evidence',
  columns: [{ key: 'k6', name: 'K6', format }],
  rows: mixedPoints.map((point) => ({ key: point.key, name: point.label, points: [point] })),
})

const tableRows = (markup: string): number => (markup.split('<tbody>')[1]?.match(/<tr/g) ?? []).length
const markRows = (markup: string): string[] => [...markup.matchAll(/data-row="(\d+)"/g)].map(([, row = '']) => row)

describe.each(Object.entries(drawn))('the %s chart', (_, chart) => {
  const markup = renderToStaticMarkup(chart)

  it('has a mark for every row of its table, and a row for every mark', () => {
    const rows = Array.from({ length: tableRows(markup) }, (_row, at) => String(at))
    expect(rows.length).toBeGreaterThan(0)
    expect([...new Set(markRows(markup))].toSorted()).toEqual(rows)
  })

  it('has a title, a description, a summary, sources and a file without any script', () => {
    expect(markup).toMatch(/<figure[^>]*aria-labelledby="uji-title"[^>]*aria-describedby="uji-summary"/)
    expect(markup).toContain(`<title id="uji-name">${frame.title}</title>`)
    expect(markup).toContain(`<desc id="uji-description">${frame.unit} ${frame.summary}</desc>`)
    expect(markup).toContain('href="data:text/csv')
    expect(markup).toContain(frame.source)
  })

  it('is one tab stop: its plot, with no link of the drawing in the way', () => {
    const plot = markup.slice(markup.indexOf('data-plot'), markup.indexOf('</svg></div>'))
    expect(markup.match(/data-plot/g)).toHaveLength(1)
    expect([...plot.matchAll(/<a [^>]*>/g)].every(([link]) => link.includes('tabindex="-1"'))).toBe(true)
  })

  it('stays below ten thousand characters of drawing for a handful of points', () => {
    expect(markup.slice(markup.indexOf('<svg'), markup.lastIndexOf('</svg>')).length).toBeLessThan(10_000)
  })
})

it('small multiples have one mark for every cell of their table', () => {
  const markup = renderToStaticMarkup(panels)
  expect(markRows(markup)).toHaveLength(2 * mixedPoints.length)
  expect(tableRows(markup)).toBe(mixedPoints.length)
})

it('the heat table shows the four states in four looks', () => {
  const markup = renderToStaticMarkup(heat)
  for (const look of ['missing', 'suppressed', 'error', 'worse', 'better']) expect(markup).toContain(`look-${look}`)
})

it.each(['trend', 'comparison', 'tiles'])(
  'the %s chart never draws a missing, suppressed or failed value as a number',
  (name) => {
    const chart = drawn[name]
    const markup = chart ? renderToStaticMarkup(chart) : ''
    for (const look of ['missing', 'suppressed', 'error']) expect(markup).toMatch(new RegExp(`(state|look)-${look}`))
  },
)
