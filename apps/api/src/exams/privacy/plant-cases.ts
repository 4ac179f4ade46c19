import type { Role } from '../../access/permissions.ts'
import { createClock } from '../../clock.ts'
import { globalId } from '../../graphql/global-id.ts'
import { type SchoolAsker, withSchools } from '../../schools/access/with-schools.ts'
import type { TestApi } from '../../testing/execute.ts'
import { importSheet } from '../../testing/import-sheet.ts'
import { schoolCodes } from '../../tkd/privacy/two-schools.ts'
import { analyseNow } from '../jobs/analyse-now.ts'
import { takeStep } from '../reviews/take-step.ts'
import { ask, importAnswers, office, plantExam, saveKey, schoolsCsv, subjectNumber } from '../testing/plant-exam.ts'

type Which = keyof typeof schoolCodes

export interface PlantedCases {
  readonly exam: string
  readonly analysis: string
  readonly subject: string
  /** By school: a pair opened as a case, and one that nobody took up. */
  readonly flags: Readonly<Record<Which, { readonly opened: string; readonly unopened: string }>>
}

/** A school of three pupils only, whose results are withheld. */
export const smallSchool = '20300003'

/** Words that occur in what only the school and, but for names, those who review may read. */
export const namesOf = (which: Which): string => `Rahasia ${which}`
export const wordsOf = (which: Which): string => `Berkas ${which}`

const day = '2026-11-24'
const items = 12
const letters = 'ABCD'

export const examAsker = (api: TestApi, role: Role, ...areaCodes: string[]): SchoolAsker => ({
  sql: api.connection.sql,
  viewer: { name: role.toLowerCase(), role },
  scope: { regencyCode: '33.04', areaCodes, domains: ['EDUCATION'], tier: 'PERSON' },
  clock: createClock('Asia/Jakarta', day),
})

/** An analysed exam of three schools; two of them have a case that was opened and a signal that was not. */
export async function plantCases(api: TestApi): Promise<PlantedCases> {
  const codes = [...Object.values(schoolCodes), smallSchool]
  await importSheet(
    api.connection.sql,
    'SCHOOLS',
    schoolsCsv(codes, (at) => ['Batur', 'Bawang', 'Batur'][at] ?? ''),
  )
  const { exam, subjects } = await plantExam(api, ['Matematika'])
  const [subject = ''] = subjects
  const key = Array.from({ length: items }, (_, at) => ({
    item: `M${at + 1}`,
    key: letters[at % 4] ?? 'A',
    options: letters,
  }))
  await saveKey(api, subject, key)
  const header = `NISN;Nama;NPSN;Rombel;Ruang;Baris;Kolom;Jawaban`
  const rows = codes.flatMap((code, school) =>
    Array.from({ length: code === smallSchool ? 3 : 12 }, (_, at) => {
      const answers = Array.from({ length: items }, (__, item) => answerOf(school * 100 + at, item))
      const name = `Anak ${namesOf(code === schoolCodes.own ? 'own' : 'foreign')} ${at}`
      return `00${school + 1}${1_000_000 + at};${code === smallSchool ? 'Anak Kecil' : name};${code};Kelas 6;1;${at + 1};1;${answers.join('')}`
    }),
  )
  const { rejected } = await importAnswers(api, subject, [header, ...rows])
  if (rejected > 0) throw new Error('answers of the test were not taken')
  for (const [which, school] of Object.entries(schoolCodes))
    await ask(
      api,
      office,
      `mutation ($exam: ID!, $school: String!, $note: String!) {
        recordExamIncident(exam: $exam, school: $school, className: "Kelas 6", kind: TALKING, note: $note) { kind } }`,
      { exam, school, note: `Catatan ${wordsOf(which as Which)}` },
    )
  const examId = subjectNumber(exam)
  const { id: analysisId } = await analyseNow(examAsker(api, 'EDUCATION_HEAD', '33.04'), examId)
  const plant = async (which: Which) => {
    const [opened, unopened] = await plantFlags(api, { examId, analysisId, which })
    const step = {
      flagId: opened ?? 0,
      kind: 'OPENED',
      note: `Mohon penjelasan ${wordsOf(which)}`,
      uploads: [],
    } as const
    await takeStep(examAsker(api, 'REVIEWER', '33.04'), '/nowhere', step)
    return { opened: globalId('ExamFlag', opened ?? 0), unopened: globalId('ExamFlag', unopened ?? 0) }
  }
  return {
    ...{ exam, subject, analysis: globalId('ExamAnalysis', analysisId) },
    flags: { own: await plant('own'), foreign: await plant('foreign') },
  }
}

/** Right six times of ten, else any other option; the same for everybody who asks, and nobody like another. */
function answerOf(pupil: number, item: number): string {
  const drawn = Math.floor((Math.abs(Math.sin(pupil * 12.9898 + item * 78.233)) * 43_758.5453 * 10) % 10)
  return letters[(item + (drawn < 6 ? 0 : (drawn % 3) + 1)) % letters.length] ?? 'A'
}

interface Place {
  readonly examId: number
  readonly analysisId: number
  readonly which: Which
}

/** Two pairs of a school with an attachment to nothing yet; gives the ids of the flags. */
const plantFlags = (api: TestApi, { examId, analysisId, which }: Place): Promise<number[]> =>
  withSchools(examAsker(api, 'EDUCATION_HEAD', '33.04'), 'read write', async (tx) => {
    const pupils = await tx<{ id: number }[]>`
      select id from exam_pupils where exam_id = ${examId} and school_code = ${schoolCodes[which]} order by id limit 4`
    const ids = pupils.map(({ id }) => id)
    const flags: number[] = []
    for (const [at, name] of ['opened', 'unopened'].entries()) {
      const [flag] = await tx<{ id: number }[]>`
        insert into exam_flags (regency_code, exam_id, analysis_id, key, kind, school_code, class_name, first_id, second_id, level,
          evidence, rank, p, q, body)
        values ('33.04', ${examId}, ${analysisId}, ${`PAIR ${which} ${name}`}, 'PAIR', ${schoolCodes[which]}, 'Kelas 6',
          ${ids[2 * at] ?? 0}, ${ids[2 * at + 1] ?? 0}, 2, '[{"kind":"PAIR","subject":""}]', ${at + 1}, 1e-9, 1e-6,
          ${tx.json({ reasons: [], bonferroni: 1e-6, measures: [{ measure: 'omega', subject: null, observed: 11, expected: 5, sd: 1, z: 6, p: 1e-9, limit: null }], blocks: [] })})
        returning id`
      flags.push(flag?.id ?? 0)
    }
    return flags
  })
