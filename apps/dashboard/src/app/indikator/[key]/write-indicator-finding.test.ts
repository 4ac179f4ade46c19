import { expect, it } from 'vitest'
import type { FigureHere } from './indicator-here.ts'
import { writeIndicatorDek, writeIndicatorTitle } from './write-indicator-finding.ts'

const neonatal: FigureHere = {
  indicator: {
    key: 'AKN',
    intervalMethod: 'byar_exact',
    judgedAt: 'REGENCY',
    judgedOverThreeYearsAt: 'REGENCY',
    kind: 'RATIO',
    direction: 'LOWER_IS_BETTER',
    name: 'Angka kematian neonatal (AKN)',
    shortName: 'Kematian neonatal',
    unit: 'per 1.000 kelahiran hidup',
    numeratorText: 'Kematian umur 0–27 hari',
    denominatorText: 'Bayi lahir hidup',
    definition: 'Kematian umur 0–27 hari tiap 1.000 kelahiran hidup',
    multiplier: 1000,
    formulas: [],
  },
  area: { level: 'REGENCY' },
  period: { grain: 'YEAR' },
  value: 5.6,
  lower: 4.5,
  upper: 7,
  numerator: 88,
  denominator: 15_590,
  formulaFrom: null,
  availability: 'AVAILABLE',
  reason: null,
  flags: ['INCOMPLETE'],
  status: 'MET',
  target: { year: 2030, value: 12, source: 'SDG 3.2' },
  completeness: { reported: 33, expected: 35, level: 'HEALTH_CENTRE' },
  sources: [],
  method: null,
  freshness: null,
  published: [],
}

const unreported = (changes: Partial<FigureHere>): FigureHere => ({
  ...neonatal,
  value: null,
  lower: null,
  upper: null,
  numerator: null,
  denominator: null,
  availability: 'NOT_REPORTED',
  reason: 'BOTH_NOT_REPORTED',
  status: 'NOT_JUDGED',
  target: null,
  flags: [],
  completeness: null,
  ...changes,
})

const title = (here: FigureHere, children: { value: number }[] = []) =>
  writeIndicatorTitle(here, children, '2030', 'id')

it('states the value and how it stands to the target', () => {
  expect(title(neonatal)).toBe('Kematian neonatal 5,6, 2030: memenuhi target 12 (2030)')
  expect(title({ ...neonatal, status: 'NO_TARGET', target: null })).toBe('Kematian neonatal 5,6, 2030')
})

it('falls back to the count, then to what was printed, then to the parts, then to nothing', () => {
  expect(title(unreported({ numerator: 88, reason: 'DENOMINATOR_NOT_REPORTED' }))).toBe(
    '88 kematian umur 0–27 hari, 2030',
  )
  expect(title(unreported({ published: [{ value: 5.6, source: 'Profil' }] }))).toContain('5,6 menurut terbitan')
  expect(title(unreported({}), [{ value: 4.2 }, { value: 11.1 }])).toContain('dari 4,2 sampai 11,1')
  expect(title(unreported({}))).toBe('Belum ada angka Kematian neonatal, 2030')
})

it('says interval, counts, completeness and flags of a value, and the reason where there is none', () => {
  const dek = writeIndicatorDek(neonatal, '2030', '2030', 'id')
  for (const part of [
    'selang 95 %: 4,5–7,0',
    '88 dari 15.590',
    '33 dari 35 laporan puskesmas diterima',
    'Belum semua unit',
  ])
    expect(dek).toContain(part)
  expect(writeIndicatorDek(unreported({ reason: 'DENOMINATOR_NOT_REPORTED' }), '2021', '2021', 'id')).toBe(
    'Bayi lahir hidup 2021 belum dilaporkan, jadi hanya hitungan yang tampil.',
  )
})
