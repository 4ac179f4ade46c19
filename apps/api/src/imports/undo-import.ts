import type postgres from 'postgres'
import { requireDomain } from '../access/requirements.ts'
import type { Scope } from '../access/scope.ts'
import type { ViewerIdentity } from '../access/viewer.ts'
import { badInput, forbidden, notFound } from '../errors.ts'
import { applyReports, lockTallies } from '../tallies/apply-reports.ts'
import { announceChange } from './announce-change.ts'
import { isOwnArea } from './areas/own-area.ts'
import { type ImportRow, importColumns } from './import-row.ts'
import { findMeasure } from './published/measures.ts'

export interface Undoing {
  readonly id: number
  readonly viewer: ViewerIdentity
  readonly scope: Scope
  readonly today: string
}

/** Takes an import of figures back: for each of its cells the newest earlier report stands again, or none. */
export const undoImport = (sql: postgres.Sql, undoing: Undoing): Promise<ImportRow> =>
  sql.begin(async (tx) => {
    const { regencyCode } = undoing.scope
    await lockTallies(tx, regencyCode)
    await requireUndoable(tx, undoing)
    const [undone] = await tx<ImportRow[]>`
      update imports set state = 'UNDONE', undone_at = now(), undone_by = ${undoing.viewer.name}
      where id = ${undoing.id} returning ${importColumns(tx)}`
    if (undone === undefined) throw noSuchImport
    if (undone.sheet === 'FIGURES') await restoreReports(tx, regencyCode, undoing.id)
    await announceChange(tx, regencyCode)
    return undone
  })

async function requireUndoable(tx: postgres.TransactionSql, undoing: Undoing): Promise<void> {
  const { id, scope, viewer, today } = undoing
  const { regencyCode } = scope
  const [found] = await tx<Pick<ImportRow, 'sheet' | 'state'>[]>`
    select sheet, state from imports where id = ${id} and regency_code = ${regencyCode}`
  if (found === undefined) throw noSuchImport
  if (found.state !== 'DONE') throw notStanding
  if (found.sheet !== 'FIGURES' && found.sheet !== 'PUBLISHED') throw notFigures
  const touched = await tx<{ key: string; isOwn: boolean }[]>`
    with cells as (
      select area_code, element_key as key from figures where regency_code = ${regencyCode} and import_id = ${id}
      union select area_code, measure_key from published_values where import_id = ${id})
    select c.key, bool_and(${isOwnArea(tx, regencyCode, scope, today)}) as "isOwn"
    from cells c join areas a on a.code = c.area_code group by c.key`
  for (const { key } of touched) requireDomain({ viewer, scope }, findMeasure(key)?.domain ?? 'HEALTH')
  if (touched.some(({ isOwn }) => !isOwn)) throw notOwn
}

async function restoreReports(tx: postgres.TransactionSql, regencyCode: string, importId: number): Promise<void> {
  await tx`
    create temporary table incoming on commit drop as
    select c.element_key, c.grain, c.area_code, c.period_start, s.value, s.reporting, s.import_id
    from figures c
    left join lateral (
      select f.value, f.reporting, f.import_id from figures f join imports i on i.id = f.import_id and i.undone_at is null
      where f.regency_code = c.regency_code and f.element_key = c.element_key and f.grain = c.grain
        and f.area_code = c.area_code and f.period_start = c.period_start
      order by f.import_id desc limit 1
    ) s on true
    where c.regency_code = ${regencyCode} and c.import_id = ${importId}`
  await applyReports(tx, regencyCode)
  await tx`drop table incoming`
}

const noSuchImport = notFound('Impor ini tidak ada.', 'There is no such import.')

const notStanding = badInput(
  'Impor ini sudah dibatalkan atau tidak pernah masuk.',
  'This import has been taken back already, or was never taken in.',
)

const notFigures = badInput(
  'Hanya angka dan angka terbitan yang dapat dibatalkan. Wilayah dan batas diperbaiki dengan impor baru.',
  'Only figures and published values can be taken back. Areas and outlines are mended by a new import.',
)

const notOwn = forbidden(
  'Impor ini memuat wilayah di luar wewenang Anda.',
  'This import holds figures of areas that are not yours.',
)
