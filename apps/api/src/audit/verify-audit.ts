import { type RegistryAsker, withRegistry } from '../registry/access/with-registry.ts'

export interface AuditVerification {
  readonly entries: number
  readonly isWhole: boolean
  /** The first number whose hash, or whose place in the chain, does not fit. */
  readonly brokenAt: number | null
  /** To be kept elsewhere: it also shows when entries were cut off at the end. */
  readonly lastHash: string | null
}

/** Recomputes every hash of the regency's audit and looks whether each entry follows the one before. */
export const verifyAudit = (asker: RegistryAsker): Promise<AuditVerification> =>
  withRegistry(asker, 'read only', async (tx) => {
    const [found] = await tx<AuditVerification[]>`
      with chain as (
        select sequence, hash, previous_hash, audit_digest(e) as digest,
          lag(hash, 1, '') over (order by sequence) as "hashBefore", row_number() over (order by sequence) as place
        from audit_entries e
      ), broken as (
        select min(sequence) as at from chain
        where hash <> digest or previous_hash <> "hashBefore" or sequence <> place
      )
      select (select count(*)::integer from chain) as entries, broken.at is null as "isWhole", broken.at as "brokenAt",
        (select hash from chain order by sequence desc limit 1) as "lastHash"
      from broken`
    if (found === undefined) throw new Error('a verification gives a row')
    return found
  })
