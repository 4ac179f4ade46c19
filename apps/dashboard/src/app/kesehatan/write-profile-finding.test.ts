import { describe, expect, it } from 'vitest'
import { figure } from '../figures/testing/figure.ts'
import { column, coverage, deaths, part } from './testing/parts.ts'
import { writeProfileDek, writeProfileTitle } from './write-profile-finding.ts'

const parts = [
  part('Purwareja Klampok', { value: 60.4, status: 'MISSED' }),
  part('Batur', { value: 65.3, status: 'MISSED' }),
  part('Rakit', { value: 70, status: 'MISSED' }),
  part('Bawang', { value: 81, status: 'NOT_DISTINGUISHABLE' }),
  part('Sigaluh', { value: 90, status: 'MET' }),
  part('Pagedongan'),
]
const here = figure(coverage, {
  value: 78.9,
  status: 'MISSED',
  completeness: { reported: 33, expected: 35, level: 'HEALTH_CENTRE' },
})
const chosen = { language: 'id', column: column(parts, here), level: 'SUBDISTRICT' } as const

describe('the title of the page', () => {
  const title = (statuses: readonly ('MISSED' | 'MET' | 'NOT_JUDGED')[]) =>
    writeProfileTitle({
      language: 'id',
      period: '2026',
      level: 'SUBDISTRICT',
      chosen: undefined,
      columns: statuses.map((status, at) => {
        const indicator = { ...coverage, key: `I${at}`, shortName: `I${at}` }
        return column([], figure(indicator, { value: 80, status }), indicator)
      }),
    })

  it('names what missed its target, and counts where names would be too many', () => {
    expect(title(['MISSED', 'MET', 'MISSED'])).toBe('I0 dan I2 meleset dari target')
    expect(title(['MISSED', 'MISSED', 'MISSED', 'MET', 'NOT_JUDGED'])).toBe('3 dari 4 indikator meleset dari target')
  })

  it('tells all well, nothing judged and nothing reported apart', () => {
    expect(title(['MET'])).toBe('Tidak ada indikator kelompok ini yang meleset dari target')
    expect(title(['NOT_JUDGED'])).toBe('Kelompok ini belum dapat dinilai terhadap target')
    const silent = column([], figure(coverage))
    const without = { ...chosen, period: '2026', columns: [silent], chosen: undefined }
    expect(writeProfileTitle(without)).toBe('Belum ada angka kelompok ini, 2026')
    expect(writeProfileTitle({ ...without, chosen: chosen.column })).toBe('3 dari 5 kecamatan meleset dari target K6')
  })
})

it('says among the parts how many missed, cannot be told apart or are silent', () => {
  expect(writeProfileDek(chosen)).toBe(
    'K6: 3 dari 5 kecamatan meleset dari target, terjauh Purwareja Klampok (60,4\u00a0%). 1 kecamatan tidak dapat dibedakan dari target. 1 kecamatan belum melapor. 33 dari 35 laporan puskesmas diterima.',
  )
})

it('names no part as the farthest whose missing reports may be why, but says so', () => {
  const silent = { reported: 76, expected: 96, level: 'VILLAGE' } as const
  const withSilent = [part('Pandanarum', { value: 66, status: 'MISSED', completeness: silent }), ...parts.slice(1)]
  expect(writeProfileDek({ ...chosen, column: column(withSilent, here) })).toMatch(
    /^K6: 3 dari 5 kecamatan meleset dari target, terjauh Batur \(65,3\s%\)\. /,
  )
  const farther = [part('Pandanarum', { value: 60, status: 'MISSED', completeness: silent }), ...parts.slice(1)]
  expect(writeProfileDek({ ...chosen, column: column(farther, here) })).toContain(
    'Pandanarum tampak lebih jauh lagi (60,0\u00a0%), tetapi 20 dari 96 laporannya belum masuk.',
  )
})

it('judges nothing that may not be judged', () => {
  const counted = [part('Rakit', { value: 90.5, numerator: 1 }, deaths)]
  const unjudged = { ...chosen, column: column(counted, undefined, deaths) }
  expect(writeProfileDek(unjudged)).toBe('Kematian ibu tidak dinilai di tingkat kecamatan.')
})
