import { createAccount } from '../../access/create-account.ts'
import { type Role, roles } from '../../access/permissions.ts'
import type { TestApi, Viewer } from '../../testing/execute.ts'
import { importSheet } from '../../testing/import-sheet.ts'

export const schoolCodes = { own: '20300001', foreign: '20300002' } as const

type Which = keyof typeof schoolCodes

export interface SchoolAskerOfTest extends Viewer {
  readonly label: string
  readonly which: Which | 'regency'
}

const offices: readonly Role[] = ['REGENT', 'EDUCATION_HEAD', 'ANALYST', 'REVIEWER', 'ADMIN', 'PUBLISHER']

/** Every role at both schools, offices for the whole regency; the examiner of each school by her account. */
export const schoolAskers: readonly SchoolAskerOfTest[] = [
  ...roles.flatMap((role) =>
    (['own', 'foreign'] as const).map((which) => ({
      ...{ role, which, areaCodes: [schoolCodes[which]], label: `${role} ${which}` },
      ...(role === 'EXAMINER' ? { name: `guru-${which}` } : {}),
    })),
  ),
  ...offices.map((role) => ({ role, which: 'regency', areaCodes: ['33.04'], label: `${role} regency` }) as const),
]

/** Words that occur in one school only, so that any answer that holds one tells who somebody of it is. */
export const secretsOf = (which: Which): readonly string[] => [`Rahasia ${which}`, `Alasan ${which}`]

const nuptkOf = (which: Which, grade: number) => `12345678901234${which === 'own' ? 1 : 2}${grade}`

const office: Viewer = { role: 'EDUCATION_HEAD' }

/** Two schools whose grades 1 to 3 are tested, half of the children already, by an examiner each. Gives the session's id. */
export async function plantSchools(api: TestApi, today: string): Promise<string> {
  const { sql } = api.connection
  const codes = Object.entries(schoolCodes) as [Which, string][]
  // of two kecamatan, so that neither lends the other a teacher, who would then be known there
  const places = codes.map(([which, code]) => `${code},SD ${which},SD,negeri,${which === 'own' ? 'Batur' : 'Bawang'}`)
  await importSheet(sql, 'SCHOOLS', ['npsn,nama,jenjang,status,kecamatan', ...places, ''].join('\n'), { today })
  for (const [which, code] of codes) {
    const take = async (...[sheet, rows]: ['TEACHERS' | 'CLASSES' | 'PUPILS', readonly string[]]) => {
      const done = await importSheet(sql, sheet, `${rows.join('\n')}\n`, { today })
      if (done.rejected > 0) throw new Error(`${sheet} of ${which} were not taken`)
    }
    await createAccount(sql, '33.04', { name: `guru-${which}`, role: 'EXAMINER', areaCodes: [code] })
    const grades = [1, 2, 3, 4]
    await take('TEACHERS', [
      'npsn;nuptk;nama;akun;jenis ptk',
      ...grades.map((grade) => {
        const account = grade === 3 ? `guru-${which}` : ''
        return `${code};${nuptkOf(which, grade)};Guru Rahasia ${which} ${'i'.repeat(grade)};${account};guru kelas`
      }),
      `${code};${nuptkOf(which, 9)};Kepala Rahasia ${which};;kepala sekolah`,
    ])
    await take('CLASSES', [
      'npsn;rombel;tingkat;wali kelas',
      ...grades.map((grade) => `${code};Kelas ${grade};${grade};${nuptkOf(which, grade)}`),
    ])
    const serial = which === 'own' ? 10_000_000 : 20_000_000
    const pupils = Array.from(
      { length: 36 },
      (_, at) => `${code};00${serial + at};Anak Rahasia ${which};Kelas ${(at % 3) + 1}`,
    )
    await take('PUPILS', ['npsn;nisn;nama;rombel', ...pupils])
  }
  const session = await openAndPlan(api)
  for (const [which] of codes) await scoreHalf(api, which, today)
  return session
}

async function ask<Data>(api: TestApi, viewer: Viewer, document: string, variables: Record<string, unknown> = {}) {
  const { data, errors } = await api.execute<Data>(document, { viewer, variables })
  if (data == null || errors !== undefined) throw new Error(JSON.stringify(errors))
  return data
}

async function openAndPlan(api: TestApi): Promise<string> {
  const items = [1, 2, 3].flatMap((grade) =>
    ['READING', 'WRITING', 'COUNTING'].map((area) => ({ grade, area, task: 'Tugas', descriptors: ['belum', 'sudah'] })),
  )
  const save = 'mutation ($items: [TkdItemInput!]!) { saveTkdTest(name: "TKD", items: $items) }'
  const { saveTkdTest } = await ask<{ saveTkdTest: string }>(api, office, save, { items })
  const input = { testId: saveTkdTest, schoolYear: '2026/2027', fromOn: '2026-11-01', toOn: '2026-11-30', seed: 'a' }
  const open = 'mutation ($input: TkdSessionInput!) { openTkdSession(input: $input) }'
  const { openTkdSession: session } = await ask<{ openTkdSession: string }>(api, office, open, { input })
  await ask(api, office, 'mutation ($session: ID!) { planTkdSession(session: $session) { planned } }', { session })
  return session
}

interface Sheet {
  readonly assignmentId: string
  readonly part: string
  readonly pupils: readonly { number: string }[]
}

async function scoreHalf(api: TestApi, which: Which, today: string): Promise<void> {
  const examiner: Viewer = { role: 'EXAMINER', name: `guru-${which}`, areaCodes: [schoolCodes[which]] }
  const head: Viewer = { role: 'SCHOOL_HEAD', areaCodes: [schoolCodes[which]] }
  const { tkdScoreSheets } = await ask<{ tkdScoreSheets: Sheet[] }>(
    api,
    examiner,
    '{ tkdScoreSheets { assignmentId part pupils { number } } }',
  )
  const scores = tkdScoreSheets.flatMap(({ assignmentId, part, pupils }) =>
    pupils.map(({ number }) => {
      const about = { assignmentId, pupil: number, part, onDay: today, recordedAt: `${today}T03:00:00Z` }
      return { ...about, clientId: `${assignmentId} ${part} ${number}`, levels: [2] }
    }),
  )
  await ask(api, examiner, 'mutation ($scores: [TkdScoreInput!]!) { submitTkdScores(scores: $scores) { refusal } }', {
    scores,
  })
  const roster = `{ schoolRoster(school: "${schoolCodes[which]}") { teachers { number } } }`
  const { schoolRoster } = await ask<{ schoolRoster: { teachers: { number: string }[] } }>(api, head, roster)
  const absent = `mutation ($teacher: String!) { recordTeacherAbsence(teacher: $teacher, fromOn: "${today}",
    toOn: "${today}", reason: "Alasan ${which}") }`
  const teacher = schoolRoster.teachers[0]?.number
  await ask(api, head, absent, { teacher })
  const related =
    'mutation ($teacher: String!, $pupil: String!) { declareTeacherRelative(teacher: $teacher, pupil: $pupil) }'
  await ask(api, head, related, { teacher, pupil: tkdScoreSheets[0]?.pupils[0]?.number })
}
