import { reportVillageMonth } from '../care/report-village-month.ts'
import type { Simulation } from '../care/simulation.ts'
import type { DemoSheet } from '../demo-sheet.ts'
import { type PlantedEffect, plantedEffects } from '../effects/planted-effects.ts'
import { formatMonth, type MonthIndex, yearOf } from '../months.ts'
import type { Village } from '../territory/regency.ts'

const HEADER = 'kode_wilayah,elemen,periode,nilai,cara_hitung'

const fallMonth = ({ lastMonth }: Simulation, { firstMonthsBack }: PlantedEffect): MonthIndex =>
  lastMonth - firstMonthsBack

/** What a village reports counted from January, in the year in which such a count falls. */
export function listCumulative(simulation: Simulation, village: Village, year: number): PlantedEffect[] {
  return plantedEffects.filter(
    (effect) =>
      effect.kind === 'CUMULATIVE_FALL' &&
      effect.areaCode === village.code &&
      yearOf(fallMonth(simulation, effect)) === year,
  )
}

/** The year's months as counts from January to each of them; from the planted month on with `size` fewer than before. */
export function cumulativeSheet(
  simulation: Simulation,
  villages: readonly Village[],
  year: number,
  source: string,
): DemoSheet | null {
  const reporting = villages.filter((village) => listCumulative(simulation, village, year).length > 0)
  if (reporting.length === 0) return null
  return {
    kind: 'FIGURES',
    fileName: `simulasi-kumulatif-${year}.csv`,
    source,
    *lines() {
      yield HEADER
      for (const village of reporting)
        for (const effect of listCumulative(simulation, village, year))
          for (const element of effect.elements) yield* cumulativeLines(simulation, village, element, effect)
    },
  }
}

function* cumulativeLines(
  simulation: Simulation,
  village: Village,
  element: string,
  effect: PlantedEffect,
): Iterable<string> {
  const fall = fallMonth(simulation, effect)
  const january = yearOf(fall) * 12
  let counted = 0
  for (let month = january; month <= Math.min(simulation.lastMonth, january + 11); month += 1) {
    const report = reportVillageMonth(simulation, village, month)
    if (report === null) continue
    counted += new Map<string, number>(Object.entries(report)).get(element) ?? 0
    const told = Math.max(0, month < fall ? counted : counted + effect.size)
    yield `${village.code},${element},${formatMonth(month)},${told},kumulatif`
  }
}
