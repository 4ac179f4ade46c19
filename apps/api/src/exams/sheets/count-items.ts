import type postgres from 'postgres'
import type { ImportRequest } from '../../imports/import-request.ts'
import { enterSchools } from '../../schools/access/with-schools.ts'
import { listForms } from '../keeping/key-entry.ts'
import { findSubject } from './find-subject.ts'

/** Items of the longest form of the subject whose answers a file holds. */
export async function countItems(
  sql: postgres.Sql,
  { subjectId = 0, regencyCode, accountName, today }: ImportRequest,
): Promise<number> {
  return await sql.begin('read only', async (tx) => {
    await enterSchools(tx, { regencyCode, accountName, tier: 'OFFICE', areaCodes: [regencyCode], today })
    const { entries } = await findSubject(tx, subjectId)
    return Math.max(...listForms(entries).values())
  })
}
