import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { plantedEffects } from '../effects/planted-effects.ts'
import { simulateRegency } from '../simulate-regency.ts'
import { type Cells, Figures } from '../testing/read-sheets.ts'

vi.setConfig({ testTimeout: 60_000 })

const MONTH = /-/
const YEAR = /^\d{4}$/

const contained: readonly [part: string, whole: string][] = [
  ['birth.skilled', 'birth.mothers'],
  ['birth.facility', 'birth.skilled'],
  ['anc.k6_delivered', 'birth.mothers'],
  ['pnc.kf1', 'birth.mothers'],
  ['pnc.complete', 'pnc.kf1'],
  ['birth.weighed', 'birth.live'],
  ['birth.low_weight', 'birth.weighed'],
  ['neo.kn1', 'birth.live'],
  ['neo.complete', 'neo.kn1'],
  ['nutrition.deficient', 'nutrition.measured'],
  ['death.maternal', 'birth.mothers'],
  ['death.early_neonatal', 'birth.live'],
  ['death.early_neonatal', 'death.neonatal'],
  ['death.neonatal', 'death.infant'],
  ['death.infant', 'death.under_five'],
]

const monthly = [
  ...['anc.first_contact_early', 'anc.first_contact_late', 'anc.k4', 'hb.tested', 'birth.still'],
  ...['anaemia.mild', 'anaemia.moderate', 'anaemia.severe', ...contained.flat()],
]

function broken(cells: Cells): string[] {
  const count = (element: string) => cells.get(element) ?? Number.NaN
  const anaemic = count('anaemia.mild') + count('anaemia.moderate') + count('anaemia.severe')
  const contacts = count('anc.first_contact_early') + count('anc.first_contact_late')
  return [
    ...contained.filter(([part, whole]) => !(count(part) <= count(whole))).map(([part, whole]) => `${part} > ${whole}`),
    ...(anaemic <= count('hb.tested') ? [] : ['anaemia > hb.tested']),
    ...(count('nutrition.measured') <= contacts ? [] : ['nutrition.measured > first contacts']),
    ...([...cells.values()].every((value) => Number.isInteger(value) && value >= 0) ? [] : ['not a count']),
  ]
}

describe('figures of a small demo', () => {
  it('agree with each other in every village-month, whatever the seed and the last month', () => {
    const month = fc.tuple(fc.integer({ min: 2020, max: 2035 }), fc.integer({ min: 1, max: 12 }))
    const run = fc.property(fc.nat(), month, (seed, [year, number]) => {
      const lastMonth = `${year}-${String(number).padStart(2, '0')}`
      const figures = new Figures(simulateRegency({ seed, lastMonth, size: 'small' }))
      for (const { code, period, cells } of figures.reports(MONTH)) {
        const faults = broken(cells)
        if (faults.length > 0) throw new Error(`${code} ${period}: ${faults.join(', ')}`)
      }
    })
    fc.assert(run, { numRuns: 10 })
  })
})

describe('figures of a full demo', () => {
  const figures = new Figures(simulateRegency({ lastMonth: '2026-10', size: 'full' }))
  const sum = (element: string, period: RegExp, area = '33.04') => figures.sum(area, element, period)
  const wholeYears = [2021, 2022, 2023, 2024, 2025]

  it('have every element in each report and agree in every village-month', () => {
    const elements = [...new Set(monthly)].sort().join()
    let reports = 0
    for (const { code, period, cells } of figures.reports(MONTH)) {
      if ([...cells.keys()].sort().join() !== elements)
        throw new Error(`${code} ${period}: ${[...cells.keys()].join()}`)
      if (broken(cells).length > 0) throw new Error(`${code} ${period}: ${broken(cells).join()}`)
      reports += 1
    }
    expect(reports / (278 * 72)).toBeGreaterThan(0.985)
  })

  it('carry targets that sum to 1.10, 1.05 and 1.00 times the expected births of the regency', () => {
    for (const year of [2020, ...wholeYears, 2026]) {
      const period = new RegExp(`^${year}$`)
      const births = sum('target.newborns', period)
      expect(Math.abs(sum('target.pregnant', period) - 1.1 * births)).toBeLessThan(1.1)
      expect(Math.abs(sum('target.delivering', period) - 1.05 * births)).toBeLessThan(1.1)
      const rate = births / sum('population.total', period)
      expect(rate).toBeGreaterThan(0.0148)
      expect(rate).toBeLessThan(0.0164)
    }
    expect([...figures.reports(YEAR)]).toHaveLength(278 * 7)
  })

  it('resemble the published size of the regency', () => {
    const yearly = (element: string) => wholeYears.map((year) => sum(element, new RegExp(`^${year}-`)))
    const mean = (values: number[]) => values.reduce((total, value) => total + value, 0) / values.length
    expect(sum('population.total', /^2023$/) / 1e6).toBeCloseTo(1.03, 2)
    expect(Math.abs(mean(yearly('birth.live')) - 15_800)).toBeLessThan(300)
    expect(mean(yearly('death.infant'))).toBeGreaterThan(145)
    expect(mean(yearly('death.infant'))).toBeLessThan(180)
    for (const deaths of yearly('death.maternal')) {
      expect(deaths).toBeGreaterThan(9)
      expect(deaths).toBeLessThan(42)
    }
  })

  it('hold the intended levels of care', () => {
    const share = (part: string, whole: string) => sum(part, /^2025-/) / sum(whole, /^2025/)
    expect(Math.abs(share('anc.k6_delivered', 'target.delivering') - 0.78)).toBeLessThan(0.02)
    expect(share('birth.facility', 'birth.mothers')).toBeCloseTo(0.98, 2)
    const anaemic = ['mild', 'moderate', 'severe'].map((grade) => share(`anaemia.${grade}`, 'hb.tested'))
    expect(Math.abs(anaemic.reduce((total, part) => total + part, 0) - 0.25)).toBeLessThan(0.02)
  })

  it('keep villages without a planted effect within plausible bounds', () => {
    const planted = plantedEffects.map(({ areaCode }) => areaCode)
    for (const { code, cells } of figures.reports(/^2025$/)) {
      if (planted.some((area) => code.startsWith(area)) || code.startsWith('33.04.16')) continue
      const of = (element: string) => sum(element, /^2025-/, code)
      const target = cells.get('target.delivering') ?? 0
      const z = (of('birth.mothers') - target / 1.05) / Math.sqrt(target)
      expect(Math.abs(z), `${code} births`).toBeLessThan(4.5)
      expect(of('anc.k6_delivered') / of('birth.mothers'), `${code} K6`).toBeGreaterThan(0.4)
      expect(of('death.neonatal'), `${code} neonatal deaths`).toBeLessThan(5)
    }
  })
})
