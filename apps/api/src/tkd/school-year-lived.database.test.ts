import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccount } from '../access/create-account.ts'
import { realSeed } from '../imports/testing/open-imports.ts'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'
import { importSheet } from '../testing/import-sheet.ts'

const [school, neighbour] = ['20300001', '20300002']
const office: Viewer = { role: 'EDUCATION_HEAD' }
const head: Viewer = { role: 'SCHOOL_HEAD', areaCodes: [school] }
const teacher = (name: string, areaCode = school): Viewer => ({ role: 'EXAMINER', name, areaCodes: [areaCode] })
const grades = [1, 2, 3, 4, 5, 6]
const nuptkOf = (grade: number) => `123456789012345${grade}`

let api: TestApi
let session = ''

beforeAll(async () => {
  const urls = await testDatabase(realSeed)
  api = await openTestApi(urls, { today: '2027-05-10' })
  const { sql } = api.connection
  const take = async (...[sheet, text]: [Parameters<typeof importSheet>[1], string]) => {
    const done = await importSheet(sql, sheet, text, { today: '2027-05-10' })
    expect(done).toMatchObject({ state: 'DONE', rejected: 0 })
  }
  await take(
    'SCHOOLS',
    `npsn,nama,jenjang,status,kecamatan\n${school},SD Satu,SD,negeri,Batur\n${neighbour},SD Dua,SD,negeri,Batur\n`,
  )
  for (const [name, code] of [...grades.map((grade) => [`guru${grade}`, school]), ['guru7', neighbour]] as const)
    await createAccount(sql, '33.04', { name, role: 'EXAMINER', areaCodes: [code] })
  const staff = grades.map((grade) => `${school};${nuptkOf(grade)};Ibu Kelas ${grade};guru${grade}`)
  await take('TEACHERS', ['npsn;nuptk;nama;akun', ...staff, `${neighbour};${nuptkOf(7)};Pak Semua;guru7`].join('\n'))
  const rooms = grades.map((grade) => `${school};Kelas ${grade};${grade};${nuptkOf(grade)}`)
  await take('CLASSES', ['npsn;rombel;tingkat;wali kelas', ...rooms, `${neighbour};Semua;1-6;${nuptkOf(7)}`].join('\n'))
  const children = Array.from({ length: 36 }, (_, at) => {
    const grade = (at % 3) + 1
    return `${school};00${10_000_000 + at};Anak ${at};Kelas ${grade};;${at === 0 ? nuptkOf(2) : ''};${Math.floor(at / 3) + 1}`
  })
  const others = Array.from(
    { length: 4 },
    (_, at) => `${neighbour};00${20_000_000 + at};Teman ${at};Semua;1;;${at + 1}`,
  )
  await take('PUPILS', ['npsn;nisn;nama;rombel;tingkat;guru kerabat;no absen', ...children, ...others].join('\n'))
})

afterAll(() => api.close())

async function ask<Data>(viewer: Viewer, document: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await api.execute<Data>(document, { viewer, variables })
  if (data == null || errors !== undefined) throw new Error(JSON.stringify(errors))
  return data
}

const codeOf = async (viewer: Viewer, document: string, variables: Record<string, unknown> = {}) =>
  (await api.execute(document, { viewer, variables })).errors?.[0]?.extensions?.code

interface Assigned {
  readonly id: string
  readonly className: string
  readonly grade: number
  readonly area: string
  readonly way: string
  readonly reason: string | null
  readonly conflicts: readonly string[]
  readonly examiner: { readonly number: string; readonly name: string | null } | null
  readonly secondRater: { readonly number: string } | null
}

const listAssigned = async (viewer: Viewer, code = school) =>
  (
    await ask<{ tkdAssignments: Assigned[] }>(
      viewer,
      `query ($session: ID!, $school: String!) { tkdAssignments(session: $session, school: $school) {
        id className grade area way reason conflicts examiner { number name } secondRater { number } } }`,
      { session, school: code },
    )
  ).tkdAssignments

interface Sheet {
  readonly assignmentId: string
  readonly part: string
  readonly className: string
  readonly area: string
  readonly signedAt: string | null
  readonly pupils: readonly { number: string; listNumber: number; name: string | null; levels: number[] | null }[]
}

const listSheets = async (viewer: Viewer) =>
  (
    await ask<{ tkdScoreSheets: Sheet[] }>(
      viewer,
      '{ tkdScoreSheets { assignmentId part className area signedAt pupils { number listNumber name levels } } }',
    )
  ).tkdScoreSheets

function missing(): never {
  throw new Error('the sheet is there')
}

const scoreOf = ({ assignmentId, part }: Sheet, pupil: string, levels: readonly number[], clientId = '') => {
  const id = clientId || `${assignmentId} ${part} ${pupil}`
  return { clientId: id, assignmentId, pupil, part, levels, onDay: '2027-05-10', recordedAt: '2027-05-10T03:00:00Z' }
}

const submit = async (viewer: Viewer, scores: readonly object[]) =>
  (
    await ask<{ submitTkdScores: { refusal: string | null; conflict: string | null }[] }>(
      viewer,
      'mutation ($scores: [TkdScoreInput!]!) { submitTkdScores(scores: $scores) { refusal conflict } }',
      { scores },
    )
  ).submitTkdScores.map(({ refusal, conflict }) => refusal ?? conflict)

test('the office saves a test and opens and plans the session of the year', async () => {
  const items = [1, 2, 3].flatMap((grade) =>
    ['READING', 'WRITING', 'COUNTING'].flatMap((area) =>
      [1, 2].map((at) => ({ grade, area, task: `Tugas ${at}`, descriptors: ['belum', 'mulai', 'cakap', 'mahir'] })),
    ),
  )
  const save = 'mutation ($items: [TkdItemInput!]!) { saveTkdTest(name: "TKD", items: $items) }'
  const { saveTkdTest } = await ask<{ saveTkdTest: string }>(office, save, { items })
  const open = 'mutation ($input: TkdSessionInput!) { openTkdSession(input: $input) }'
  const input = {
    ...{ testId: saveTkdTest, schoolYear: '2026/2027', fromOn: '2027-05-03', toOn: '2027-05-15' },
    ...{ secondShare: 0.25, seed: 'banjarnegara' },
  }
  session = (await ask<{ openTkdSession: string }>(office, open, { input })).openTkdSession
  const plan = 'mutation ($session: ID!) { planTkdSession(session: $session) { planned kept withoutExaminer } }'
  expect(await ask(office, plan, { session })).toEqual({
    planTkdSession: { planned: 12, kept: 0, withoutExaminer: 0 },
  })
  expect(await codeOf(head, plan, { session })).toBe('FORBIDDEN')
  expect(await codeOf({ role: 'HEALTH_HEAD' }, plan, { session })).toBe('FORBIDDEN')
  expect(await codeOf(office, save, { items: [{ ...items[0], descriptors: ['satu'] }] })).toBe('BAD_USER_INPUT')
})

test('the school sees who examines whom by name, the office by number; a relative is passed over, a school alone swaps', async () => {
  const seen = (await listAssigned(head)).filter(({ area }) => area === 'READING')
  expect(seen.map(({ className, examiner, way, conflicts }) => [className, examiner?.name, way, conflicts])).toEqual([
    ['Kelas 1', 'Ibu Kelas 3', 'HIGHER_GRADE', []],
    ['Kelas 2', 'Ibu Kelas 3', 'NEXT_GRADE', []],
    ['Kelas 3', 'Ibu Kelas 4', 'NEXT_GRADE', []],
  ])
  const numbered = (await listAssigned(office)).filter(({ area }) => area === 'READING')
  expect(numbered.map(({ examiner }) => examiner?.name)).toEqual([null, null, null])
  const swapped = await listAssigned({ role: 'SCHOOL_HEAD', areaCodes: [neighbour] }, neighbour)
  expect(new Set(swapped.map(({ way }) => way))).toEqual(new Set(['OTHER_SCHOOL']))
  expect(swapped).toHaveLength(3) // one grade has children
  const lent = await listAssigned(head, neighbour) // its own teachers are asked to examine there
  expect(lent.map(({ examiner }) => examiner?.name?.startsWith('Ibu Kelas'))).toEqual([true, true, true])
  expect(await listAssigned({ role: 'SCHOOL_HEAD', areaCodes: [neighbour] })).toHaveLength(0)
})

test('the head chooses another examiner with a reason, never the class teacher, and the plan leaves the choice alone', async () => {
  const adjust = `mutation ($assignment: ID!, $examiner: String!, $reason: String!) {
    adjustTkdAssignment(assignment: $assignment, examiner: $examiner, reason: $reason) }`
  const rows = (await listAssigned(head)).filter(({ area }) => area === 'WRITING')
  const [first, second, third] = rows
  const numberOf = (row: Assigned | undefined) => row?.examiner?.number ?? ''
  const change = (examiner: string, reason: string) => ({ assignment: second?.id, examiner, reason })
  const reason = 'Ibu Kelas 3 mengikuti pelatihan'
  expect(await codeOf(head, adjust, change(numberOf(third), ' '))).toBe('BAD_USER_INPUT')
  expect(await codeOf(head, adjust, change('G000000000', reason))).toBe('BAD_USER_INPUT')
  const own = await codeOf(head, adjust, { assignment: third?.id, examiner: numberOf(first), reason })
  expect(own).toBe('FORBIDDEN') // the teacher of class 3 herself
  const elsewhere = { role: 'SCHOOL_HEAD', areaCodes: [neighbour] } as const
  expect(await codeOf(elsewhere, adjust, change(numberOf(third), reason))).toBe('NOT_FOUND')
  expect(await ask(head, adjust, change(numberOf(third), reason))).toEqual({ adjustTkdAssignment: [] })
  await ask(office, 'mutation ($session: ID!) { planTkdSession(session: $session) { kept } }', { session })
  const after = (await listAssigned(head)).find(({ id }) => id === second?.id)
  expect(after).toMatchObject({ way: 'CHOSEN', reason, examiner: { name: 'Ibu Kelas 4' } })
})

test('an examiner sees her own classes only, and never the mark of the class teacher', async () => {
  const sheets = await listSheets(teacher('guru4'))
  expect(
    sheets
      .filter(({ part, className }) => part === 'EXAMINER' && className !== 'Semua')
      .map(({ className, area }) => [className, area]),
  ).toEqual([['Kelas 2', 'WRITING'], ...['COUNTING', 'READING', 'WRITING'].map((area) => ['Kelas 3', area])])
  const own = await listSheets(teacher('guru3'))
  const marks = own.find(({ part, area }) => part === 'CLASS_TEACHER' && area === 'READING')
  if (marks === undefined) throw new Error('the teacher of class 3 has a sheet of her own')
  expect(marks.pupils).toHaveLength(12)
  const scores = marks.pupils.map(({ number }) => scoreOf(marks, number, [4, 4]))
  expect(await submit(teacher('guru3'), scores)).toEqual(scores.map(() => null))
  const examined = (await listSheets(teacher('guru4'))).find(
    ({ className, area }) => className === 'Kelas 3' && area === 'READING',
  )
  expect(examined?.pupils.map(({ levels }) => levels)).toEqual(Array(12).fill(null))
  expect(examined?.pupils[0]?.name).toMatch(/^Anak /)
  const foreign = (await listSheets(teacher('guru7', neighbour))).flatMap(({ pupils }) => pupils)
  expect(foreign.filter(({ name }) => name !== null).every(({ name }) => name?.startsWith('Teman'))).toBe(true)
})

test('scores sent twice from a telephone stand once, wrong ones are told one by one, and signed ones stand', async () => {
  const examiner = teacher('guru4')
  const sheet = (await listSheets(examiner)).find(
    ({ className, area }) => className === 'Kelas 3' && area === 'READING',
  )
  if (sheet === undefined) throw new Error('guru4 examines class 3')
  const [first = '', second = ''] = sheet.pupils.map(({ number }) => number)
  const good = [scoreOf(sheet, first, [2, 3], 'a'), scoreOf(sheet, second, [1, 1], 'b')]
  expect(await submit(examiner, good)).toEqual([null, null])
  expect(await submit(examiner, good)).toEqual([null, null])
  const other = (await listSheets(teacher('guru3'))).find(
    ({ part, className }) => part === 'EXAMINER' && className === 'Kelas 1',
  )
  const bad = [
    scoreOf(sheet, first, [5, 1], 'c'),
    scoreOf(sheet, 'M00000000', [1, 1], 'd'),
    { ...scoreOf(sheet, first, [1, 1], 'e'), onDay: '2027-06-01' },
    scoreOf({ ...sheet, part: 'SECOND' }, first, [1, 1], 'f'),
    scoreOf(other ?? sheet, first, [1, 1], 'g'),
  ]
  expect(await submit(examiner, bad)).toEqual([
    'WRONG_LEVELS',
    'NOT_IN_CLASS',
    'OUTSIDE_SESSION',
    'NOT_YOURS',
    'NOT_YOURS',
  ])
  const newer = { ...scoreOf(sheet, first, [3, 3], 'h'), recordedAt: '2027-05-10T04:00:00Z' }
  const older = { ...scoreOf(sheet, first, [1, 1], 'i'), recordedAt: '2027-05-10T02:00:00Z' }
  expect(await submit(examiner, [newer, older])).toEqual([null, null])
  const levels = async () =>
    (await listSheets(examiner))
      .find(({ assignmentId }) => assignmentId === sheet.assignmentId)
      ?.pupils.slice(0, 2)
      .map((pupil) => pupil.levels)
  expect(await levels()).toEqual([
    [3, 3],
    [1, 1],
  ])
  const sign = `mutation ($assignment: ID!) { signTkdScores(assignment: $assignment, part: EXAMINER) { scored missing } }`
  expect(await ask(examiner, sign, { assignment: sheet.assignmentId })).toEqual({
    signTkdScores: { scored: 2, missing: 10 },
  })
  expect(await submit(examiner, [scoreOf(sheet, first, [4, 4], 'j')])).toEqual(['SIGNED'])
  expect(await codeOf(teacher('guru5'), sign, { assignment: sheet.assignmentId })).toBe('FORBIDDEN')
})

test('the second rater sees a sample that is drawn once, a quarter of each class', async () => {
  const second = (await listSheets(teacher('guru5'))).filter(({ part }) => part === 'SECOND')
  expect(second.length).toBeGreaterThan(0)
  for (const { pupils, className } of second) expect(pupils).toHaveLength(className === 'Semua' ? 1 : 3)
  const before = second.map(({ pupils }) => pupils.map(({ number }) => number))
  await ask(office, 'mutation ($session: ID!) { planTkdSession(session: $session) { planned } }', { session })
  const again = (await listSheets(teacher('guru5'))).filter(({ part }) => part === 'SECOND')
  expect(again.map(({ pupils }) => pupils.map(({ number }) => number))).toEqual(before)
  const sheet = second.find(({ className }) => className === 'Kelas 3')
  const sampled = new Set(sheet?.pupils.map(({ number }) => number))
  const whole = (await listSheets(teacher('guru4'))).find(({ assignmentId }) => assignmentId === sheet?.assignmentId)
  const outside = whole?.pupils.find(({ number }) => !sampled.has(number))
  if (sheet === undefined || outside === undefined) throw new Error('the sample is a part of the class')
  expect(await submit(teacher('guru5'), [scoreOf(sheet, outside.number, [1, 1])])).toEqual(['NOT_IN_SAMPLE'])
})

test('the watch counts who was examined by whom, for the office and the school, and says nothing of few children', async () => {
  const examiner = teacher('guru3')
  const mine = (await listSheets(examiner)).filter(({ part }) => part === 'EXAMINER')
  for (const sheet of mine) {
    const scores = sheet.pupils.map(({ number }, at) => scoreOf(sheet, number, [(at % 4) + 1, 2]))
    expect(await submit(examiner, scores)).toEqual(scores.map(() => null))
  }
  const watch = `query ($session: ID!, $area: String!) { tkdWatch(session: $session, area: $area) {
    whole { areaCode ownTeacher independent { n value lower upper } gap { n value } agreement { n kappa } }
    schools { areaCode independent { n } } above { areaCode } examiners { number } classes { className pupils } } }`
  const seen = await ask<{ tkdWatch: Record<string, unknown> }>(office, watch, { session, area: '33.04' })
  expect(seen.tkdWatch).toMatchObject({
    whole: {
      areaCode: '33.04',
      ownTeacher: 0,
      independent: { n: 26, value: 1, upper: 1 },
      gap: { n: 2, value: null },
      agreement: { n: 0, kappa: null },
    },
    schools: [{ areaCode: school, independent: { n: 26 } }],
    examiners: [],
    classes: [
      { className: 'Kelas 1', pupils: 12 },
      { className: 'Kelas 2', pupils: 12 },
    ],
  })
  await importSheet(
    api.connection.sql,
    'CLASSES',
    `npsn;rombel;tingkat;wali kelas\n${school};Kelas 1;1;${nuptkOf(3)}\n`,
    { today: '2027-05-10' },
  )
  const later = await ask<{ tkdWatch: { whole: Record<string, unknown> } }>(head, watch, { session, area: school })
  expect(later.tkdWatch.whole).toMatchObject({ ownTeacher: 12, independent: { n: 26, value: 14 / 26 } })
  expect((await listAssigned(head)).find(({ grade }) => grade === 1)?.conflicts).toContain('OWN_TEACHER')
  const [taken] = mine.filter(({ className }) => className === 'Kelas 1')
  const again = { ...scoreOf(taken ?? missing(), taken?.pupils[0]?.number ?? '', [4, 4], 'late') }
  expect(await submit(examiner, [again])).toEqual(['OWN_TEACHER']) // it stands, and is told so
  const elsewhere: Viewer = { role: 'SCHOOL_HEAD', areaCodes: [neighbour] }
  expect(await codeOf(elsewhere, watch, { session, area: school })).toBe('NOT_FOUND')
  expect(await codeOf(examiner, watch, { session, area: school })).toBe('FORBIDDEN')
})

test('names that leave are written down before', async () => {
  const entries = await api.connection.sql.begin(async (tx) => {
    await tx`select set_config('pantau.regency', '33.04', true)`
    return tx`select account_name as name, action from audit_entries`
  })
  expect(entries.some(({ name, action }) => name === 'guru4' && action === 'READ_PERSONS')).toBe(true)
})
