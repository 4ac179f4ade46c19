import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { nameSchoolYear } from '../../schools/school-year.ts'

export interface SessionRow {
  readonly id: number
  readonly schoolYear: string
  readonly testName: string
  readonly testVersion: number
  readonly fromOn: string
  readonly toOn: string
  readonly secondShare: number
  readonly leastScore: number | null
}

/** Sessions of the regency, the newest first. */
export async function listSessions(asker: SchoolAsker): Promise<SessionRow[]> {
  const rows = await withSchools(
    asker,
    'read only',
    (tx) =>
      tx<(Omit<SessionRow, 'schoolYear'> & { schoolYear: number })[]>`
      select s.id, s.school_year as "schoolYear", t.name as "testName", t.version as "testVersion",
        s.from_on::text as "fromOn", s.to_on::text as "toOn", s.second_share as "secondShare", s.least_score as "leastScore"
      from tkd_sessions s join tkd_tests t on t.id = s.test_id order by s.school_year desc`,
  )
  return rows.map((row) => ({ ...row, schoolYear: nameSchoolYear(row.schoolYear) }))
}
