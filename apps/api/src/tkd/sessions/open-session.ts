import type postgres from 'postgres'
import { badInput } from '../../errors.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import { notASchoolYear, readSchoolYear } from '../../schools/school-year.ts'
import { type TkdArea, tkdGrades } from '../planning/plan-facts.ts'

export interface ItemEntry {
  readonly grade: number
  readonly area: TkdArea
  readonly task: string
  readonly descriptors: readonly string[]
}

export interface TestEntry {
  readonly name: string
  readonly items: readonly ItemEntry[]
}

export interface SessionEntry {
  readonly testId: number
  readonly schoolYear: string
  readonly fromOn: string
  readonly toOn: string
  readonly secondShare: number
  readonly leastScore: number | null
  readonly seed: string
}

/** A test of a name already known becomes its next version; what was scored by an earlier one keeps it. */
export function saveTest(asker: SchoolAsker, { name, items }: TestEntry): Promise<number> {
  if (name.trim() === '' || items.length === 0) throw emptyTest
  const wrong = items.find(({ grade, task, descriptors }) => {
    return !tkdGrades.includes(grade) || task.trim() === '' || descriptors.length < 2 || descriptors.some(isBlank)
  })
  if (wrong !== undefined) throw wrongItem
  return withSchools(asker, 'read write', async (tx) => {
    const [test] = await tx<{ id: number }[]>`
      insert into tkd_tests (regency_code, name, version)
      select ${asker.scope.regencyCode}, ${name.trim()}, coalesce(max(version), 0) + 1 from tkd_tests
      where regency_code = ${asker.scope.regencyCode} and name = ${name.trim()} returning id`
    const id = test?.id ?? 0
    await writeItems(tx, asker.scope.regencyCode, id, items)
    return id
  })
}

const isBlank = (text: string) => text.trim() === ''

async function writeItems(
  tx: postgres.TransactionSql,
  regencyCode: string,
  testId: number,
  items: readonly ItemEntry[],
) {
  const places = new Map<string, number>()
  const rows = items.map(({ grade, area, task, descriptors }) => {
    const position = (places.get(`${grade} ${area}`) ?? 0) + 1
    places.set(`${grade} ${area}`, position)
    return { regency_code: regencyCode, test_id: testId, grade, area, position, task, descriptors: [...descriptors] }
  })
  await tx`insert into tkd_items ${tx(rows)}`
}

/** The session of a school year; given again before anything was scored, it takes the new days, share and test. */
export function openSession(asker: SchoolAsker, entry: SessionEntry): Promise<number> {
  const schoolYear = readSchoolYear(entry.schoolYear)
  if (schoolYear === null) throw badInput(notASchoolYear.id, notASchoolYear.en)
  if (entry.fromOn > entry.toOn) throw daysTurned
  if (!(entry.secondShare >= 0 && entry.secondShare <= 1)) throw notAShare
  if (entry.leastScore !== null && (entry.leastScore < 0 || entry.leastScore > 100)) throw notAScore
  return withSchools(asker, 'read write', async (tx) => {
    const [test] = await tx`select from tkd_tests where id = ${entry.testId}`
    if (test === undefined) throw noSuchTest
    const [session] = await tx<{ id: number }[]>`
      insert into tkd_sessions (regency_code, test_id, school_year, from_on, to_on, second_share, least_score, seed)
      values (${asker.scope.regencyCode}, ${entry.testId}, ${schoolYear}, ${entry.fromOn}, ${entry.toOn},
        ${entry.secondShare}, ${entry.leastScore}, ${entry.seed})
      on conflict (regency_code, school_year) do update set test_id = excluded.test_id, from_on = excluded.from_on,
        to_on = excluded.to_on, second_share = excluded.second_share, least_score = excluded.least_score,
        seed = excluded.seed
      where not exists (select from tkd_scores o join tkd_assignments a on a.id = o.assignment_id
        where a.session_id = tkd_sessions.id)
      returning id`
    if (session === undefined) throw scoredAlready
    return session.id
  })
}

const emptyTest = badInput('Isi nama tes dan sedikitnya satu butir.', 'Give the test a name and at least one item.')

const wrongItem = badInput(
  'Setiap butir memerlukan kelas 1 sampai 3, tugas, dan sedikitnya dua tingkat dengan uraiannya.',
  'Every item needs a grade from 1 to 3, a task, and at least two levels with their descriptors.',
)

const daysTurned = badInput(
  'Hari terakhir sesi mendahului hari pertamanya.',
  'The last day of the session lies before its first.',
)

const notAShare = badInput(
  'Bagian murid untuk penilai kedua harus antara 0 dan 1.',
  'The share of pupils for the second rater must lie between 0 and 1.',
)

const notAScore = badInput('Nilai batas harus antara 0 dan 100.', 'The least score must lie between 0 and 100.')

const noSuchTest = badInput('Tes ini tidak ada. Simpan tesnya dahulu.', 'There is no such test. Save the test first.')

const scoredAlready = badInput(
  'Sesi tahun ini sudah dinilai, jadi tes dan harinya tidak dapat diganti.',
  'The session of this year has scores already, so its test and days cannot be changed.',
)
