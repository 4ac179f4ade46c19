import { expect, it } from 'vitest'
import { figure } from '../../figures/testing/figure.ts'
import { writeAreaDek, writeAreaTitle } from './write-area-finding.ts'

const described = { key: 'K6', kind: 'PROPORTION', direction: 'HIGHER_IS_BETTER', shortName: 'K6' } as const
const coverage = figure(described, {
  value: 60.5,
  lower: 57.1,
  upper: 63.7,
  numerator: 510,
  denominator: 844,
  status: 'MISSED',
  target: { year: 2026, value: 82, source: 'Sigizi Kesga' },
})
const rare = figure({ key: 'AKI', kind: 'RATIO', direction: 'LOWER_IS_BETTER', shortName: 'Kematian ibu' })
const deaths = {
  ...rare,
  numerator: 2,
  reason: 'TOO_FEW_CASES',
  indicator: { ...rare.indicator, numeratorText: 'Kematian ibu sampai 42 hari (PP)' },
} as const
const at = { language: 'id', areaName: 'Kecamatan Wanayasa', year: '2026' } as const

it('begins with what misses its target, then what cannot be told from it, then what meets it', () => {
  const title = (...values: (typeof coverage)[]) => writeAreaTitle({ ...at, values })
  const other = { ...coverage, indicator: { ...coverage.indicator, shortName: 'K4' }, status: 'MET' } as const
  expect(title(other, coverage)).toBe('Kecamatan Wanayasa: K6 meleset dari target')
  expect(title(other, { ...coverage, status: 'NOT_DISTINGUISHABLE' })).toBe(
    'Kecamatan Wanayasa: K6 belum dapat dibedakan dari target',
  )
  expect(title(other)).toBe('Kecamatan Wanayasa: K4 memenuhi target')
})

it('counts where there is no value, and says where there is nothing', () => {
  expect(writeAreaTitle({ ...at, values: [deaths] })).toBe('Kecamatan Wanayasa: 2 kematian ibu sampai 42 hari')
  expect(writeAreaTitle({ ...at, values: [] })).toBe('Kecamatan Wanayasa: belum ada angka')
})

it('gives the evidence: interval, counts, target, and deaths as counts', () => {
  expect(writeAreaDek({ ...at, values: [deaths, coverage] })).toBe(
    'K6 60,5\u00a0% (selang 95 % 57,1–63,7; 510 dari 844), di bawah target: target 82\u00a0% (2026, Sigizi Kesga). 2 kematian ibu sampai 42 hari.',
  )
})
