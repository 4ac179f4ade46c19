import type { DemoSheet } from '../demo-sheet.ts'
import { apportion } from '../territory/apportion.ts'
import type { KecamatanFacts } from '../territory/kecamatan-facts.ts'
import { readAreaNames } from '../territory/read-area-names.ts'
import { REGENCY_CODE } from '../territory/regency.ts'

const kinds = [
  { level: 'SD', status: 'negeri', title: 'SD Negeri' },
  { level: 'SD', status: 'swasta', title: 'SD Swasta' },
  { level: 'MI', status: 'negeri', title: 'MI Negeri' },
  { level: 'MI', status: 'swasta', title: 'MI Swasta' },
] as const

interface InventedSchool {
  readonly npsn: string
  readonly name: string
  readonly level: string
  readonly status: string
  readonly kecamatanCode: string
}

/**
 * Invented schools, as many of each kind as the kecamatan has, or `perKecamatan` in the same proportions. Real school
 * numbers (NPSN) never start with 99.
 */
export function inventSchools(facts: readonly KecamatanFacts[], perKecamatan?: number): InventedSchool[] {
  const names = new Map(readAreaNames('districts', REGENCY_CODE).map((district) => [district.code, district.name]))
  return facts.flatMap(({ code, schools }) => {
    const counts = perKecamatan === undefined ? schools : apportion(perKecamatan, schools)
    let number = 0
    return kinds.flatMap(({ level, status, title }, kind) =>
      Array.from({ length: counts[kind] ?? 0 }, () => {
        number += 1
        const npsn = `99${code.slice(-2)}${String(number).padStart(4, '0')}`
        return {
          npsn,
          name: `${title} Simulasi ${number} ${names.get(code) ?? code}`,
          level,
          status,
          kecamatanCode: code,
        }
      }),
    )
  })
}

export const schoolSheet = (schools: readonly InventedSchool[]): DemoSheet => ({
  kind: 'SCHOOLS',
  fileName: 'simulasi-sekolah.csv',
  source: 'Data simulasi, bukan data sebenarnya: SD dan MI',
  lines: () => [
    'npsn,nama,jenjang,status,kode_kecamatan',
    ...schools.map(({ npsn, name, level, status, kecamatanCode }) =>
      [npsn, name, level, status, kecamatanCode].join(','),
    ),
  ],
})
