import type { Area } from './area.ts'

type Language = 'ID' | 'EN'

const kinds: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  provinsi: { ID: 'Provinsi', EN: 'Province of' },
  kabupaten: { ID: 'Kabupaten', EN: 'Regency of' },
  kota: { ID: 'Kota', EN: 'City of' },
  'kabupaten administrasi': { ID: 'Kabupaten Administrasi', EN: 'Administrative Regency of' },
  'kota administrasi': { ID: 'Kota Administrasi', EN: 'Administrative City of' },
  SUBDISTRICT: { ID: 'Kecamatan', EN: 'Kecamatan' },
  desa: { ID: 'Desa', EN: 'Village' },
  kelurahan: { ID: 'Kelurahan', EN: 'Kelurahan' },
}

/** The name with its kind in front; facilities carry their kind in their name already. */
export function fullName({ name, kind, level, isOutside }: Area, language: Language): string {
  if (isOutside) return language === 'ID' ? name : 'Outside the regency'
  const word = kinds[kind ?? level]?.[language] ?? (level === 'SUBDISTRICT' ? kinds.SUBDISTRICT?.[language] : undefined)
  return word === undefined ? name : `${word} ${name}`
}
