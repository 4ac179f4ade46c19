import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { pregnancyColumns } from '../records/list-records.ts'
import type { PregnancyRow } from '../records/record-rows.ts'

/** A pregnancy that the viewer may see, by its key or client number. */
export const findPregnancy = (
  asker: RegistryAsker,
  by: { readonly id: number } | { readonly number: string },
): Promise<PregnancyRow | null> =>
  withRegistry(asker, 'read only', async (tx) => {
    const condition = 'id' in by ? tx`id = ${by.id}` : tx`number = ${by.number.trim().toUpperCase()}`
    const [found] = await tx<PregnancyRow[]>`
      select ${pregnancyColumns(tx)} from pregnancies where ${condition} and withdrawn_at is null`
    return found ?? null
  })
