import { describe, expect, it } from 'vitest'
import { figure } from './testing/figure.ts'
import { writeTrendFinding } from './write-trend-finding.ts'

const coverage = { key: 'K6', kind: 'PROPORTION', direction: 'HIGHER_IS_BETTER', shortName: 'K6' } as const

describe('the title of the trend', () => {
  const month = (lower: number, upper: number) => figure(coverage, { value: (lower + upper) / 2, lower, upper })
  const year = Array.from({ length: 11 }, () => month(0, 100))

  it('compares with the value of a year before, not with the month before', () => {
    const risen = [month(60, 64), ...year, month(70, 74)]
    expect(writeTrendFinding(risen, 'ROLLING_12', 'K6', 'id')).toContain('naik')
    expect(writeTrendFinding([month(60, 71), ...year, month(70, 74)], 'ROLLING_12', 'K6', 'id')).toContain(
      'tidak berubah',
    )
  })

  it('claims nothing without a year before', () => {
    expect(writeTrendFinding([...year, month(70, 74)], 'ROLLING_12', 'K6', 'id')).toBe('K6 menurut waktu')
    expect(writeTrendFinding([figure(coverage), month(70, 74)], 'YEAR', 'K6', 'id')).toBe('K6 menurut waktu')
  })

  it('says after a new formula on which side of the target all its values lie, and nothing where they differ', () => {
    const of = (formulaFrom: string | null, status: 'MISSED' | 'MET') => ({ ...month(60, 64), formulaFrom, status })
    const old = Array.from({ length: 11 }, () => of(null, 'MET'))
    const write = (...now: readonly ('MISSED' | 'MET')[]) =>
      writeTrendFinding([...old, ...now.map((status) => of('2026-01', status))], 'ROLLING_12', 'K6', 'id')
    expect(write('MISSED', 'MISSED')).toBe('K6 meleset dari target sejak rumus baru berlaku')
    expect(write('MET', 'MET')).toBe('K6 memenuhi target sejak rumus baru berlaku')
    expect(write('MISSED', 'MET')).toBe('Rumus K6 berubah dalam setahun terakhir')
  })
})
