import { loadAreaDirectory } from '../areas/area-directory.ts'
import type { Changes, Taking } from '../taker.ts'
import { copyFigures } from './copy-figures.ts'
import { findDifferences } from './find-differences.ts'
import { findLargeParts } from './find-large-parts.ts'
import { findOverlaps } from './find-overlaps.ts'
import { refuseContradictions } from './refuse-contradictions.ts'
import { refuseCountedTwice } from './refuse-counted-twice.ts'
import { writeFigures } from './write-figures.ts'

/** Counts: the new and changed ones become the report that stands, and the tallies follow in the same transaction. */
export async function takeFigures(taking: Taking): Promise<Changes> {
  const { tx, request, importId } = taking
  const directory = await loadAreaDirectory(tx, request)
  await tx`
    create temporary table arrived (element_key text, grain text, area_code text, period_start date,
      value double precision, reporting text, source_row integer, source_layout integer) on commit drop`
  const copied = await copyFigures(taking, directory)
  await tx`analyze arrived`
  await refuseContradictions(taking, copied)
  await refuseCountedTwice(taking, copied.layouts)
  const changes = await writeFigures(tx, { regencyCode: request.regencyCode, importId })
  await findLargeParts(taking, copied)
  await findDifferences(taking, copied.layouts)
  await findOverlaps(taking)
  await tx`drop table arrived`
  return changes
}
