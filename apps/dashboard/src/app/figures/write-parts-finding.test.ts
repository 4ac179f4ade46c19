import { expect, it } from 'vitest'
import { figure } from './testing/figure.ts'
import { type NamedPart, writeCasesTitle, writeFarthestTitle, writePartsTitle } from './write-parts-finding.ts'

const coverage = { key: 'K6', kind: 'PROPORTION', direction: 'HIGHER_IS_BETTER', shortName: 'K6' } as const
const deaths = {
  key: 'AKI',
  kind: 'RATIO',
  direction: 'LOWER_IS_BETTER',
  shortName: 'Kematian ibu',
  judgedAt: 'REGENCY',
} as const

const part = (name: string, given: Partial<NamedPart>, indicator: Parameters<typeof figure>[0] = coverage) => ({
  ...figure(indicator, { target: { year: 2026, value: 82, source: '' }, ...given }),
  area: { level: 'SUBDISTRICT', name, fullName: `Kecamatan ${name}` } as const,
})
const parts = [
  part('Purwareja Klampok', { value: 60.4, status: 'MISSED' }),
  part('Batur', { value: 65.3, status: 'MISSED' }),
  part('Rakit', { value: 70, status: 'MISSED' }),
  part('Bawang', { value: 81, status: 'NOT_DISTINGUISHABLE' }),
  part('Sigaluh', { value: 90, status: 'MET' }),
  part('Pagedongan', {}),
]
const ofCoverage = { language: 'id', indicator: coverage, parts, level: 'SUBDISTRICT' } as const

it('counts parts that missed the target among those judged, and names the farthest', () => {
  expect(writePartsTitle(ofCoverage)).toBe('3 dari 5 kecamatan meleset dari target K6')
  expect(writeFarthestTitle(ofCoverage)).toBe('Purwareja Klampok dan Batur terjauh dari target K6')
  expect(writeFarthestTitle({ ...ofCoverage, parts: parts.slice(3) })).toBe(
    'Tidak ada kecamatan yang meleset dari target K6',
  )
})

it('names no part as the farthest whose missing reports may be why', () => {
  const silent = { reported: 30, expected: 60, level: 'VILLAGE' } as const
  const [first, ...others] = parts
  const withSilent = first ? [{ ...first, completeness: silent }, ...others] : []
  expect(writeFarthestTitle({ ...ofCoverage, parts: withSilent })).toBe('Batur dan Rakit terjauh dari target K6')
})

it('takes the highest for the farthest where less is better', () => {
  const low = { ...coverage, direction: 'LOWER_IS_BETTER', shortName: 'BBLR' } as const
  const weights = [9.1, 8.2, 8.6].map((value, at) =>
    part(
      ['Rakit', 'Bawang', 'Batur'][at] ?? '',
      { value, status: 'MISSED', target: { year: 2026, value: 6, source: '' } },
      low,
    ),
  )
  expect(writeFarthestTitle({ ...ofCoverage, indicator: low, parts: weights })).toBe(
    'Rakit dan Batur terjauh dari target BBLR',
  )
})

it('judges nothing that may not be judged, and only counts where there were cases', () => {
  const counted = [1, 0, 2, null].map((numerator, at) => part(`Desa ${at}`, { numerator }, deaths))
  const ofDeaths = { ...ofCoverage, indicator: deaths, parts: counted }
  expect(writePartsTitle(ofDeaths)).toBe('Kematian ibu menurut kecamatan')
  expect(writeFarthestTitle(ofDeaths)).toBe('Kematian ibu menurut kecamatan')
  expect(writeCasesTitle(ofDeaths)).toBe('Kematian ibu tercatat di 2 dari 3 kecamatan')
  const rates = [4.1, 11].map((value, at) => part(`Kab. ${at}`, { value }, deaths))
  expect(writePartsTitle({ ...ofDeaths, parts: rates, level: 'REGENCY' })).toBe(
    'Kematian ibu dari 4,1 sampai 11,0 di 2 kabupaten/kota',
  )
  expect(writeCasesTitle({ ...ofDeaths, parts: counted.slice(1, 2) })).toBe(
    'Kematian ibu tidak tercatat di 1 kecamatan yang melapor',
  )
})

it.each(['id', 'en'] as const)('says each finding in at most twelve words, in %s', (language) => {
  const long = { ...coverage, shortName: 'Obstetric complications well managed' }
  const worded = { ...ofCoverage, language, indicator: long }
  for (const words of [writePartsTitle(worded), writeFarthestTitle(worded)])
    expect(words.split(' ').length, words).toBeLessThanOrEqual(12)
})
