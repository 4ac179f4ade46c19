import type { SheetRow } from '@pantau/spreadsheets'
import type { AreaLevel } from '../../areas/area.ts'
import type { ImportIssue } from '../issues/import-issue.ts'
import { makeIssue } from '../issues/make-issue.ts'
import { createSuggester } from '../issues/suggest-nearest.ts'
import type { AreaDirectory, KnownArea } from './area-directory.ts'
import { foldName } from './fold-name.ts'

export type Resolved = KnownArea | ImportIssue

export const isArea = (resolved: Resolved): resolved is KnownArea => 'level' in resolved

/** Names of the columns that say which area a row is about. */
export interface AreaKeys {
  readonly code: string
  readonly name: string
  readonly level?: string
  readonly subdistrict?: string
}

const ambiguousShown = 5

/** Prepares finding the area of a row: by its code, or where that is blank by its name inside the regency. */
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

  const findByCode = (row: SheetRow, code: string): Resolved => {
    const area = directory.byCode(code) ?? directory.byCode(code.split(/\s/, 1)[0] ?? '') // drop-downs add the name
    if (area !== undefined) return area
    return makeIssue(row, { code: 'UNKNOWN_AREA', key: keys.code, params: { nearest: suggestCode(code) } })
  }

  const findByName = (row: SheetRow, name: string): Resolved => {
    const level = onlyLevel ?? text(row, keys.level)
    const subdistrict = text(row, keys.subdistrict)
    const found = directory
      .byName(name)
      .filter((area) => (level === '' || area.level === level) && isWithin(area, subdistrict))
    const inside = found.filter((area) => area.regencyCode === regencyCode)
    const candidates = inside.length > 0 ? inside : found
    const [first] = candidates
    if (first !== undefined && candidates.length === 1) return first
    const coded = directory.byCode(name)
    if (first === undefined && coded !== undefined) return coded
    if (first === undefined) {
      const nearest = suggestName(foldName(name))
      return makeIssue(row, { code: 'UNKNOWN_AREA', key: keys.name, params: { nearest } })
    }
    const codes = candidates.slice(0, ambiguousShown).map(({ code }) => code)
    return makeIssue(row, { code: 'AMBIGUOUS_AREA', key: keys.name, params: { candidates: codes.join(', ') } })
  }

  const isWithin = (area: KnownArea, subdistrict: string) => {
    if (subdistrict === '' || area.level === 'SUBDISTRICT' || area.level === 'REGENCY') return true
    const parent = directory.byCode(area.parentCode ?? '')
    return area.parentCode === subdistrict || (parent !== undefined && foldName(parent.name) === foldName(subdistrict))
  }

  return (row) => {
    const code = text(row, keys.code)
    const name = text(row, keys.name)
    if (code === '' && name === '') return makeIssue(row, { code: 'AREA_MISSING', key: keys.code })
    const place = code === '' ? [name, text(row, keys.level), text(row, keys.subdistrict)].join('\t') : code
    const before = known.get(place)
    if (before !== undefined) return before
    const resolved = code === '' ? findByName(row, name) : findByCode(row, code)
    if (isArea(resolved)) known.set(place, resolved)
    return resolved
  }
}
