export const areaLevels = [
  'COUNTRY',
  'PROVINCE',
  'REGENCY',
  'SUBDISTRICT',
  'HEALTH_CENTRE',
  'VILLAGE',
  'SCHOOL',
] as const

export type AreaLevel = (typeof areaLevels)[number]

/** A row of the table areas, as every verb of this folder answers it. */
export interface Area {
  readonly code: string
  readonly level: AreaLevel
  readonly name: string
  readonly regencyCode: string | null
  readonly parentCode: string | null
  readonly bpsCode: string | null
  readonly officeCode: string | null
  readonly kind: string | null
  readonly tileColumn: number | null
  readonly tileRow: number | null
  readonly isOutside: boolean
}

export const countryCode = 'ID'

export const outsideCodeOf = (regencyCode: string): string => `${regencyCode}.luar`

/** Facility codes of an office are unique only inside its regency. */
export const facilityCode = (regencyCode: string, officeCode: string): string =>
  officeCode.startsWith(`${regencyCode}-`) ? officeCode : `${regencyCode}-${officeCode}`
