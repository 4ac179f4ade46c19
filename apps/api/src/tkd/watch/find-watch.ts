import type postgres from 'postgres'
import type { AreaLevel } from '../../areas/area.ts'
import { notFound } from '../../errors.ts'
import { type SchoolAsker, schoolTierOf, withSchools } from '../../schools/access/with-schools.ts'
import { findSession } from '../sessions/find-session.ts'
import { keepResults } from './keep-results.ts'
import { type ClassResult, measureSession, type PlaceResult } from './measure-session.ts'
import { leastPupils } from './scored-pupil.ts'

export interface WatchedPlace extends PlaceResult {
  readonly areaCode: string
  readonly areaName: string
  readonly level: AreaLevel
  readonly subdistrictCode: string | null
}

/** The places of what a session shows; examiners and classes are read when they are asked for. */
export interface Watch {
  readonly sessionId: number
  readonly areaCode: string
  readonly measuredAt: string
  readonly whole: WatchedPlace
  readonly above: WatchedPlace[]
  readonly subdistricts: WatchedPlace[]
  readonly schools: WatchedPlace[]
}

export interface WatchedExaminer {
  readonly number: string
  readonly name: string | null
  readonly schoolCode: string
  readonly schoolName: string
  readonly pupils: number
  readonly leniency: number
  readonly lower: number
  readonly upper: number
  readonly isOutlier: boolean
}

export interface WatchedRoom extends Omit<ClassResult, 'classId' | 'raters'> {
  readonly schoolName: string
  readonly className: string
}

/** What a session shows for an area that the asker may see, the kecamatan and regency above it, and the places in it. */
export async function findWatch(asker: SchoolAsker, sessionId: number, areaCode: string): Promise<Watch> {
  const area = await withSchools(asker, 'read only', async (tx) => {
    await findSession(tx, sessionId)
    return findArea(tx, areaCode)
  })
  await keepResults(asker, sessionId)
  return withSchools(asker, 'read only', async (tx) => {
    const rows = await listPlaces(tx, sessionId, areaCode)
    const placesOf = (isWanted: (row: PlaceRow) => boolean) => rows.filter(isWanted).map(openPlace)
    const [whole = { ...nothingScored, ...area }] = placesOf((row) => row.areaCode === areaCode)
    const below = (level: AreaLevel) => placesOf((row) => row.isBelow && row.level === level)
    return {
      ...{ sessionId, areaCode, whole, measuredAt: await findMeasuredAt(tx, sessionId) },
      above: placesOf(({ isBelow, ...row }) => !isBelow && row.areaCode !== areaCode),
      subdistricts: area.level === 'REGENCY' ? below('SUBDISTRICT') : [],
      schools: below('SCHOOL'),
    }
  })
}

/** As a place in which nobody has a score yet. */
const nothingScored = measureSession([], () => null).regency

type Named = Pick<WatchedPlace, 'areaCode' | 'areaName' | 'level' | 'subdistrictCode'>

/** A school must be the asker's; kecamatan and regency may be looked at by all who read results. */
async function findArea(tx: postgres.TransactionSql, areaCode: string): Promise<Named> {
  const [area] = await tx<Named[]>`
    select code as "areaCode", name as "areaName", level, case level when 'SCHOOL' then parent_code end as "subdistrictCode"
    from areas where code = ${areaCode} and regency_code = registry_setting('regency')
      and (level in ('REGENCY', 'SUBDISTRICT') or level = 'SCHOOL' and code in (select registry_areas()))`
  if (area === undefined) throw noSuchArea
  return area
}

const noSuchArea = notFound(
  'Wilayah ini bukan kabupaten, kecamatan atau sekolah Anda.',
  'This area is neither the regency nor a kecamatan nor your school.',
)

interface PlaceRow extends Named {
  readonly body: PlaceResult
  /** The asked area itself or inside it; else above it. */
  readonly isBelow: boolean
}

const openPlace = ({ body, areaCode, areaName, level, subdistrictCode }: PlaceRow): WatchedPlace => ({
  ...body,
  ...{ areaCode, areaName, level, subdistrictCode },
})

const listPlaces = (tx: postgres.TransactionSql, sessionId: number, areaCode: string) =>
  tx<PlaceRow[]>`
    with below as (${areasBelow(tx, areaCode)})
    select r.area_code as "areaCode", a.name as "areaName", a.level, r.body,
      case a.level when 'SCHOOL' then a.parent_code end as "subdistrictCode",
      r.area_code in (select code from below) as "isBelow"
    from tkd_results r join areas a on a.code = r.area_code
    where r.session_id = ${sessionId} and r.kind in ('REGENCY', 'SUBDISTRICT', 'SCHOOL')
      and (r.area_code in (select code from below) or r.area_code in (select l.ancestor_code from area_links l
        where l.regency_code = r.regency_code and l.descendant_code = ${areaCode}))
    order by a.level = 'REGENCY', a.name, a.code`

/** An area with all that lies in it today. */
export const areasBelow = (tx: postgres.TransactionSql, areaCode: string) => tx`
  select l.descendant_code as code from area_links l
  where l.regency_code = registry_setting('regency') and l.ancestor_code = ${areaCode}
    and l.valid_from <= registry_setting('today')::date and l.valid_to > registry_setting('today')::date`

async function findMeasuredAt(tx: postgres.TransactionSql, sessionId: number): Promise<string> {
  const [found] = await tx<{ measuredAt: string }[]>`
    select measured_at as "measuredAt" from tkd_results where session_id = ${sessionId} and kind = 'REGENCY'`
  if (found === undefined) throw new Error('results stand once they are measured')
  return found.measuredAt
}

interface ExaminerBody {
  readonly pupils: number
  readonly leniency: number
  readonly interval: { readonly lower: number; readonly upper: number }
  readonly isOutlier: boolean
}

/** Examiners of ten children or more, the strictest first. */
export const listExaminers = (asker: SchoolAsker, { sessionId, areaCode }: Watch): Promise<WatchedExaminer[]> =>
  withSchools(asker, 'read only', async (tx) => {
    const rows = await tx<
      (Pick<WatchedExaminer, 'number' | 'name' | 'schoolCode' | 'schoolName'> & { body: ExaminerBody })[]
    >`
      select t.number, n.name, r.area_code as "schoolCode", a.name as "schoolName", r.body
      from tkd_results r join areas a on a.code = r.area_code join teachers t on t.id = r.subject_id
      left join teacher_persons n on n.teacher_id = t.id
      where r.session_id = ${sessionId} and r.kind = 'EXAMINER' and r.area_code in (${areasBelow(tx, areaCode)})
        and (r.body->>'pupils')::integer >= ${leastPupils}
      order by (r.body->>'leniency')::double precision, r.subject_id`
    return rows.map(({ body: { pupils, leniency, interval, isOutlier }, ...head }) => {
      return { ...head, pupils, leniency, lower: interval.lower, upper: interval.upper, isOutlier }
    })
  })

/** Grades of classes; for the office those of ten children or more. */
export const listRooms = (asker: SchoolAsker, { sessionId, areaCode }: Watch): Promise<WatchedRoom[]> =>
  withSchools(asker, 'read only', async (tx) => {
    const least = schoolTierOf(asker) === 'SCHOOL' ? 0 : leastPupils
    const rows = await tx<
      { head: Pick<WatchedRoom, 'schoolCode' | 'schoolName' | 'className' | 'grade'>; body: ClassResult }[]
    >`
      select jsonb_build_object('schoolCode', r.area_code, 'schoolName', a.name, 'className', c.name, 'grade', r.grade) as head,
        r.body - 'raters' as body
      from tkd_results r join areas a on a.code = r.area_code join school_classes c on c.id = r.subject_id
      where r.session_id = ${sessionId} and r.kind = 'CLASS' and r.area_code in (${areasBelow(tx, areaCode)})
        and (r.body->>'pupils')::integer >= ${least}
      order by a.name, r.area_code, r.grade, c.name`
    return rows.map(({ head, body }) => ({ ...body, ...head }))
  })
