import { expect, it } from 'vitest'
import type { FullFigure } from '../figures/full-figure.ts'
import { writeFinding } from './write-finding.ts'

const maternal: FullFigure = {
  indicator: {
    key: 'AKI',
    kind: 'RATIO',
    direction: 'LOWER_IS_BETTER',
    name: 'Angka kematian ibu (AKI)',
    shortName: 'Kematian ibu',
    unit: 'per 100.000 kelahiran hidup',
    numeratorText: 'Kematian ibu sampai 42 hari',
    denominatorText: 'Bayi lahir hidup',
    definition: 'Kematian ibu selama hamil, bersalin, atau sampai 42 hari setelahnya.',
    intervalMethod: 'byar_exact',
    judgedAt: 'REGENCY',
    judgedOverThreeYearsAt: 'REGENCY',
    multiplier: 100_000,
    formulas: [],
  },
  area: { level: 'REGENCY' },
  period: { grain: 'YEAR' },
  value: 107.8,
  lower: 62.7,
  upper: 172.6,
  method: 'byar',
  numerator: 17,
  denominator: 15_774,
  formulaFrom: null,
  availability: 'AVAILABLE',
  reason: null,
  flags: [],
  status: 'NOT_DISTINGUISHABLE',
  freshness: null,
  target: { year: 2025, value: 122, source: 'RPJMN' },
  completeness: null,
  sources: [],
}

const coverage: FullFigure = {
  ...maternal,
  indicator: { ...maternal.indicator, key: 'K6', kind: 'PROPORTION', direction: 'HIGHER_IS_BETTER', shortName: 'K6' },
  value: 78.9,
  lower: 76.6,
  upper: 81,
  numerator: 1037,
  status: 'MISSED',
  target: { year: 2026, value: 82, source: 'Sigizi Kesga' },
}

const withoutBirths: FullFigure = {
  ...maternal,
  value: null,
  lower: null,
  upper: null,
  numerator: 41,
  denominator: null,
  availability: 'NOT_REPORTED',
  reason: 'DENOMINATOR_NOT_REPORTED',
  status: 'NOT_JUDGED',
  target: null,
}

const write = (now: FullFigure[], before: FullFigure[] = [], period = '2026') =>
  writeFinding({ language: 'id', now, before, period, year: period, earlier: '2025', places: [], unsure: undefined })

it('names what misses its target, with value, interval and target, and what cannot be told from it', () => {
  const { title, dek } = write([maternal, coverage])
  expect(title).toBe('K6 meleset dari target')
  expect(dek).toContain(
    'K6 78,9\u00a0%, bukan kebetulan: selang 95 % (76,6–81,0) tidak memuat target 82\u00a0% (2026, Sigizi Kesga).',
  )
  expect(dek).toContain('Kematian ibu belum dapat dibedakan dari targetnya')
  const incomplete = { ...coverage, completeness: { reported: 76, expected: 96, level: 'VILLAGE' } } as const
  expect(write([incomplete]).dek).toContain('20 dari 96 laporan belum masuk.')
})

it('says that nothing misses its target where nothing does', () => {
  expect(write([maternal, { ...coverage, status: 'MET' }]).title).toBe('Tidak ada angka utama yang meleset dari target')
})

it('gives the count and says what is missing where live births were not reported', () => {
  const { title, dek } = write([withoutBirths], [], '2021')
  expect(title).toBe('41 kematian ibu, 2021')
  expect(dek).toContain('bayi lahir hidup 2021 belum dilaporkan')
  expect(dek).not.toMatch(/per 100/)
})

it('says that there is nothing where nothing was reported', () => {
  const nothing = { ...withoutBirths, numerator: null, reason: 'BOTH_NOT_REPORTED' } as const
  expect(write([nothing], [], '2019').title).toBe('Belum ada angka untuk 2019')
})

it('tells a rise beyond chance from no change, and keeps silent where there is nothing to compare with', () => {
  const { dek: risen } = write([maternal], [{ ...maternal, lower: 20, upper: 60 }])
  expect(risen).toContain('Kematian ibu naik melampaui selang acak')
  const { dek: same } = write([maternal], [maternal])
  expect(same).toContain('tidak ada angka utama yang berubah melampaui selang acak')
  expect(write([maternal], [withoutBirths]).dek).not.toContain('berubah')
})

it('says the same in English', () => {
  const { title, dek } = writeFinding({
    language: 'en',
    now: [coverage],
    before: [],
    period: '2026',
    year: '2026',
    earlier: '2025',
    places: [],
    unsure: undefined,
  })
  expect(title).toBe('Off target: K6')
  expect(dek).toContain('78.9%')
})

it('says where it is worst, and where missing reports may be why a value is still farther', () => {
  const places = [
    { code: '33.04.16', name: 'Batur', level: 'SUBDISTRICT' },
    { code: '33.04.17', name: 'Wanayasa', level: 'SUBDISTRICT' },
  ] as const
  const unsure = {
    ...coverage,
    value: 59.3,
    area: { code: '33.04.05', name: 'Bawang', level: 'SUBDISTRICT' },
    completeness: { reported: 76, expected: 96, level: 'VILLAGE' },
  } as const
  const { title, dek } = writeFinding({
    language: 'id',
    now: [coverage],
    before: [],
    period: '2026',
    year: '2026',
    earlier: '2025',
    places,
    unsure,
  })
  expect(dek).toContain('Bawang tampak lebih jauh lagi (59,3\u00a0%), tetapi 20 dari 96 laporannya belum masuk.')
  expect(title).toBe('K6 meleset dari target, terjauh di Batur dan Wanayasa')
})
