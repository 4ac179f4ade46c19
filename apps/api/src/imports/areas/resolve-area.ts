import type { SheetRow } from '@pantau/spreadsheets'
import type { AreaLevel } from '../../areas/area.ts'
import type { ImportIssue } from '../issues/import-issue.ts'
import { makeIssue } from '../issues/make-issue.ts'
import { createSuggester } from '../issues/suggest-nearest.ts'
import type { AreaDirectory, KnownArea } from './area-directory.ts'
import { foldName } from './fold-name.ts'
import { holdsVillage, isWithin } from './within-area.ts'

export type Resolved = KnownArea | ImportIssue

export const isArea = (resolved: Resolved): resolved is KnownArea => 'level' in resolved

/** Names of the columns that say which area a row is about. */
export interface AreaKeys {
  readonly code: string
  readonly name: string
  readonly level?: string
  readonly village?: string
  readonly centre?: string
  readonly subdistrict?: string
}

/** Those of figures, counted or published. */
export const areaKeys: AreaKeys = {
  code: 'areaCode',
  name: 'areaName',
  level: 'areaLevel',
  village: 'village',
  centre: 'healthCentre',
  subdistrict: 'subdistrict',
}

const ambiguousShown = 5

const codesOf = (areas: readonly KnownArea[]) =>
  areas
    .slice(0, ambiguousShown)
    .map(({ code }) => code)
    .join(', ')

/**
 * Prepares finding the area of a row: by its code, else by its name inside the regency. A village in a column of its own is
 * finer than a code, name, puskesmas or kecamatan beside it, which then only say where it lies.
 */
export function createAreaResolver(
  directory: AreaDirectory,
  regencyCode: string,
  keys: AreaKeys,
  onlyLevel?: AreaLevel,
): (row: SheetRow) => Resolved {
  const known = new Map<string, KnownArea>()
  const suggestCode = createSuggester(() => directory.areas.map(({ code }) => code))
  const suggestName = createSuggester(directory.names)
  const text = (row: SheetRow, key: string | undefined) => String((key === undefined ? null : row.cells[key]) ?? '')
  const isColumn = (row: SheetRow, key: string | undefined) => key !== undefined && row.columnOf[key] !== undefined

  const findByCode = (row: SheetRow, code: string): Resolved => {
    const area = directory.byCode(code) ?? directory.byCode(code.split(/\s/, 1)[0] ?? '') // drop-downs add the name
    if (area !== undefined) return area
    return makeIssue(row, { code: 'UNKNOWN_AREA', key: keys.code, params: { nearest: suggestCode(code) } })
  }

  const listNamed = (row: SheetRow, name: string, level: string): readonly KnownArea[] => {
    const subdistrict = text(row, keys.subdistrict)
    const found = directory
      .byName(name)
      .filter((area) => (level === '' || area.level === level) && isWithin(directory, area, subdistrict))
    const inside = found.filter((area) => area.regencyCode === regencyCode)
    return inside.length > 0 ? inside : found
  }

  const findByName = (row: SheetRow, key: string, level: string): Resolved => {
    const name = text(row, key)
    const candidates = listNamed(row, name, level)
    const [first] = candidates
    if (first !== undefined && candidates.length === 1) return first
    // A worksheet named after a puskesmas, or a text for all rows: kecamatan and village may bear the same name.
    const centre = isColumn(row, key) ? undefined : candidates.find((area) => area.level === 'HEALTH_CENTRE')
    if (centre !== undefined) return centre
    const coded = directory.byCode(name)
    if (first === undefined && coded !== undefined) return coded
    if (first !== undefined)
      return makeIssue(row, { code: 'AMBIGUOUS_AREA', key, params: { candidates: codesOf(candidates) } })
    return makeIssue(row, { code: 'UNKNOWN_AREA', key, params: { nearest: suggestName(foldName(name)) } })
  }

  /** The places that a row names above its village; a name that is no place, such as `Sheet1`, narrows nothing. */
  const listWider = (row: SheetRow): readonly KnownArea[] => {
    const coded = directory.byCode(text(row, keys.code).split(/\s/, 1)[0] ?? '')
    if (coded !== undefined) return [coded]
    const centres = keys.centre === undefined ? [] : listNamed(row, text(row, keys.centre), 'HEALTH_CENTRE')
    if (centres.length > 0) return centres
    return listNamed(row, text(row, keys.name), '').filter(({ level }) => level !== 'VILLAGE' && level !== 'SCHOOL')
  }

  const findVillage = (row: SheetRow, key: string): Resolved => {
    const wider = listWider(row)
    const named = listNamed(row, text(row, key), 'VILLAGE')
    const inside = wider.length === 0 ? named : named.filter((area) => wider.some((place) => holdsVillage(place, area)))
    const [only] = inside
    if (only !== undefined && inside.length === 1) return only
    if (only !== undefined)
      return makeIssue(row, { code: 'AMBIGUOUS_AREA', key, params: { candidates: codesOf(inside) } })
    if (named.length === 0) return findByName(row, key, 'VILLAGE')
    const params = { place: wider.map(({ name }) => name).join(', '), candidates: codesOf(named) }
    return makeIssue(row, { code: 'AREA_ELSEWHERE', key, params })
  }

  const resolve = (row: SheetRow): Resolved => {
    const code = text(row, keys.code)
    const coded = code === '' ? null : findByCode(row, code)
    if (coded !== null && (!isArea(coded) || coded.level === 'VILLAGE' || coded.level === 'SCHOOL')) return coded
    if (keys.village !== undefined && text(row, keys.village) !== '') return findVillage(row, keys.village)
    if (coded !== null) return coded
    const isSaid = (key: string | undefined): key is string => key !== undefined && text(row, key) !== ''
    if (isSaid(keys.name) && isColumn(row, keys.name))
      return findByName(row, keys.name, onlyLevel ?? text(row, keys.level))
    // The finest column of the file is the one that counts: where it is blank, the coarser ones do not stand in for it.
    for (const [key, level] of [
      [keys.village, 'VILLAGE'],
      [keys.centre, 'HEALTH_CENTRE'],
    ] as const) {
      if (isSaid(key)) return findByName(row, key, level)
      if (key !== undefined && isColumn(row, key)) return makeIssue(row, { code: 'AREA_MISSING', key })
    }
    if (isSaid(keys.name)) return findByName(row, keys.name, onlyLevel ?? text(row, keys.level))
    if (keys.village !== undefined && isSaid(keys.subdistrict)) return findByName(row, keys.subdistrict, 'SUBDISTRICT')
    return makeIssue(row, { code: 'AREA_MISSING', key: keys.code })
  }

  return (row) => {
    const code = text(row, keys.code)
    const words = code === '' ? [keys.name, keys.level, keys.village, keys.centre, keys.subdistrict] : [keys.village]
    const place = [code, ...words.map((key) => text(row, key))].join('\t')
    const before = known.get(place)
    if (before !== undefined) return before
    const resolved = resolve(row)
    if (isArea(resolved)) known.set(place, resolved)
    return resolved
  }
}
