import type postgres from 'postgres'
import { findImport } from './find-import.ts'
import type { ImportRequest } from './import-request.ts'
import type { ImportRow } from './import-row.ts'
import { recordOutcome } from './record-outcome.ts'
import { type Taken, takeFile } from './take-file.ts'

/** Takes a file in: every row without an error, or none where it is strict or nothing is right; the register tells. */
export async function runImport(sql: postgres.Sql, request: ImportRequest): Promise<ImportRow> {
  const taken = await takeFile(sql, request, (tx, outcome) => recordOutcome(tx, outcome.importId, outcome))
  const id = taken.state === 'REJECTED' ? await registerRejected(sql, request, taken) : taken.importId
  const row = await findImport(sql, request, id)
  if (row === null) throw new Error(`Import ${id} is not in the register.`)
  return row
}

/** Nothing of the file stays but this entry. */
const registerRejected = (sql: postgres.Sql, request: ImportRequest, taken: Taken): Promise<number> =>
  sql.begin(async (tx) => {
    const { regencyCode, sheet, fileName, isDemo, accountName } = request
    const [entry] = await tx<{ id: number }[]>`
      insert into imports (regency_code, sheet, file_name, sha256, source, is_demo, state, account_name)
      values (${regencyCode}, ${sheet}, ${fileName}, ${taken.sha256}, ${taken.source}, ${isDemo}, 'REJECTED',
        ${accountName}) returning id`
    const id = entry?.id ?? 0
    await recordOutcome(tx, id, taken)
    return id
  })
