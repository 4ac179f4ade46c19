import DataLoader from 'dataloader'
import { type RegistryAsker, withRegistry } from '../access/with-registry.ts'
import { type CadreRow, cadreColumns } from './cadre-row.ts'

const loaders = new WeakMap<object, DataLoader<number, CadreRow | null>>()

/** Cadres by key, for a whole request; null for whom the viewer may not see. */
export function cadreLoader(asker: RegistryAsker): DataLoader<number, CadreRow | null> {
  const known = loaders.get(asker)
  if (known !== undefined) return known
  const loader = new DataLoader(async (ids: readonly number[]) => {
    const rows = await withRegistry(
      asker,
      'read only',
      (tx) => tx<CadreRow[]>`select ${cadreColumns(tx)} from cadres c where c.id = any(${[...ids]})`,
    )
    const byId = new Map(rows.map((row) => [row.id, row]))
    return ids.map((id) => byId.get(id) ?? null)
  })
  loaders.set(asker, loader)
  return loader
}
