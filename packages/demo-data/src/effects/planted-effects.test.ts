import { describe, expect, it, vi } from 'vitest'
import type { DemoSize } from '../demo-sheet.ts'
import { simulateRegency } from '../simulate-regency.ts'
import { Figures, readRows } from '../testing/read-sheets.ts'
import { type DatedEffect, listPlantedEffects } from './list-planted-effects.ts'

vi.setConfig({ testTimeout: 60_000 })

const lastMonth = '2026-10'

describe.each<DemoSize>(['small', 'full'])('planted effects in the rows of the %s demo', (size) => {
  const sheets = simulateRegency({ lastMonth, size })
  const figures = new Figures(sheets)
  const effects = listPlantedEffects({ lastMonth, size })
  const catchments = readRows(sheets, 'CATCHMENTS')
  const of = (kind: string) => effects.filter((effect) => effect.kind === kind)
  const villagesOf = (centre: string) => catchments.filter((row) => row[1] === centre).map(([code = '']) => code)
  const months = [...new Set([...figures.reports(/-/)].map(({ period }) => period))].sort()
  const during = ({ fromMonth, toMonth }: DatedEffect) =>
    months.filter((month) => month >= fromMonth && month <= toMonth)
  const sum = (code: string, element: string, span: readonly string[]) =>
    figures.sum(code, element, new RegExp(`^(${span.join('|')})$`))

  it('leave no row of a silent puskesmas and of late ones, and the month before is there', () => {
    const missing = [...of('SILENT_HEALTH_CENTRE'), ...of('LATE_REPORT')]
    expect(missing).toHaveLength(size === 'full' ? 3 : 2)
    for (const effect of missing) {
      const villages = villagesOf(effect.areaCode)
      expect(villages.length).toBeGreaterThan(2)
      const reported = during(effect).flatMap((month) =>
        villages.filter((code) => figures.find(code, month) !== undefined),
      )
      expect(reported).toEqual([])
      const before = [...figures.reports(/-/)].filter(
        ({ code, period }) => villages.includes(code) && period < effect.fromMonth,
      )
      expect(before.length).toBeGreaterThan(villages.length * 18)
    }
    expect([...figures.reports(/^2026-10$/)].length).toBeGreaterThan(0)
  })

  it('lower K6 of a kecamatan by a fifth of its mothers, and most in one village', () => {
    const share = (code: string, span: readonly string[]) =>
      sum(code, 'anc.k6_delivered', span) / sum(code, 'birth.mothers', span)
    const earlier = ['2025-03', '2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10']
    const [kecamatan, village] = of('COVERAGE_FALL')
    if (kecamatan === undefined || village === undefined) throw new Error('Two falls are planted.')
    const fall = (effect: DatedEffect) => share(effect.areaCode, during(effect)) - share(effect.areaCode, earlier)
    expect(kecamatan.fromMonth).toBe('2026-03')
    expect(fall(kecamatan)).toBeLessThan(-0.15)
    expect(fall(kecamatan)).toBeGreaterThan(-0.3)
    expect(fall(village)).toBeLessThan(-0.35)
    const neighbour = share('33.04.15', during(kecamatan)) - share('33.04.15', earlier)
    expect(Math.abs(neighbour)).toBeLessThan(0.06)
  })

  it('lift a village over full coverage of its target', () => {
    const [effect] = of('OVER_FULL_COVERAGE')
    const code = effect?.areaCode ?? ''
    for (const [element, target] of [
      ['birth.facility', 'target.delivering'],
      ['neo.kn1', 'target.newborns'],
    ] as const)
      expect(figures.sum(code, element, /^2025-/) / figures.sum(code, target, /^2025$/)).toBeGreaterThan(1.1)
  })

  it('put more neonatal deaths into one village in three months than any other village has', () => {
    const [effect] = of('DEATH_CLUSTER')
    if (effect === undefined) throw new Error('A cluster is planted.')
    const span = during(effect)
    expect(span).toEqual(['2026-01', '2026-02', '2026-03'])
    for (const element of effect.elements) expect(sum(effect.areaCode, element, span)).toBeGreaterThanOrEqual(5)
    const others = [...new Set(catchments.map(([code = '']) => code))].filter((code) => code !== effect.areaCode)
    expect(Math.max(...others.map((code) => sum(code, 'death.neonatal', span)))).toBeLessThan(4)
  })

  it('correct a report in a later sheet that changes only the named cells, upwards', () => {
    const [effect] = of('CORRECTED_REPORT')
    if (effect === undefined) throw new Error('A correction is planted.')
    const correction = sheets.at(-1)
    expect(correction?.fileName).toBe(`simulasi-perbaikan-${effect.fromMonth}.csv`)
    const earlier = new Figures(sheets.slice(0, -1))
    const changed = readRows(correction === undefined ? [] : [correction], 'FIGURES')
    expect(changed.length).toBeGreaterThan(20)
    for (const [code = '', element = '', period = '', value = ''] of changed) {
      expect(villagesOf(effect.areaCode)).toContain(code)
      expect(effect.elements).toContain(element)
      expect(period).toBe(effect.fromMonth)
      expect(Number(value)).toBeGreaterThan(earlier.find(code, period)?.get(element) ?? Number.NaN)
    }
  })

  it('let a count from January fall in one month, in a village that reports so all year', () => {
    const [effect] = of('CUMULATIVE_FALL')
    if (effect === undefined) throw new Error('A fall is planted.')
    const told = sheets
      .filter(({ fileName }) => fileName === 'simulasi-kumulatif-2026.csv')
      .flatMap((sheet) => [...sheet.lines()].slice(1).map((line) => line.split(',')))
    expect(told.map(([code]) => code)).toEqual(told.map(() => effect.areaCode))
    expect(told.map(([, , period]) => period)).toEqual(months.filter((month) => month.startsWith('2026-')))
    const counts = told.map(([, , , value]) => Number(value))
    const fallsAt = counts.flatMap((count, at) => (count < (counts[at - 1] ?? 0) ? [told[at]?.[2]] : []))
    expect(fallsAt).toEqual([effect.fromMonth])
    const monthly = readRows(
      sheets.filter(({ fileName }) => fileName === 'simulasi-angka-2026.csv'),
      'FIGURES',
    )
    expect(monthly.filter(([code, element]) => code === effect.areaCode && element === 'anc.k4')).toEqual([])
  })

  it('move a village to the other puskesmas of its kecamatan from a day on', () => {
    const dated = catchments.filter(([, , from]) => from !== '')
    expect(dated).toEqual(size === 'full' ? [['33.04.05.2009', 'P10', '2025-08-01']] : [])
  })
})
