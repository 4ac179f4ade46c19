import { yearsBackwards } from './care/demography.ts'
import { startSimulation } from './care/simulation.ts'
import type { DemoOptions, DemoSheet } from './demo-sheet.ts'
import { parseMonth } from './months.ts'
import { cumulativeSheet } from './sheets/cumulative-sheet.ts'
import { correctionSheet, figureSheet, SOURCE, targetSheet } from './sheets/figure-sheets.ts'
import { catchmentSheet, healthCentreSheet } from './sheets/place-sheets.ts'
import { inventSchools, schoolSheet } from './sheets/school-sheet.ts'
import { extents } from './territory/extents.ts'

const DEFAULT_SEED = 3304

/**
 * Sheets of an invented regency in the territory of Banjarnegara, in the order in which to load them: places, targets,
 * monthly figures with the newest year first and beside them those counted from January, then a correction. Errors: RangeError when a month is not `YYYY-MM`.
 */
export function simulateRegency({ seed = DEFAULT_SEED, lastMonth, size }: DemoOptions): DemoSheet[] {
  const { months, kecamatan, schoolsPerKecamatan } = extents[size]
  const last = parseMonth(lastMonth)
  const first = last - months + 1
  const simulation = startSimulation(seed, last)
  const codes = new Set(kecamatan.map(({ code }) => code))
  const isInside = (place: { kecamatanCode: string }) => codes.has(place.kecamatanCode)
  const centres = simulation.regency.healthCentres.filter(isInside)
  const villages = simulation.regency.villages.filter(isInside)
  const years = yearsBackwards(first, last)
  const correction = correctionSheet(simulation, villages)
  return [
    healthCentreSheet(centres),
    catchmentSheet(villages, centres, last),
    schoolSheet(inventSchools(kecamatan, schoolsPerKecamatan)),
    targetSheet(simulation, villages, years),
    ...years.flatMap((year) => [
      figureSheet(simulation, villages, year, [first, last]),
      ...listSheet(cumulativeSheet(simulation, villages, year, `${SOURCE}: laporan kumulatif KIA ${year}`)),
    ]),
    ...listSheet(correction),
  ]
}

const listSheet = (sheet: DemoSheet | null): DemoSheet[] => (sheet === null ? [] : [sheet])
