import type { AreaDirectory, KnownArea } from './area-directory.ts'
import { foldName, splitLevelWord } from './fold-name.ts'

/** Whether an area lies in the kecamatan of that code or name; a blank one holds every area. */
export function isWithin(directory: AreaDirectory, area: KnownArea, subdistrict: string): boolean {
  if (subdistrict === '' || area.level === 'SUBDISTRICT' || area.level === 'REGENCY') return true
  const parent = directory.byCode(area.parentCode ?? '')
  const folded = foldName(subdistrict)
  const names = [folded, splitLevelWord(folded).base]
  return area.parentCode === subdistrict || (parent !== undefined && names.includes(foldName(parent.name)))
}

/** Whether a village lies in a place; of a puskesmas whose catchment is not known yet, its kecamatan counts. */
export function holdsVillage(place: KnownArea, village: KnownArea): boolean {
  if (place.level === 'SUBDISTRICT') return village.parentCode === place.code
  if (place.level !== 'HEALTH_CENTRE') return true
  return village.centreCode === null ? village.parentCode === place.parentCode : village.centreCode === place.code
}
