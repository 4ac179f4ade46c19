import type { AreaLevel, PwsParts } from '../../../graphql/generated/graphql.ts'

export const boardOrders = ['capaian', 'terendah', 'nama'] as const
export type BoardOrder = (typeof boardOrders)[number]

/** What the address of the board says. */
export interface PwsChoice {
  readonly indicator: string
  readonly area: string
  /** `2026-10`. */
  readonly month: string
  readonly parts: PwsParts
  readonly order: BoardOrder
  /** A target of the reader's own, in per cent. */
  readonly target: number | null
}

/** The graphs that the guideline asks of every puskesmas (Depkes 2009: K1, K4, Pn, KF, KN, PK), with the K6 of today. */
export const classicIndicators = ['K1A', 'K4', 'K6', 'PN', 'KFL', 'KNL', 'PK'] as const

export const headlineIndicator = 'K6'

const monthPattern = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/
const codesOfParts = { desa: 'VILLAGE', puskesmas: 'HEALTH_CENTRE', kecamatan: 'SUBDISTRICT' } as const
const percentPattern = /^\d{1,3}([.,]\d{1,2})?$/

/** Which parts an area of a level can be read by; the first one unless another is asked for. */
export function partsOf(level: AreaLevel): readonly PwsParts[] {
  if (level === 'REGENCY') return ['HEALTH_CENTRE', 'SUBDISTRICT', 'VILLAGE']
  if (level === 'SUBDISTRICT') return ['VILLAGE', 'HEALTH_CENTRE']
  return ['VILLAGE']
}

/** What of the address could not be read; the page says so and shows what stands by itself. */
export type Misread = 'indikator' | 'bulan' | 'target'

interface Reach {
  /** Percentages of the catalogue. */
  readonly indicators: readonly string[]
  readonly area: { readonly code: string; readonly level: AreaLevel }
  readonly newestMonth: string
}

export interface ReadChoice {
  readonly choice: PwsChoice
  readonly misread: readonly (readonly [name: Misread, words: string])[]
}

export function readPwsChoice(read: (name: string) => string | undefined, reach: Reach): ReadChoice {
  const misread: [Misread, string][] = []
  const known = <Value>(name: Misread, value: Value | undefined, otherwise: Value): Value => {
    const asked = read(name)
    if (asked !== undefined && asked !== '' && value === undefined) misread.push([name, asked])
    return value ?? otherwise
  }
  const { indicators, area, newestMonth } = reach
  const allowed = partsOf(area.level)
  const asked = Object.entries(codesOfParts).find(([word]) => word === read('rinci'))?.[1]
  const choice: PwsChoice = {
    indicator: known(
      'indikator',
      indicators.find((key) => key === read('indikator')),
      headlineIndicator,
    ),
    area: area.code,
    month: known('bulan', readMatch(read('bulan'), monthPattern), newestMonth),
    parts: asked !== undefined && allowed.includes(asked) ? asked : (allowed[0] ?? 'VILLAGE'),
    order: boardOrders.find((order) => order === read('urut')) ?? 'capaian',
    target: known<number | null>('target', readTarget(read('target')), null),
  }
  return { choice, misread }
}

const readMatch = (text: string | undefined, pattern: RegExp): string | undefined =>
  text !== undefined && pattern.test(text) ? text : undefined

function readTarget(text: string | undefined): number | undefined {
  const target = Number(readMatch(text, percentPattern)?.replace(',', '.'))
  return target > 0 && target <= 100 ? target : undefined
}

const wordOfParts = (parts: PwsParts) => Object.entries(codesOfParts).find(([, code]) => code === parts)?.[0] ?? 'desa'

export function pwsQuery({ indicator, area, month, parts, order, target }: PwsChoice): URLSearchParams {
  const query = new URLSearchParams({ wilayah: area, indikator: indicator, bulan: month, rinci: wordOfParts(parts) })
  if (order !== 'capaian') query.set('urut', order)
  if (target !== null) query.set('target', String(target))
  return query
}

/** The address that makes a choice. */
export const pwsAddress = (choice: PwsChoice): string => `/kesehatan/pws?${pwsQuery(choice)}`

/** Where the board of a choice is as a file. */
export const pwsFileAddress = (choice: PwsChoice, format: 'csv' | 'xlsx'): string =>
  `/kesehatan/pws/unduh?${pwsQuery(choice)}&bentuk=${format}`
