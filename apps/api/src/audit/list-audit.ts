import type { Role } from '../access/permissions.ts'
import { badInput } from '../errors.ts'
import { type RegistryAsker, withRegistry } from '../registry/access/with-registry.ts'
import type { AuditAction } from './record-access.ts'

export interface AuditRow {
  readonly sequence: number
  readonly at: string
  readonly accountName: string
  readonly role: Role
  readonly action: AuditAction
  readonly subjects: string[]
  readonly hash: string
}

export interface AuditPage {
  readonly totalCount: number
  readonly rows: readonly AuditRow[]
  readonly hasNextPage: boolean
}

const longestPage = 500

/** A page of the regency's audit, newest first. */
export function listAudit(
  asker: RegistryAsker,
  page: { first: number; beforeSequence: number | null; accountName: string | null; subject: string | null },
): Promise<AuditPage> {
  const { first, beforeSequence, accountName, subject } = page
  if (first < 1 || first > longestPage)
    throw badInput(`\`first\` harus antara 1 dan ${longestPage}.`, `\`first\` must lie between 1 and ${longestPage}.`)
  return withRegistry(asker, 'read only', async (tx) => {
    const rows = await tx<(AuditRow & { totalCount: number })[]>`
      with wanted as (
        select * from audit_entries
        where (${accountName}::text is null or account_name = ${accountName})
          and (${subject}::text is null or subjects @> array[${subject ?? ''}])
      )
      select sequence, at, account_name as "accountName", role, action, subjects, hash,
        (select count(*)::integer from wanted) as "totalCount"
      from wanted where ${beforeSequence}::integer is null or sequence < ${beforeSequence}
      order by sequence desc limit ${first + 1}`
    return { totalCount: rows[0]?.totalCount ?? 0, rows: rows.slice(0, first), hasNextPage: rows.length > first }
  })
}
