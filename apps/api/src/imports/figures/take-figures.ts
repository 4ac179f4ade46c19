import { applyReports } from '../../tallies/apply-reports.ts'
import { loadAreaDirectory } from '../areas/area-directory.ts'
import type { Changes, Taking } from '../taker.ts'
import { copyFigures } from './copy-figures.ts'
import { findLargeParts } from './find-large-parts.ts'
import { refuseContradictions } from './refuse-contradictions.ts'
import { refuseCountedTwice } from './refuse-counted-twice.ts'

/** Counts: the new and changed ones become the report that stands, and the tallies follow in the same transaction. */
export async function takeFigures(taking: Taking): Promise<Changes> {
  const { tx, request } = taking
  const directory = await loadAreaDirectory(tx, request)
  await tx`
    create temporary table arrived (element_key text, grain text, area_code text, period_start date,
      value double precision, source_row integer, source_layout integer) on commit drop`
  const copied = await copyFigures(taking, directory)
  await tx`analyze arrived`
  await refuseContradictions(taking, copied)
  await refuseCountedTwice(taking, copied.layouts)
  const changes = await writeChanges(taking)
  await findLargeParts(taking, copied)
  await tx`drop table arrived, incoming`
  return changes
}

/** Every report is kept, also an equal one: it says so anew, and stands when the earlier one is taken back. */
async function writeChanges({ tx, request, importId }: Taking): Promise<Changes> {
  const { regencyCode } = request
  await tx`
    create temporary table incoming on commit drop as
    select a.element_key, a.grain, a.area_code, a.period_start, a.value, ${importId}::integer as import_id,
      t.reported as standing, a.source_row, a.source_layout
    from arrived a
    left join tallies t on t.regency_code = ${regencyCode} and t.element_key = a.element_key and t.grain = a.grain
      and t.area_code = a.area_code and t.period_start = a.period_start`
  const [counts] = await tx<Changes[]>`
    select (count(*) filter (where standing is null))::integer as added,
      (count(*) filter (where standing <> value))::integer as changed,
      (count(*) filter (where standing = value))::integer as same
    from incoming`
  const changes = counts ?? { added: 0, changed: 0, same: 0 }
  await tx`
    insert into figures (regency_code, element_key, grain, area_code, period_start, import_id, value)
    select ${regencyCode}, element_key, grain, area_code, period_start, ${importId}, value from arrived`
  await applyReports(tx, regencyCode)
  return changes
}
