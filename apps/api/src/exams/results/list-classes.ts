import { type SchoolAsker, schoolTierOf, withSchools } from '../../schools/access/with-schools.ts'
import { areasBelow } from '../../tkd/watch/find-watch.ts'
import { LEAST_PUPILS } from './shares.ts'

export type ClassReason = 'MATCH' | 'BLOCK' | 'ERASURES'

export interface ClassOfExam {
  readonly schoolCode: string
  readonly schoolName: string
  readonly subdistrictCode: string | null
  readonly className: string
  readonly pupils: number
  readonly reasons: ClassReason[]
  readonly level: number
  readonly subjects: {
    subject: string
    pupils: number
    mean: number
    sd: number
    matchZ: number | null
    wrongMatchZ: number | null
    blockZ: number | null
    unevenZ: number | null
    propensity: number | null
    spread: number | null
    erasureZ: number | null
    neighbourP: number | null
    reasons: ClassReason[]
  }[]
}

/** Classes of an area; for the office those of ten pupils or more. */
export const listClasses = (
  asker: SchoolAsker,
  {
    analysisId,
    area,
    onlySignals,
  }: { readonly analysisId: number; readonly area: string; readonly onlySignals: boolean },
): Promise<ClassOfExam[]> =>
  withSchools(
    asker,
    'read only',
    (tx) => tx<ClassOfExam[]>`
      select r.area_code as "schoolCode", a.name as "schoolName", a.parent_code as "subdistrictCode", r.name as "className",
        r.pupils, r.body->'reasons' as reasons, (r.body->'level')::integer as level, r.body->'subjects' as subjects
      from exam_results r join areas a on a.code = r.area_code
      where r.analysis_id = ${analysisId} and r.kind = 'CLASS' and r.area_code in (${areasBelow(tx, area)})
        and r.pupils >= ${leastOf(asker)} and (not ${onlySignals} or r.body->'reasons' <> '[]'::jsonb)
      order by a.name, r.area_code, r.name`,
  )

const leastOf = (asker: SchoolAsker) => (schoolTierOf(asker) === 'SCHOOL' ? 0 : LEAST_PUPILS)

export interface ClassItems {
  readonly schoolCode: string
  readonly schoolName: string
  readonly className: string
  readonly pupils: number
  readonly right: (number | null)[]
}

/** Share of right answers by class and item of a subject. */
export const listClassItems = (
  asker: SchoolAsker,
  { analysisId, subjectId, area }: { readonly analysisId: number; readonly subjectId: number; readonly area: string },
): Promise<ClassItems[]> =>
  withSchools(
    asker,
    'read only',
    (tx) => tx<ClassItems[]>`
      select r.area_code as "schoolCode", a.name as "schoolName", r.name as "className", r.pupils,
        r.body->'right'->${String(subjectId)} as right
      from exam_results r join areas a on a.code = r.area_code
      where r.analysis_id = ${analysisId} and r.kind = 'CLASS' and r.area_code in (${areasBelow(tx, area)})
        and r.pupils >= ${leastOf(asker)} and r.body->'right' ? ${String(subjectId)}
      order by a.name, r.area_code, r.name`,
  )
