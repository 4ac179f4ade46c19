import { createInvitation } from '../../access/invitations.ts'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import type { UserError } from '../entry/user-error.ts'
import { type CadreRow, cadreColumns } from './cadre-row.ts'
import { unknownCadre } from './register-cadre.ts'

export interface InvitationOutcome {
  readonly code: string | null
  readonly expiresAt: string | null
  readonly userErrors: readonly UserError[]
}

/** A code for a cadre's telephone. Her account, named after her number, is made with the first one. */
export const inviteCadre = (asker: RegistryAsker, cadreId: number): Promise<InvitationOutcome> =>
  withRegistry(asker, 'read write', async (tx) => {
    const [cadre] = await tx<CadreRow[]>`
      select ${cadreColumns(tx)} from cadres c where c.id = ${cadreId} and c.status <> 'ENDED'`
    if (cadre === undefined) return { code: null, expiresAt: null, userErrors: [unknownCadre] }
    const accountName = cadre.accountName ?? cadre.number.toLowerCase()
    if (cadre.accountName === null) await tx`update cadres set account_name = ${accountName} where id = ${cadreId}`
    const made = await createInvitation(tx, {
      accountName,
      regencyCode: asker.scope.regencyCode,
      areaCode: cadre.villageCode,
      invitedBy: asker.viewer.name ?? '',
    })
    return { ...made, userErrors: [] }
  })
