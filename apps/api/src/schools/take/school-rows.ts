import type { SheetDefinition, SheetRow } from '@pantau/spreadsheets'
import { type AreaDirectory, type KnownArea, loadAreaDirectory } from '../../imports/areas/area-directory.ts'
import type { ImportIssue } from '../../imports/issues/import-issue.ts'
import { makeIssue } from '../../imports/issues/make-issue.ts'
import { readRows } from '../../imports/read-rows.ts'
import type { Taking } from '../../imports/taker.ts'
import { enterSchools } from '../access/with-schools.ts'
import { schoolYearOf } from '../school-year.ts'
import { hidePersons } from './hide-persons.ts'

/** A sheet about schools, being read on behalf of those whose schools they are. */
export interface SchoolTaking {
  readonly taking: Taking
  /** The school of a row: its NPSN, else the only one of the account. */
  readonly resolveSchool: (row: SheetRow) => KnownArea | ImportIssue
  readonly defaultYear: number
  readonly rows: AsyncGenerator<readonly SheetRow[]>
}

/** Opens the school tables to the import, for the schools of its account, and reads the rows. */
export async function openSchoolRows(asked: Taking, definition: SheetDefinition): Promise<SchoolTaking> {
  const { tx, request, importId } = asked
  const { regencyCode, accountName, today, scope } = request
  const areaCodes = scope?.areaCodes ?? [regencyCode]
  await enterSchools(tx, { regencyCode, accountName, tier: 'SCHOOL', areaCodes, today, importId })
  const directory = await loadAreaDirectory(tx, request)
  const taking = { ...asked, findings: hidePersons(asked.findings) }
  return {
    taking,
    resolveSchool: createSchoolResolver(directory),
    defaultYear: schoolYearOf(today),
    rows: readRows(request, definition, taking.findings),
  }
}

function createSchoolResolver(directory: AreaDirectory): SchoolTaking['resolveSchool'] {
  const own = directory.areas.filter(({ level, isOwn }) => level === 'SCHOOL' && isOwn)
  const only = own.length === 1 ? own[0] : undefined
  return (row) => {
    const npsn = textOf(row, 'npsn')?.split(/\s/)[0] ?? null // a drop-down offers "20300001 SD Satu"
    if (npsn === null) return only ?? makeIssue(row, { code: 'AREA_MISSING', key: 'npsn' })
    const school = directory.byCode(npsn)
    if (school === undefined) return makeIssue(row, { code: 'UNKNOWN_AREA', key: 'npsn' })
    if (school.level !== 'SCHOOL')
      return makeIssue(row, { code: 'WRONG_LEVEL', key: 'npsn', params: { level: 'SCHOOL', area: school.name } })
    return school.isOwn ? school : makeIssue(row, { code: 'AREA_FORBIDDEN', key: 'npsn' })
  }
}

export const isIssue = (found: object): found is ImportIssue => 'severity' in found

export function textOf({ cells }: SheetRow, key: string): string | null {
  const text = cells[key]
  if (text === null || text === undefined) return null
  const trimmed = String(text).trim()
  return trimmed === '' ? null : trimmed
}
