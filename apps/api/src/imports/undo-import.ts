import type postgres from 'postgres'
import { requireAction, requireDomain } from '../access/requirements.ts'
import type { Scope } from '../access/scope.ts'
import type { ViewerIdentity } from '../access/viewer.ts'
import { badInput, forbidden, notFound } from '../errors.ts'
import { withdrawAnswers } from '../exams/sheets/withdraw-answers.ts'
import { withdrawRoster } from '../schools/take/withdraw-roster.ts'
import { lockTallies } from '../tallies/apply-reports.ts'
import { announceChange } from './announce-change.ts'
import { isOwnArea } from './areas/own-area.ts'
import type { ImportRow } from './import-row.ts'
import { rosterSheets } from './open-request.ts'
import { findMeasure } from './published/measures.ts'
import { withdrawImport } from './withdraw-import.ts'

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
    const undone = await withdrawImport(tx, { regencyCode, importId: undoing.id, by: undoing.viewer.name })
    if (undone !== null && rosterSheets.has(undone.sheet)) await withdrawRoster(tx, undoing)
    if (undone?.sheet === 'ANSWERS') await withdrawAnswers(tx, undoing)
    if (undone === null) throw noSuchImport
    await announceChange(tx, regencyCode)
    return undone
  })

async function requireUndoable(tx: postgres.TransactionSql, undoing: Undoing): Promise<void> {
  const { id, scope, viewer, today } = undoing
  const { regencyCode } = scope
  const [found] = await tx<Pick<ImportRow, 'sheet' | 'state' | 'accountName'>[]>`
    select sheet, state, account_name as "accountName" from imports where id = ${id} and regency_code = ${regencyCode}`
  if (found === undefined) throw noSuchImport
  if (found.state !== 'DONE') throw notStanding
  if (rosterSheets.has(found.sheet)) {
    requireAction({ viewer }, 'KEEP_SCHOOL')
    if (found.accountName !== viewer.name && !scope.areaCodes.includes(regencyCode)) throw notOwn
    return
  }
  if (found.sheet === 'ANSWERS') {
    requireAction({ viewer }, 'KEEP_EXAMS')
    requireDomain({ viewer, scope }, 'EDUCATION')
    if (!scope.areaCodes.includes(regencyCode)) throw notOwn
    return
  }
  requireAction({ viewer }, 'UNDO_IMPORT')
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

const noSuchImport = notFound('Impor ini tidak ada.', 'There is no such import.')

const notStanding = badInput(
  'Impor ini sudah dibatalkan atau tidak pernah masuk.',
  'This import has been taken back already, or was never taken in.',
)

const notFigures = badInput(
  'Hanya angka, angka terbitan, guru, rombel, murid dan lembar jawaban yang dapat dibatalkan. Wilayah, batas dan kunci diperbaiki dengan impor baru.',
  'Only figures, published values, teachers, classes, children and answer sheets can be taken back. Areas, outlines and keys are mended by a new import.',
)

const notOwn = forbidden(
  'Impor ini memuat wilayah di luar wewenang Anda.',
  'This import holds figures of areas that are not yours.',
)
