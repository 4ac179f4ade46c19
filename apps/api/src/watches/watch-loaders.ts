import DataLoader from 'dataloader'
import { type RegistryAsker, withRegistry } from '../registry/access/with-registry.ts'
import { type EscalationRow, escalationColumns } from './escalations/escalation-row.ts'
import { groupBy } from './group-by.ts'
import { type SubmissionRow, submissionColumns } from './sheets/sheet-row.ts'

interface WatchLoaders {
  /** All sendings of a client in order. */
  readonly submissions: DataLoader<number, readonly SubmissionRow[]>
  /** Danger signs of a client, newest first. */
  readonly escalations: DataLoader<number, readonly EscalationRow[]>
  readonly escalation: DataLoader<number, EscalationRow | null>
}

const loadersOf = new WeakMap<object, WatchLoaders>()

/** Sheets and danger signs by pregnancy, each in one statement for a whole request. */
export function watchLoaders(asker: RegistryAsker): WatchLoaders {
  const known = loadersOf.get(asker)
  if (known !== undefined) return known
  const loaders: WatchLoaders = {
    submissions: new DataLoader(async (ids) => {
      const rows = await withRegistry(
        asker,
        'read only',
        (tx) => tx<SubmissionRow[]>`
          select ${submissionColumns(tx)} from sheet_submissions where pregnancy_id = any(${[...ids]}) order by id`,
      )
      return byPregnancy(ids, rows)
    }),
    escalations: new DataLoader(async (ids) => {
      const rows = await withRegistry(
        asker,
        'read only',
        (tx) => tx<EscalationRow[]>`
          select ${escalationColumns(tx)} from escalations e where e.pregnancy_id = any(${[...ids]}) order by e.id desc`,
      )
      return byPregnancy(ids, rows)
    }),
    escalation: new DataLoader(async (ids) => {
      const rows = await withRegistry(
        asker,
        'read only',
        (tx) => tx<EscalationRow[]>`select ${escalationColumns(tx)} from escalations e where e.id = any(${[...ids]})`,
      )
      const byId = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => byId.get(id) ?? null)
    }),
  }
  loadersOf.set(asker, loaders)
  return loaders
}

function byPregnancy<Row extends { readonly pregnancyId: number }>(ids: readonly number[], rows: readonly Row[]) {
  const grouped = groupBy(rows, ({ pregnancyId }) => pregnancyId)
  return ids.map((id) => grouped.get(id) ?? [])
}

/** After a change in the same request everything is read anew. */
export const forgetWatches = (asker: RegistryAsker): void => void loadersOf.delete(asker)
