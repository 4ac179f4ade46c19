import { type ImportRow, importColumns } from '../../imports/import-row.ts'
import { rosterSheets } from '../../imports/open-request.ts'
import type { SchoolAsker } from '../access/with-schools.ts'

const newest = 50

/** Sheets of teachers, classes and children that an account has brought in; those of other schools are not its business. */
export const listRosterImports = ({
  sql,
  viewer,
  scope,
}: Pick<SchoolAsker, 'sql' | 'viewer' | 'scope'>): Promise<ImportRow[]> =>
  sql<ImportRow[]>`
    select ${importColumns(sql)} from imports
    where regency_code = ${scope.regencyCode} and account_name = ${viewer.name} and sheet = any(${[...rosterSheets]})
    order by id desc limit ${newest}`
