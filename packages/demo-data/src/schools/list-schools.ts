import type { DemoSize } from '../demo-sheet.ts'
import { inventSchools } from '../sheets/school-sheet.ts'
import { extents } from '../territory/extents.ts'
import { buildSchool } from './build-school.ts'
import { isPlantedSchool } from './planted-school-effects.ts'
import type { SimulatedSchool } from './simulated-school.ts'

/** Primary schools of the demo with their teachers and classes. */
export function listSchools(seed: number, size: DemoSize): SimulatedSchool[] {
  const { kecamatan, schoolsPerKecamatan } = extents[size]
  return inventSchools(kecamatan, schoolsPerKecamatan)
    .filter(({ npsn }) => size === 'full' || isSmallSchool(npsn))
    .map(({ npsn, kecamatanCode }) => buildSchool(seed, npsn, kecamatanCode))
}

/** Those with planted effects and some beside them: as few as examiners and classes can be compared in. */
const isSmallSchool = (npsn: string): boolean => isPlantedSchool(npsn) || Number(npsn.slice(-2)) <= 5
