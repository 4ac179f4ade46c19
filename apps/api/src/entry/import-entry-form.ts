import { createHash } from 'node:crypto'
import type { Scope } from '../access/scope.ts'
import { announceChange } from '../imports/announce-change.ts'
import { writeFigures } from '../imports/figures/write-figures.ts'
import { withdrawImport } from '../imports/withdraw-import.ts'
import type { HeldForm } from './change-entry-form.ts'
import type { EntryFormRow } from './entry-form-row.ts'
import { selectEntryRows } from './select-entry-rows.ts'

/**
 * Brings the values of a form into the figures as an import of its own, and gives its number; null where every cell is
 * empty. The import of an earlier revision is taken back first, so that a cell that was cleared is no longer reported.
 */
export async function importEntryForm(
  { tx, form, rowId, accountName }: HeldForm,
  scope: Scope,
  isDemo: boolean,
): Promise<number | null> {
  const { regencyCode } = scope
  if (form.importId !== null) await withdrawImport(tx, { regencyCode, importId: form.importId, by: accountName })
  const sha256 = await arriveValues({ tx, form, rowId }, scope)
  const importId =
    sha256 === null ? null : await registerImport({ tx, form, accountName }, { regencyCode, isDemo, sha256 })
  await tx`drop table incoming`
  await announceChange(tx, regencyCode)
  return importId
}

type Held<Key extends keyof HeldForm> = Pick<HeldForm, Key>

/** Puts the values into the temporary table that imports are written from; gives their hash, null when there is none. */
async function arriveValues(
  { tx, form: { month, centreCode }, rowId }: Held<'tx' | 'form' | 'rowId'>,
  scope: Scope,
): Promise<string | null> {
  await tx`
    create temporary table incoming on commit drop as
    select c.element_key, 'MONTH'::text as grain, c.area_code, r.period_start, c.value::double precision,
      'INCREMENT'::text as reporting, null::integer as import_id
    from (${selectEntryRows(tx, scope, { fromMonth: month, toMonth: month, centreCode })}) r
    join entry_cells c on c.form_id = ${rowId} and c.area_code = r.area_code and c.value is not null`
  const rows = await tx`select * from incoming order by area_code, element_key`
  return rows.length === 0 ? null : createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

interface Registration {
  readonly regencyCode: string
  readonly isDemo: boolean
  readonly sha256: string
}

async function registerImport(
  { tx, form, accountName }: Held<'tx' | 'form' | 'accountName'>,
  { regencyCode, isDemo, sha256 }: Registration,
): Promise<number> {
  const [entry] = await tx<{ id: number }[]>`
    insert into imports (regency_code, sheet, file_name, sha256, source, is_demo, state, account_name)
    values (${regencyCode}, 'FIGURES', ${nameImport(form)}, ${sha256}, ${`Isian bulanan ${form.centreName}`}, ${isDemo},
      'RUNNING', ${accountName}) returning id`
  const importId = entry?.id ?? 0
  await tx`update incoming set import_id = ${importId}`
  const { added, changed, same } = await writeFigures(tx, regencyCode)
  await tx`
    update imports set state = 'DONE', finished_at = clock_timestamp(), added = ${added}, changed = ${changed},
      same = ${same}, rows = ${added + changed + same}
    where id = ${importId}`
  return importId
}

const nameImport = ({ centreName, month, revision }: EntryFormRow): string =>
  `Isian ${centreName} ${month}${revision > 1 ? ` revisi ${revision}` : ''}`
