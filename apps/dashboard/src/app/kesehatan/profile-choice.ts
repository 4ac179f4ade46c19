import type { AreaLevel, AreaSelectionInput } from '../../graphql/generated/graphql.ts'

export type SortOrder = 'nama' | 'naik' | 'turun'
export type PartKind = 'wilayah' | 'puskesmas'

/** What the address of the page says, beside area and period. */
export interface ProfileChoice {
  readonly group: string | undefined
  readonly indicator: string | undefined
  /** Undefined: as fits the indicator. */
  readonly order: SortOrder | undefined
  readonly parts: PartKind
}

const orders: readonly SortOrder[] = ['nama', 'naik', 'turun']

/** Unknown words count as left out. */
export const readProfileChoice = (read: (name: string) => string | undefined): ProfileChoice => ({
  group: read('kelompok'),
  indicator: read('indikator'),
  order: orders.find((order) => order === read('urut')),
  parts: read('rinci') === 'puskesmas' ? 'puskesmas' : 'wilayah',
})

interface Place {
  readonly areaCode: string
  readonly periodCode: string
}

function profileQuery(place: Place, { group, indicator, order, parts }: ProfileChoice): URLSearchParams {
  const query = new URLSearchParams({ wilayah: place.areaCode, periode: place.periodCode })
  if (group !== undefined) query.set('kelompok', group)
  if (indicator !== undefined) query.set('indikator', indicator)
  if (order !== undefined) query.set('urut', order)
  if (parts !== 'wilayah') query.set('rinci', parts)
  return query
}

/** The address that makes a choice. */
export const profileAddress = (place: Place, choice: ProfileChoice, anchor = ''): string =>
  `/kesehatan?${profileQuery(place, choice)}${anchor}`

/** Where the table of a choice is as a file. */
export const profileFileAddress = (place: Place, choice: ProfileChoice): string =>
  `/kesehatan/unduh?${profileQuery(place, choice)}`

const partLevels: Partial<Record<AreaLevel, AreaLevel>> = {
  COUNTRY: 'PROVINCE',
  PROVINCE: 'REGENCY',
  REGENCY: 'SUBDISTRICT',
  SUBDISTRICT: 'VILLAGE',
  HEALTH_CENTRE: 'VILLAGE',
}

/** Regencies and kecamatan can be read by territory or by puskesmas. */
export const hasHealthCentres = (level: AreaLevel): boolean => level === 'REGENCY' || level === 'SUBDISTRICT'

/** The level of an area's parts; undefined where there is nothing below. */
export const partLevel = (level: AreaLevel, parts: PartKind): AreaLevel | undefined =>
  parts === 'puskesmas' && hasHealthCentres(level) ? 'HEALTH_CENTRE' : partLevels[level]

/** Which areas the rows of the table are. */
export function selectParts(code: string, level: AreaLevel, parts: PartKind): AreaSelectionInput {
  const below = partLevel(level, parts)
  if (below === undefined) return { codes: [] }
  return below === 'HEALTH_CENTRE' ? { within: { code, level: below } } : { childrenOf: code }
}
