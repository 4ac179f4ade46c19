import type { Device } from '../../access/devices.ts'
import { type RegistryAsker, registryTierOf, withRegistry } from '../access/with-registry.ts'

/** The puskesmas of a cadre may see and revoke her telephones. */
export async function mayRevoke(asker: RegistryAsker, { accountName }: Device): Promise<boolean> {
  if (registryTierOf(asker) !== 'CENTRE') return false
  const found = await withRegistry(
    asker,
    'read only',
    (tx) => tx`select from cadres where account_name = ${accountName} and withdrawn_at is null`,
  )
  return found.length > 0
}
