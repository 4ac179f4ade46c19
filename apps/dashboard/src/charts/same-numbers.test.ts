import { Children, createElement, isValidElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ComparisonChart } from './comparison-chart.tsx'
import { comparisonLayout } from './comparison-layout.ts'
import { interactiveComparison } from './interactive-comparison.tsx'
import { interactiveTrend } from './interactive-trend.tsx'
import type { ComparisonSeries, TrendSeries } from './series.ts'
import { frame, mixedPoints, point } from './testing/points.ts'
import { TrendChart } from './trend-chart.tsx'
import { trendLayout } from './trend-layout.ts'

interface Parts {
  data?: readonly { key: string; value: number | null; interval: number[] | null }[]
  domain?: readonly [number, number]
  dataKey?: string
  children?: ReactNode
}

const partsOf = (node: ReactNode): Parts[] =>
  Children.toArray(node).flatMap((child) => {
    if (!isValidElement<Parts>(child)) return []
    return [child.props, ...partsOf(child.props.children)]
  })

const readInteractive = (chart: ReactElement) => {
  const parts = partsOf(chart)
  const values = parts.find(({ data }) => data)?.data ?? []
  const domain = parts.find((part) => part.domain)?.domain
  const keys = parts.flatMap(({ dataKey }) => dataKey ?? [])
  return { values: values.map(({ key, value }) => [key, value] as const), domain, keys }
}

const format = { kind: 'percent', decimals: 1 } as const
const markPattern =
  /<circle class="mark-\w+" cx="([\d.]+)%" cy="([\d.]+)"[^>]*data-row="(\d+)"|<svg x="([\d.]+)%" y="([\d.]+)"[^>]*data-row="(\d+)"[^>]*><path class="mark-worse"/g

/** Marks as drawn on the server: row, x in per cent, y in px. */
const readDrawn = (markup: string) =>
  [...markup.matchAll(markPattern)].map(([, cx, cy, row, x, y, otherRow]) => ({
    row: Number(row ?? otherRow),
    x: Number(cx ?? x),
    y: Number(cy ?? y),
  }))

describe('the trend', () => {
  const series: TrendSeries = {
    format,
    points: mixedPoints,
    published: [78.6, 134].map((value) => ({ key: 'b', value, source: 'Profil' })),
  }
  const markup = renderToStaticMarkup(createElement(TrendChart, { frame, series }))
  const interactive = readInteractive(interactiveTrend(series, 'id'))

  it('shows the same numbers drawn on the server and drawn by the interactive chart', () => {
    const { scale, baseY, rows } = trendLayout(series, 'id')
    const [from, to] = scale.domain
    const topY = baseY - (baseY - 22)
    const drawn = readDrawn(markup).map(({ row, y }) => [
      rows[row]?.key,
      from + ((baseY - y) / (baseY - topY)) * (to - from),
    ])
    const shown = interactive.values.filter(([, value]) => value !== null)
    expect(drawn.map(([key]) => key)).toEqual(shown.map(([key]) => key))
    drawn.forEach(([, value], at) => {
      expect(value).toBeCloseTo(Number(shown[at]?.[1]), 0)
    })
    expect(interactive.domain).toEqual(scale.domain)
  })

  it('reads values, intervals, targets and published figures under the names the interactive chart draws', () => {
    for (const key of ['value', 'interval', 'reach', 'target', 'published.0', 'published.1'])
      expect(interactive.keys).toContain(key)
    expect(interactive.values.map(([, value]) => value)).toEqual(
      mixedPoints.map(({ state, value }) => (state === 'available' ? value : null)),
    )
  })
})

describe('the natural limits of a trend', () => {
  const [before, after] = [
    { lower: 70, centre: 80, upper: 90 },
    { lower: 40, centre: 50, upper: 60 },
  ]
  const values = [81, 78, 52, 49]
  const series: TrendSeries = {
    format,
    points: values.map((value, at) => point(`p${at}`, { value, limits: at < 2 ? before : after })),
  }

  it('are drawn as steps on the server, at the levels the interactive chart draws', () => {
    const { y, x } = trendLayout(series, 'id')
    const markup = renderToStaticMarkup(createElement(TrendChart, { frame, series }))
    const centre = /class="mean-line" d="([^"]*)"/.exec(markup)?.[1]
    const ends = [0, 1, 2, 3].flatMap((at) => [x(at) - 0.125, x(at) + 0.125])
    const levels = [before, before, after, after].flatMap((limits) => [y(limits.centre), y(limits.centre)])
    expect(centre).toBe(`M${ends.map((end, at) => `${end * 100} ${levels[at]}`).join('L')}`)
    const { keys } = readInteractive(interactiveTrend(series, 'id'))
    for (const key of ['limits.upper', 'limits.centre', 'limits.lower']) expect(keys).toContain(key)
    expect(markup).toMatch(/<td class="is-number">40,0.%<\/td>/)
  })
})

describe('the comparison', () => {
  const series: ComparisonSeries = {
    format,
    points: mixedPoints,
    target: 90,
    parent: point('p', { value: 77.3, lower: 76.9, upper: 77.7 }),
  }
  const markup = renderToStaticMarkup(createElement(ComparisonChart, { frame, series }))
  const interactive = readInteractive(interactiveComparison(series, 'id'))

  it('shows the same numbers in the same order drawn on the server and drawn by the interactive chart', () => {
    const { scale, rows } = comparisonLayout(series, 'id')
    const [from, to] = scale.domain
    const drawn = readDrawn(markup).map(({ row, x }) => [rows[row]?.key, from + (x / 100) * (to - from)])
    const shown = interactive.values.filter(([, value]) => value !== null)
    expect(drawn.map(([key]) => key)).toEqual(shown.map(([key]) => key))
    drawn.forEach(([, value], at) => {
      expect(value).toBeCloseTo(Number(shown[at]?.[1]), 1)
    })
    expect(interactive.domain).toEqual(scale.domain)
  })

  it('sorts areas from high to low, those without a value behind them, and the parent last', () => {
    expect(interactive.values.map(([key]) => key)).toEqual(['g', 'a', 'c', 'b', 'd', 'e', 'f', 'p'])
  })
})
