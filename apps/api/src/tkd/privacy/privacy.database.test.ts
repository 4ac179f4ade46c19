import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { globalId } from '../../graphql/global-id.ts'
import { buildSchema } from '../../graphql/schema.ts'
import { realSeed } from '../../imports/testing/open-imports.ts'
import { openTestApi, type TestApi } from '../../testing/execute.ts'
import { schoolFieldRules, schoolRootRules } from './field-rules.ts'
import { schoolSdl } from './school-sdl.ts'
import { plantSchools, type SchoolAskerOfTest, schoolAskers, schoolCodes, secretsOf } from './two-schools.ts'

const schema = buildSchema()
const today = '2026-11-10'

let api: TestApi
let session = ''
let assignment = ''

beforeAll(async () => {
  api = await openTestApi(await testDatabase(realSeed), { today })
  session = await plantSchools(api, today)
  const { data } = await api.execute<{ tkdAssignments: { id: string }[] }>(
    `{ tkdAssignments(session: "${session}", school: "${schoolCodes.own}") { id } }`,
    { viewer: { role: 'EDUCATION_HEAD' } },
  )
  assignment = data?.tkdAssignments[0]?.id ?? ''
})

afterAll(() => api.close())

const argumentsOf = (): Readonly<Record<string, readonly string[]>> => {
  const areas = ['33.04', schoolCodes.own, schoolCodes.foreign]
  return {
    tkdTests: [''],
    tkdSessions: [''],
    tkdScoreSheets: [''],
    schoolImports: [''],
    tkdCandidates: [`(assignment: "${assignment}")`],
    tkdWatch: areas.map((area) => `(session: "${session}", area: "${area}")`),
    tkdExaminations: areas.map((area) => `(session: "${session}", area: "${area}")`),
    tkdAssignments: areas.slice(1).map((school) => `(session: "${session}", school: "${school}")`),
    tkdPromotions: areas.slice(1).map((school) => `(session: "${session}", school: "${school}")`),
    schoolRoster: areas.slice(1).map((school) => `(school: "${school}")`),
  }
}

const typeOf = (root: string) => String(schema.getQueryType()?.getFields()[root]?.type).replace(/[[\]!]/g, '')

/** Whoever works at a school may know its people, and nobody else. */
const knows = ({ role, which }: SchoolAskerOfTest, school: 'own' | 'foreign') =>
  (role === 'SCHOOL_HEAD' || role === 'EXAMINER') && which === school

test('every field and mutation of schools and tests has a rule, and every rule a field', () => {
  const isRoot = (field: string) => /^(Query|Mutation)\./.test(field)
  expect([...schoolFieldRules.keys()].sort()).toEqual(schoolSdl.fields.filter((field) => !isRoot(field)).sort())
  expect(Object.keys(schoolRootRules).sort()).toEqual(schoolSdl.fields.filter(isRoot).sort())
  expect(Object.keys(argumentsOf()).sort()).toEqual(
    schoolSdl.fields
      .filter((field) => field.startsWith('Query.'))
      .map((field) => field.slice(6))
      .sort(),
  )
})

describe('whatever is asked, names and reasons reach only those who work at the school', () => {
  const named = new Set<string>()

  test.each(Object.keys(argumentsOf()))('%s', async (root) => {
    for (const asker of schoolAskers)
      for (const given of argumentsOf()[root] ?? []) {
        const { data, errors } = await api.execute(`{ ${root}${given} ${schoolSdl.select(schema, typeOf(root))} }`, {
          viewer: asker,
        })
        const label = `${asker.label} ${given}`
        const codes = errors?.map(({ extensions }) => extensions?.code) ?? []
        const isRefused = codes.includes('FORBIDDEN') || codes.includes('UNAUTHENTICATED')
        expect([label, isRefused]).toEqual([label, !schoolRootRules[`Query.${root}`]?.includes(asker.role)])
        const text = JSON.stringify(data ?? null)
        const leaks = (['own', 'foreign'] as const)
          .filter((school) => !knows(asker, school))
          .flatMap(secretsOf)
          .filter((secret) => text.includes(secret))
        expect([label, leaks]).toEqual([label, []])
        schoolSdl.visit(schema, 'Query', data, (path, value) => {
          const rule = schoolFieldRules.get(path)
          if (rule !== 'NAMED' && rule !== 'SCHOOL') return
          if (value !== null) named.add(path)
          const mayKnow = asker.role === 'SCHOOL_HEAD' || asker.role === 'EXAMINER'
          expect([label, path, value !== null && !mayKnow]).toEqual([label, path, false])
        })
      }
  })

  test('each of the guarded fields has been read by somebody who may', () => {
    const guarded = [...schoolFieldRules].flatMap(([path, rule]) =>
      rule === 'NAMED' || rule === 'SCHOOL' ? [path] : [],
    )
    // examiners are compared among twenty, more than these schools have
    expect([...named].sort()).toEqual(guarded.filter((path) => path !== 'TkdExaminer.name').sort())
  })
})

test('an examiner has sheets of her own school only, where nobody lends her', async () => {
  for (const which of ['own', 'foreign'] as const) {
    const { data } = await api.execute<{ tkdScoreSheets: { schoolCode: string; className: string }[] }>(
      '{ tkdScoreSheets { schoolCode className } }',
      { viewer: { role: 'EXAMINER', name: `guru-${which}`, areaCodes: [schoolCodes[which]] } },
    )
    const seen = new Set(data?.tkdScoreSheets.map(({ schoolCode, className }) => `${schoolCode} ${className}`))
    expect([...seen].sort()).toEqual([1, 2, 3].map((grade) => `${schoolCodes[which]} Kelas ${grade}`))
  }
})

const text = (value: string) => JSON.stringify(value)

const mutations = (): Readonly<Record<string, string>> => ({
  saveTkdTest: '(name: "", items: [])',
  openTkdSession: `(input: { testId: ${text(globalId('TkdTest', 0))}, schoolYear: "", fromOn: "2026-01-01",
    toOn: "2026-01-01", seed: "" })`,
  planTkdSession: `(session: ${text(globalId('TkdSession', 0))}) { planned }`,
  adjustTkdAssignment: `(assignment: ${text(globalId('TkdAssignment', 0))}, examiner: "x", reason: "x")`,
  submitTkdScores: '(scores: []) { clientId }',
  signTkdScores: `(assignment: ${text(globalId('TkdAssignment', 0))}, part: EXAMINER) { scored }`,
  recordTeacherAbsence: '(teacher: "x", fromOn: "2026-01-02", toOn: "2026-01-01", reason: "x")',
  declareTeacherRelative: '(teacher: "x", pupil: "x")',
  withdrawTeacherRelative: `(relative: ${text(globalId('TeacherRelative', 0))})`,
  withdrawTeacherAbsence: `(absence: ${text(globalId('TeacherAbsence', 0))})`,
})

test.each(Object.keys(mutations()))('only those of its rule come as far as %s', async (mutation) => {
  const found = new Set<string>()
  for (const asker of schoolAskers) {
    const { errors } = await api.execute(`mutation { ${mutation}${mutations()[mutation]} }`, { viewer: asker })
    const codes = errors?.map(({ extensions }) => extensions?.code) ?? []
    expect(codes).not.toContain('INTERNAL_SERVER_ERROR')
    if (!codes.includes('FORBIDDEN') && !codes.includes('UNAUTHENTICATED')) found.add(asker.role)
  }
  // nobody rates the assignment that does not exist, so signing is refused to the examiner for that reason
  const rule = mutation === 'signTkdScores' ? [] : (schoolRootRules[`Mutation.${mutation}`] ?? [])
  expect([...found].sort()).toEqual([...rule].sort())
})

test('a teacher and a child of another school cannot be changed, absences and relatives neither noted nor taken back', async () => {
  const head = { role: 'SCHOOL_HEAD', areaCodes: [schoolCodes.foreign] } as const
  type Teacher = { number: string; absences: { id: string }[]; relatives: { id: string; number: string }[] }
  const own = await api.execute<{ schoolRoster: { teachers: Teacher[] } }>(
    `{ schoolRoster(school: "${schoolCodes.own}") { teachers { number absences { id } relatives { id number } } } }`,
    { viewer: { role: 'SCHOOL_HEAD', areaCodes: [schoolCodes.own] } },
  )
  const teacher = own.data?.schoolRoster.teachers.find(({ absences }) => absences.length > 0)
  const codeOf = async (mutation: string) =>
    (await api.execute(`mutation { ${mutation} }`, { viewer: head })).errors?.[0]?.extensions?.code
  expect(
    await codeOf(
      `recordTeacherAbsence(teacher: "${teacher?.number}", fromOn: "2026-11-01", toOn: "2026-11-02", reason: "x")`,
    ),
  ).toBe('NOT_FOUND')
  expect(await codeOf(`withdrawTeacherAbsence(absence: "${teacher?.absences[0]?.id}")`)).toBe('NOT_FOUND')
  const relative = teacher?.relatives[0]
  expect(await codeOf(`declareTeacherRelative(teacher: "${teacher?.number}", pupil: "${relative?.number}")`)).toBe(
    'NOT_FOUND',
  )
  expect(await codeOf(`withdrawTeacherRelative(relative: "${relative?.id}")`)).toBe('NOT_FOUND')
  expect(
    await codeOf(`adjustTkdAssignment(assignment: "${assignment}", examiner: "x", reason: "alasan panjang")`),
  ).toBe('NOT_FOUND')
})

test('without saying who asks, no table of schools and tests holds a row', async () => {
  const { sql } = api.connection
  const tables = await sql<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
      and relname ~ '^(tkd_|teacher|pupil|school_|enrolments)' order by 1`
  expect(tables.length).toBeGreaterThan(15)
  for (const { name } of tables) expect([name, (await sql`select from ${sql(name)}`).count]).toEqual([name, 0])
})
