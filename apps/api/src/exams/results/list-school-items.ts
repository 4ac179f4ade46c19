import { wilson } from '@pantau/indicators'
import { type SchoolAsker, schoolTierOf, withSchools } from '../../schools/access/with-schools.ts'
import { LEAST_PUPILS } from './shares.ts'

export interface SchoolItem {
  readonly subject: string
  readonly form: string
  readonly item: string
  readonly position: number
  readonly topic: string
  readonly pupils: number
  readonly value: number
  readonly lower: number | null
  readonly upper: number | null
  readonly regency: number
  readonly isHarder: boolean
}

interface ItemOfSchool {
  readonly subject: string
  readonly form: string
  readonly item: string
  readonly position: number
  readonly topic: string
  readonly regency: number | null
  readonly shares: readonly (number | null)[]
  readonly seen: readonly number[]
}

/**
 * Items by the pupils of a school, those furthest below the regency first; of fewer than ten only for the school itself. One
 * statement. Items scored in parts have no interval.
 */
export async function listSchoolItems(
  asker: SchoolAsker,
  { analysisId, school }: { readonly analysisId: number; readonly school: string },
): Promise<SchoolItem[]> {
  const least = schoolTierOf(asker) === 'SCHOOL' ? 1 : LEAST_PUPILS
  const items = await withSchools(
    asker,
    'read only',
    (tx) => tx<ItemOfSchool[]>`
      with items as (
        select r.subject_id, s.name, s.position as of_subject, r.body,
          (row_number() over (partition by r.subject_id order by r.position) - 1)::integer as place
        from exam_results r join exam_subjects s on s.id = r.subject_id
        where r.analysis_id = ${analysisId} and r.kind = 'ITEM')
      select i.name as subject, i.body->>'form' as form, i.body->>'item' as item, i.body->'position' as position,
        i.body->>'topic' as topic, i.body->'p' as regency,
        jsonb_agg(c.body->'right'->i.subject_id::text->i.place) as shares,
        jsonb_agg(coalesce(c.body->'seen'->i.subject_id::text->i.place, '0')) as seen
      from items i join exam_results c on c.analysis_id = ${analysisId} and c.kind = 'CLASS' and c.area_code = ${school}
        and c.body->'right' ? i.subject_id::text
      group by i.of_subject, i.name, i.body, i.place order by i.of_subject, i.place`,
  )
  return items.flatMap((item) => tellItem(item, least)).sort(byDistance)
}

function tellItem({ shares, seen, regency, ...item }: ItemOfSchool, least: number): SchoolItem[] {
  const pupils = seen.reduce((sum, n) => sum + n, 0)
  if (pupils < least || regency === null) return []
  const earned = shares.map((share, at) => (share ?? 0) * (seen[at] ?? 0))
  const isWhole = earned.every((points) => Math.abs(points - Math.round(points)) < 0.01) // shares are kept to four digits
  const points = earned.reduce((sum, part) => sum + (isWhole ? Math.round(part) : part), 0)
  const { lower, upper } = isWhole ? wilson(points, pupils) : { lower: null, upper: null }
  const value = points / pupils
  return [{ ...item, pupils, value, lower, upper, regency, isHarder: upper !== null && upper < regency }]
}

const byDistance = (one: SchoolItem, other: SchoolItem): number =>
  one.value - one.regency - (other.value - other.regency)
