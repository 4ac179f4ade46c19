import { countVillageMonth } from '../care/count-village-month.ts'
import { countTargets, yearlyElements } from '../care/demography.ts'
import { reportVillageMonth } from '../care/report-village-month.ts'
import type { Simulation } from '../care/simulation.ts'
import type { DemoSheet } from '../demo-sheet.ts'
import { plantedEffects } from '../effects/planted-effects.ts'
import { formatMonth, type MonthIndex } from '../months.ts'
import type { Village } from '../territory/regency.ts'
import { listCumulative } from './cumulative-sheet.ts'

const HEADER = 'kode_wilayah,elemen,periode,nilai'
export const SOURCE = 'Data simulasi, bukan data sebenarnya'

export function targetSheet(simulation: Simulation, villages: readonly Village[], years: readonly number[]): DemoSheet {
  const span = `${Math.min(...years)}-${Math.max(...years)}`
  return {
    kind: 'FIGURES',
    fileName: `simulasi-sasaran-${span}.csv`,
    source: `${SOURCE}: penduduk dan sasaran ${span}`,
    *lines() {
      yield HEADER
      for (const year of years) {
        const counts = countTargets(simulation.regency, simulation.demography, year)
        for (const { code, number } of villages)
          for (const [column, element] of yearlyElements.entries())
            yield `${code},${element},${year},${counts[number]?.[column] ?? 0}`
      }
    },
  }
}

/** The monthly reports of one calendar year, from its first to its last simulated month. */
export function figureSheet(
  simulation: Simulation,
  villages: readonly Village[],
  year: number,
  [firstMonth, lastMonth]: readonly [MonthIndex, MonthIndex],
): DemoSheet {
  return {
    kind: 'FIGURES',
    fileName: `simulasi-angka-${year}.csv`,
    source: `${SOURCE}: laporan bulanan KIA ${year}`,
    *lines() {
      yield HEADER
      for (let month = Math.max(firstMonth, year * 12); month <= Math.min(lastMonth, year * 12 + 11); month += 1) {
        const period = formatMonth(month)
        for (const village of villages) {
          const counts = reportVillageMonth(simulation, village, month)
          const cumulative = listCumulative(simulation, village, year).flatMap(({ elements }) => elements)
          const monthly = Object.entries(counts ?? {}).filter(([element]) => !cumulative.includes(element))
          yield* figureLines(village.code, period, monthly)
        }
      }
    },
  }
}

/** The report that mends an earlier one: only the cells that change. */
export function correctionSheet(simulation: Simulation, villages: readonly Village[]): DemoSheet | null {
  const mistake = plantedEffects.find((effect) => effect.kind === 'CORRECTED_REPORT')
  if (mistake === undefined) return null
  const month = simulation.lastMonth - mistake.firstMonthsBack
  const period = formatMonth(month)
  return {
    kind: 'FIGURES',
    fileName: `simulasi-perbaikan-${period}.csv`,
    source: `${SOURCE}: perbaikan laporan ${period}`,
    *lines() {
      yield HEADER
      for (const village of villages.filter(({ healthCentre }) => healthCentre.code === mistake.areaCode)) {
        const reported = reportVillageMonth(simulation, village, month)
        if (reported === null) continue
        const before = new Map<string, number>(Object.entries(reported))
        const right = Object.entries(countVillageMonth(simulation, village, month))
        yield* figureLines(
          village.code,
          period,
          right.filter(([element, count]) => before.get(element) !== count),
        )
      }
    },
  }
}

function* figureLines(code: string, period: string, counts: readonly [string, number][]): Iterable<string> {
  for (const [element, count] of counts) yield `${code},${element},${period},${count}`
}
