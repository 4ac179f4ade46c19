import type { SheetRow } from '@pantau/spreadsheets'
import { type FacilityRow, writeFacilities } from '../../areas/write-facilities.ts'
import { recountTallies } from '../../tallies/recount-tallies.ts'
import { loadAreaDirectory } from '../areas/area-directory.ts'
import { createAreaResolver, isArea } from '../areas/resolve-area.ts'
import type { ImportIssue } from '../issues/import-issue.ts'
import { makeIssue } from '../issues/make-issue.ts'
import { readRows } from '../read-rows.ts'
import { sheetDefinitions } from '../sheets/sheet-definitions.ts'
import type { Changes, Taking } from '../taker.ts'
import { compareFacilities } from './compare-facilities.ts'

/** What a sheet of facilities says of one, apart from where it lies. */
export interface FacilityKind {
  readonly sheet: 'HEALTH_CENTRES' | 'SCHOOLS'
  readonly level: 'HEALTH_CENTRE' | 'SCHOOL'
  readonly codeKey: string
  readonly read: (row: SheetRow, regencyCode: string) => Omit<FacilityRow, 'level' | 'parentCode'>
}

/** Facilities of the regency: new ones come in, known ones take the name and place of the file, none goes away. */
export async function takeFacilities(taking: Taking, kind: FacilityKind): Promise<Changes> {
  const { tx, request, findings } = taking
  const { regencyCode } = request
  const directory = await loadAreaDirectory(tx, request)
  const keys = { code: 'subdistrictCode', name: 'subdistrict' }
  const resolve = createAreaResolver(directory, regencyCode, keys, 'SUBDISTRICT')
  const facilities = new Map<string, FacilityRow & { readonly row: number }>()

  const check = (row: SheetRow): FacilityRow | ImportIssue => {
    const parent = resolve(row)
    const facility = kind.read(row, regencyCode)
    const known = directory.byCode(facility.code)
    const other = facilities.get(facility.code)?.row
    if (!isArea(parent)) return parent
    if (parent.level !== 'SUBDISTRICT' || parent.regencyCode !== regencyCode)
      return makeIssue(row, {
        code: 'WRONG_LEVEL',
        key: keys.code,
        params: { level: 'SUBDISTRICT', area: parent.name },
      })
    if (known !== undefined && (known.level !== kind.level || known.code !== facility.code))
      return makeIssue(row, { code: 'CODE_TAKEN', key: kind.codeKey, params: { area: known.name } })
    if (other !== undefined) return makeIssue(row, { code: 'DUPLICATE_ROW', key: kind.codeKey, params: { other } })
    return { ...facility, level: kind.level, parentCode: parent.code }
  }

  for await (const rows of readRows(request, sheetDefinitions[kind.sheet], findings))
    for (const row of rows) {
      const checked = check(row)
      if ('severity' in checked) findings.reject(checked)
      else facilities.set(checked.code, { ...checked, row: row.row })
    }
  if (taking.log.isKept)
    for (const change of await compareFacilities(tx, [...facilities.values()])) taking.log.add(change)
  const { hasMoved, ...changes } = await writeFacilities(tx, regencyCode, [...facilities.values()])
  if (hasMoved) await recountTallies(tx, regencyCode)
  return changes
}
