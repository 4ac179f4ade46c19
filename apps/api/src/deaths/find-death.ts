import type { Context } from '../context.ts'
import { withRegistry } from '../registry/access/with-registry.ts'
import { chartLoaders } from '../registry/charts/chart-loaders.ts'
import type { DeathRow, PregnancyRow } from '../registry/records/record-rows.ts'

export interface FoundDeath {
  readonly row: DeathRow
  readonly pregnancy: PregnancyRow
}

/** A death that the viewer may see, by its key. */
export async function findDeath(context: Context, id: number): Promise<FoundDeath | null> {
  const [found] = await withRegistry(
    context,
    'read only',
    (tx) => tx<{ pregnancyId: number }[]>`
      select pregnancy_id as "pregnancyId" from care_deaths where id = ${id} and withdrawn_at is null`,
  )
  const chart = found === undefined ? null : await chartLoaders(context).chart.load(found.pregnancyId)
  const row = chart?.deaths.find((death) => death.id === id)
  return chart === null || row === undefined ? null : { row, pregnancy: chart.pregnancy }
}
