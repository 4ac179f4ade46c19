import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type postgres from 'postgres'
import { badInput } from '../errors.ts'
import { lockTallies } from '../tallies/apply-reports.ts'
import { announceChange } from './announce-change.ts'
import { type Change, changeKinds, keptChanges } from './changes/change.ts'
import { createChangeLog } from './changes/change-log.ts'
import { listValueChanges } from './changes/list-value-changes.ts'
import { createFindings, type Findings } from './findings.ts'
import type { ImportRequest } from './import-request.ts'
import type { ImportCounts } from './import-row.ts'
import { takers } from './takers.ts'

/** What came of a file. */
export interface Taken {
  readonly importId: number
  readonly sha256: string
  readonly source: string
  readonly state: 'DONE' | 'REJECTED'
  readonly counts: ImportCounts
  readonly findings: Findings
  /** For a preview: what would change, up to a limit of each kind. */
  readonly changes: readonly Change[]
}

/**
 * Reads, checks and writes a file in one transaction, which is rolled back for a preview and where nothing may be taken.
 * `onTaken` runs in the transaction before it is committed.
 */
export async function takeFile(
  sql: postgres.Sql,
  request: ImportRequest,
  onTaken: ((tx: postgres.TransactionSql, taken: Taken) => Promise<void>) | 'PREVIEW',
): Promise<Taken> {
  if (onTaken !== 'PREVIEW') await refuseMixture(sql, request)
  const sha256 = await hashFile(request.path)
  try {
    return await sql.begin(async (tx) => {
      const taken = await takeInside(tx, request, sha256, onTaken === 'PREVIEW')
      if (onTaken === 'PREVIEW' || taken.state === 'REJECTED') throw new RolledBack(taken)
      await onTaken(tx, taken)
      await announceChange(tx, request.regencyCode)
      return taken
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.taken
    throw error
  }
}

/** Carries what was found out of a transaction that must leave no trace. */
class RolledBack extends Error {
  constructor(readonly taken: Taken) {
    super('rolled back on purpose')
  }
}

async function takeInside(
  tx: postgres.TransactionSql,
  request: ImportRequest,
  sha256: string,
  isPreview: boolean,
): Promise<Taken> {
  await lockTallies(tx, request.regencyCode) // the newer import must have the larger number
  const source = request.source?.trim() || request.fileName
  const [entry] = await tx<{ id: number }[]>`
    insert into imports (regency_code, sheet, file_name, sha256, source, is_demo, state, account_name)
    values (${request.regencyCode}, ${request.sheet}, ${request.fileName}, ${sha256}, ${source}, ${request.isDemo},
      'RUNNING', ${request.accountName}) returning id`
  const importId = entry?.id ?? 0
  const findings = createFindings()
  const log = createChangeLog(isPreview)
  const tallied = await takers[request.sheet]({ tx, request, importId, findings, source, log })
  const accepted = tallied.added + tallied.changed + tallied.same
  const isRejected = accepted === 0 || (request.strict === true && findings.counts.rejected > 0)
  const counts = { ...findings.counts, ...tallied }
  const values = { regencyCode: request.regencyCode, importId, sheet: request.sheet }
  const whole = { first: keptChanges, offset: 0 }
  const changes = isPreview ? [...log.list(), ...(await listValueChanges(tx, values, changeKinds, whole))] : []
  return { importId, sha256, source, state: isRejected ? 'REJECTED' : 'DONE', counts, findings, changes }
}

/** Demo and real figures never mix. */
async function refuseMixture(sql: postgres.Sql, { regencyCode, isDemo }: ImportRequest): Promise<void> {
  const [installation] = await sql<{ isDemo: boolean }[]>`
    select is_demo as "isDemo" from installations where regency_code = ${regencyCode}`
  if ((installation?.isDemo ?? false) === isDemo) return
  throw isDemo
    ? badInput('Data simulasi tidak dapat masuk ke data sebenarnya.', 'Simulated data cannot enter real data.')
    : badInput(
        'Ini data simulasi; berkas sebenarnya tidak dapat masuk. Jalankan dengan PANTAU_DEMO=off untuk memulai data sebenarnya.',
        'These are simulated data; a real file cannot enter. Start with PANTAU_DEMO=off to begin real data.',
      )
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
