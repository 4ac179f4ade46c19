import type { RegistryAsker } from '../registry/access/with-registry.ts'
import { withRegistry } from '../registry/access/with-registry.ts'

export type AuditAction = 'READ_PERSONS' | 'SEARCHED_PERSONS' | 'MATCHED_PERSONS' | 'EXPORTED_REGISTER' | 'READ_HISTORY'

/** Notes what is done with named records, in a transaction of its own: it stands before the names leave. */
export const recordAccess = (asker: RegistryAsker, action: AuditAction, numbers: readonly string[]): Promise<void> =>
  withRegistry(asker, 'read write', async (tx) => {
    await tx`
      insert into audit_entries (regency_code, account_name, role, action, subjects)
      values (${asker.scope.regencyCode}, ${asker.viewer.name ?? ''}, ${asker.viewer.role}, ${action},
        ${[...numbers].sort()})`
  })
