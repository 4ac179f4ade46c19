import { getDistricts, getProvinces, getRegencies, getVillages } from 'idn-area-data'
import type postgres from 'postgres'
import { type AreaLevel, countryCode, outsideCodeOf } from './area.ts'
import { inTitleCase, readRegencyName } from './official-name.ts'
import { tileGrids } from './tile-grid.ts'

interface TerritoryRow {
  code: string
  level: AreaLevel
  name: string
  regency_code: string | null
  parent_code: string | null
  kind: string | null
  tile_column: number | null
  tile_row: number | null
  is_outside: boolean
}

/**
 * Loads the country's provinces and regencies and the kecamatan and villages of one regency, with their links, from
 * idn-area-data (Kemendagri codes; ODbL). Running it again changes nothing.
 */
export async function loadTerritory(sql: postgres.Sql, regencyCode: string): Promise<{ villages: number }> {
  const rows = [...(await listCountryRows()), ...(await listRegencyRows(regencyCode))]
  await sql.begin(async (tx) => {
    await tx`insert into areas ${tx(rows)} on conflict (code) do nothing`
    await tx`
      insert into area_links (regency_code, ancestor_code, descendant_code)
      select d.regency_code, a.code, d.code
      from areas d
      join areas a on a.code = d.code or (not d.is_outside and a.code in (d.parent_code, d.regency_code))
      where d.regency_code = ${regencyCode} and d.level in ('REGENCY', 'SUBDISTRICT', 'VILLAGE')
        and a.level in ('REGENCY', 'SUBDISTRICT', 'VILLAGE')
      on conflict do nothing`
  })
  return { villages: rows.filter((row) => row.level === 'VILLAGE' && !row.is_outside).length }
}

async function listCountryRows(): Promise<TerritoryRow[]> {
  const provinces = (await getProvinces()).map((province) =>
    territoryRow('PROVINCE', province.code, inTitleCase(province.name), countryCode, { kind: 'provinsi' }),
  )
  const regencies = (await getRegencies()).map((regency) => {
    const { name, kind } = readRegencyName(regency.name)
    return territoryRow('REGENCY', regency.code, name, regency.province_code, { kind, regency_code: regency.code })
  })
  return [territoryRow('COUNTRY', countryCode, 'Indonesia', null), ...provinces, ...regencies]
}

async function listRegencyRows(regencyCode: string): Promise<TerritoryRow[]> {
  const inside = { regency_code: regencyCode }
  const districts = (await getDistricts()).filter((district) => district.regency_code === regencyCode)
  if (districts.length === 0) throw new UnknownRegencyError(regencyCode)
  const codes = new Set(districts.map((district) => district.code))
  const villages = (await getVillages()).filter((village) => codes.has(village.district_code))
  const tiles = tilePlaces(regencyCode)
  return [
    ...districts.map((district) =>
      territoryRow('SUBDISTRICT', district.code, district.name, regencyCode, {
        ...inside,
        ...tiles.get(district.code),
      }),
    ),
    ...villages.map((village) =>
      territoryRow('VILLAGE', village.code, village.name, village.district_code, {
        ...inside,
        kind: village.code.split('.')[3]?.startsWith('1') ? 'kelurahan' : 'desa',
      }),
    ),
    territoryRow('VILLAGE', outsideCodeOf(regencyCode), 'Luar wilayah', regencyCode, { ...inside, is_outside: true }),
  ]
}

function territoryRow(
  level: AreaLevel,
  code: string,
  name: string,
  parentCode: string | null,
  rest: Partial<TerritoryRow> = {},
): TerritoryRow {
  const blank = { regency_code: null, kind: null, tile_column: null, tile_row: null, is_outside: false }
  return { level, code, name, parent_code: parentCode, ...blank, ...rest }
}

function tilePlaces(regencyCode: string): Map<string, { tile_column: number; tile_row: number }> {
  const places = new Map<string, { tile_column: number; tile_row: number }>()
  for (const [tile_row, cells] of (tileGrids[regencyCode] ?? []).entries())
    for (const [tile_column, code] of cells.entries()) if (code !== null) places.set(code, { tile_column, tile_row })
  return places
}

export class UnknownRegencyError extends Error {
  override readonly name = 'UnknownRegencyError'

  constructor(regencyCode: string) {
    super(
      `PANTAU_REGENCY=${regencyCode} bukan kode kabupaten/kota Kemendagri. Tulis kode bertitik, misalnya 33.04.\n` +
        `PANTAU_REGENCY=${regencyCode} is not a Kemendagri code of a regency. Write it with a dot, e.g. 33.04.`,
    )
  }
}
