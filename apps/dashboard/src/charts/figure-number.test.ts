import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Figure } from './figure.ts'
import { FigureNumber } from './figure-number.tsx'
import { NumberTile } from './number-tile.tsx'

const figure: Figure = {
  name: 'K6',
  state: 'available',
  value: 78.92,
  format: { kind: 'percent', decimals: 1 },
  unit: 'ibu bersalin',
  interval: { lower: 76.6, upper: 81, confidence: 0.95 },
  counts: { numerator: 1037, denominator: 1314, unit: 'ibu bersalin' },
  period: 'Oktober 2026',
  method: 'Wilson (1927)',
  freshness: '24 November 2026 08.00 WIB',
  completeness: { reported: 33, expected: 35, unit: 'laporan puskesmas' },
  beside: [['Target', '82 % (2026, Sigizi Kesga)']],
  origin: {
    definition: 'Enam kontak atau lebih',
    formula: 'k6 / sasaran',
    source: 'rekap puskesmas',
    graphql: '{ indicatorValues }',
    curl: 'curl -X POST',
  },
}
const plain = (markup: string): string => markup.replace(/<[^>]+>/g, '').replace(/\u00a0/g, ' ')
const draw = (part: Partial<Figure> = {}) =>
  renderToStaticMarkup(createElement(FigureNumber, { figure: { ...figure, ...part }, language: 'id' }))

const parts = [
  '78,9 %',
  '95 %: 76,6–81,0',
  '1.037 dari 1.314 ibu bersalin',
  'Oktober 2026',
  'Wilson (1927)',
  '24 November 2026 08.00 WIB',
  '33 dari 35 laporan puskesmas diterima',
  '82 % (2026, Sigizi Kesga)',
  'Enam kontak atau lebih',
  'k6 / sasaran',
  'rekap puskesmas',
  '{ indicatorValues }',
  'curl -X POST',
]

describe.each([
  ['the figure number', draw()],
  ['the number tile', renderToStaticMarkup(createElement(NumberTile, { figure, language: 'id' }))],
])('%s', (_, markup) => {
  it.each(parts)('says %s', (part) => {
    expect(plain(markup)).toContain(part)
  })

  it('opens its origin without a script', () => {
    expect(markup).toMatch(/<details class="origin[^>]*><summary>/)
  })
})

it('says in words why a part is missing', () => {
  const words = plain(
    draw({
      interval: { absentBecause: 'tanpa selang: angka terbitan' },
      freshness: { absentBecause: 'tidak diketahui' },
    }),
  )
  expect(words).toContain('tanpa selang: angka terbitan')
  expect(words).toContain('tidak diketahui')
})

it('gives no data, zero, suppressed and error four different looks, and shows no number but for zero', () => {
  const looks = [
    draw({ state: 'not-reported', value: null }),
    draw({ value: 0 }),
    draw({ state: 'suppressed', value: 3 }),
    draw({ state: 'error', value: null }),
  ].map((markup) => /<b[^>]*class="([^"]*)"[^>]*>(.*?)<\/b>/.exec(markup))
  expect(looks.map((look) => look?.[1]?.split(' ').at(-1))).toEqual([
    'figure-missing',
    'figure-zero',
    'figure-suppressed',
    'figure-error',
  ])
  expect(looks.map((look) => plain(look?.[2] ?? ''))).toEqual(['belum', '0 %', 'disamarkan', '! galat'])
})
