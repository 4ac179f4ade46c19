import type postgres from 'postgres'
import type { PregnancyEntry } from './pregnancy-entry.ts'
import { type UserError, userError } from './user-error.ts'

/** Where she lives and who cares for her: places that exist, one of them the viewer's. */
export async function reviewPlace(tx: postgres.TransactionSql, entry: PregnancyEntry): Promise<UserError[]> {
  const [places] = await tx<{ isVillage: boolean; isCentre: boolean; isOwn: boolean }[]>`
    select exists (select from areas where code = ${entry.villageCode} and (level = 'VILLAGE' or is_outside)) as "isVillage",
      ${entry.careCentreCode}::text is null
        or exists (select from areas where code = ${entry.careCentreCode} and level = 'HEALTH_CENTRE') as "isCentre",
      ${entry.villageCode} in (select registry_areas())
        or coalesce(${entry.careCentreCode} in (select registry_areas()), false) as "isOwn"`
  if (places === undefined || !places.isVillage) return [unknownVillage]
  if (!places.isCentre) return [unknownCentre]
  return places.isOwn ? [] : [foreignVillage]
}

const unknownVillage = userError(
  'village',
  'UNKNOWN_AREA',
  'Pilih desa dari daftar, atau "Luar wilayah".',
  'Choose a village of the list, or "Luar wilayah".',
)
const unknownCentre = userError(
  'careCentre',
  'UNKNOWN_AREA',
  'Pilih puskesmas dari daftar.',
  'Choose a puskesmas of the list.',
)
const foreignVillage = userError(
  'village',
  'OUTSIDE_AREA',
  'Desa ini di luar wilayah Anda. Untuk ibu dari tempat lain, isi puskesmas Anda sebagai puskesmas perawatan.',
  'This village lies outside your area. For a mother from elsewhere, put your puskesmas as the one of care.',
)
