import type postgres from 'postgres'
import type { AreaLevel } from '../../areas/area.ts'
import { notFound } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { areasBelow } from '../../tkd/watch/find-watch.ts'
import type { PlaceBody } from '../analysis/tell-places.ts'
import { LEAST_PUPILS, nothingTold, tellClassShare, tellShare } from './shares.ts'

interface PlaceOfExam extends PlaceBody {
  readonly areaCode: string
  readonly areaName: string
  readonly level: AreaLevel
  readonly subdistrictCode: string | null
  readonly pupils: number
  readonly isBelow: boolean
}

export interface IntegrityTold {
  readonly pupils: number
  readonly involved: number | null
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly shrunken: number | null
  readonly meanOfSchools: number | null
  readonly category: 'HIGH' | 'ATTENTION' | 'CLARIFY' | null
}

/** An area of an analysis, those above it and those below it. */
export const listPlaces = (asker: SchoolAsker, analysisId: number, areaCode: string) =>
  withSchools(asker, 'read only', async (tx) => {
    await requireArea(tx, areaCode)
    const rows = await tx<PlaceOfExam[]>`
      with below as (${areasBelow(tx, areaCode)})
      select r.area_code as "areaCode", a.name as "areaName", a.level, r.pupils,
        case a.level when 'SCHOOL' then a.parent_code end as "subdistrictCode",
        r.body->'reached' as reached, r.body->'scores' as scores, r.body->'integrity' as integrity,
        r.body->'signalClasses' as "signalClasses", r.body->'erasureClasses' as "erasureClasses",
        r.area_code in (select code from below) as "isBelow"
      from exam_results r join areas a on a.code = r.area_code
      where r.analysis_id = ${analysisId} and r.kind in ('REGENCY', 'SUBDISTRICT', 'SCHOOL')
        and (r.area_code in (select code from below) or r.area_code in (select l.ancestor_code from area_links l
          where l.regency_code = r.regency_code and l.descendant_code = ${areaCode}))
      order by a.level = 'REGENCY', a.name, a.code`
    const told = rows.map((row) => ({ ...tellPlace(row), isBelow: row.isBelow }))
    const below = (level: AreaLevel) =>
      told.filter((row) => row.isBelow && row.level === level && row.areaCode !== areaCode)
    return {
      whole: told.find((row) => row.areaCode === areaCode) ?? null,
      above: told.filter((row) => !row.isBelow),
      subdistricts: below('SUBDISTRICT'),
      schools: below('SCHOOL'),
    }
  })

async function requireArea(tx: postgres.TransactionSql, areaCode: string): Promise<void> {
  const [area] = await tx`
    select from areas where code = ${areaCode} and regency_code = registry_setting('regency')
      and (level in ('REGENCY', 'SUBDISTRICT') or level = 'SCHOOL' and code in (select registry_areas()))`
  if (area === undefined) throw noSuchArea
}

const noSuchArea = notFound(
  'Wilayah ini bukan kabupaten, kecamatan atau sekolah Anda.',
  'This area is neither the regency nor a kecamatan nor your school.',
)

const tellPlace = ({ reached, scores, integrity, signalClasses, erasureClasses, pupils, ...place }: PlaceOfExam) => ({
  ...place,
  pupils,
  reached: tellShare(reached),
  scores: scores.map((score) => ({
    ...{ subject: score.subject, pupils: score.pupils, mean: score.pupils < LEAST_PUPILS ? null : score.mean },
    reached: tellShare(score.reached),
  })),
  integrity: integrity === null ? null : tellIntegrity(integrity),
  signalClasses: tellClassShare(signalClasses),
  erasureClasses: erasureClasses === null ? null : tellClassShare(erasureClasses),
})

const withheld = { ...nothingTold, involved: null, shrunken: null, meanOfSchools: null, category: null } as const

function tellIntegrity(integrity: NonNullable<PlaceBody['integrity']>): IntegrityTold {
  return integrity.pupils < LEAST_PUPILS ? { pupils: integrity.pupils, ...withheld } : integrity
}
