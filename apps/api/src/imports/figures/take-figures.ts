import { analyseIncoming } from '../../tallies/apply-reports.ts'
import { loadAreaDirectory } from '../areas/area-directory.ts'
import type { Changes, Taking } from '../taker.ts'
import { compareLevels } from './compare-levels.ts'
import { copyFigures } from './copy-figures.ts'
import { explainElementsAcross } from './explain-elements-across.ts'
import { findFalls } from './find-falls.ts'
import { findLargeParts } from './find-large-parts.ts'
import { refuseContradictions } from './refuse-contradictions.ts'
import { refuseCountedTwice } from './refuse-counted-twice.ts'
import { writeFigures } from './write-figures.ts'

/** Counts: the new and changed ones become the report that stands, and the tallies follow in the same transaction. */
export async function takeFigures(taking: Taking): Promise<Changes> {
  const { tx, request } = taking
  const directory = await loadAreaDirectory(tx, request)
  await tx`
    create temporary table incoming (element_key text, grain text, area_code text, period_start date,
      value double precision, reporting text, import_id integer, source_row integer, source_layout integer) on commit drop`
  const copied = await copyFigures(taking, directory)
  explainElementsAcross(taking.findings)
  await analyseIncoming(tx)
  await refuseContradictions(taking, copied)
  await refuseCountedTwice(taking, copied.layouts)
  const changes = await writeFigures(tx, request.regencyCode)
  await findLargeParts(taking, copied)
  await findFalls(taking, copied.layouts)
  await compareLevels(taking, copied.layouts)
  await tx`drop table incoming`
  return changes
}
