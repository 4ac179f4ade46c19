import { testDatabase } from '@pantau/database/testing'
import { getNamedType, isObjectType } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Role, roles } from '../access/permissions.ts'
import { globalId } from '../graphql/global-id.ts'
import { buildSchema } from '../graphql/schema.ts'
import { realSeed } from '../imports/testing/open-imports.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'

/** Who may ask each field about schools and the test; a new field without a line here fails. */
const readers = ['REGENT', 'EDUCATION_HEAD', 'ANALYST', 'SCHOOL_HEAD', 'EXAMINER', 'REVIEWER']
const rules: Readonly<Record<string, readonly string[]>> = {
  'Query.tkdSessions': readers,
  'Query.tkdAssignments': readers,
  'Query.tkdWatch': readers.filter((role) => role !== 'EXAMINER'),
  'Query.tkdExaminations': readers.filter((role) => role !== 'EXAMINER'),
  'Query.tkdPromotions': ['SCHOOL_HEAD'],
  'Query.tkdTests': readers,
  'Query.tkdCandidates': ['EDUCATION_HEAD', 'SCHOOL_HEAD'],
  'Query.tkdScoreSheets': ['EXAMINER'],
  'Mutation.saveTkdTest': ['EDUCATION_HEAD'],
  'Mutation.openTkdSession': ['EDUCATION_HEAD'],
  'Mutation.planTkdSession': ['EDUCATION_HEAD'],
  'Mutation.adjustTkdAssignment': ['EDUCATION_HEAD', 'SCHOOL_HEAD'],
  'Mutation.submitTkdScores': ['EXAMINER'],
  'Mutation.signTkdScores': ['EXAMINER'],
}

/** Fields that hold a person: who reads a value, and who null. Everything else of these types names nobody. */
const personFields: readonly string[] = ['TkdExaminer.name', 'TkdPromotion.name', 'TkdPupil.name', 'TkdTeacher.name']

const personWords = /name|nisn|nuptk|born|address|phone/i

const session = globalId('TkdSession', 0)
const assignment = globalId('TkdAssignment', 0)

const asked: Readonly<Record<string, string>> = {
  'Query.tkdSessions': '{ tkdSessions { id } }',
  'Query.tkdAssignments': `{ tkdAssignments(session: "${session}", school: "x") { id } }`,
  'Query.tkdWatch': `{ tkdWatch(session: "${session}", area: "x") { whole { areaCode } } }`,
  'Query.tkdExaminations': `{ tkdExaminations(session: "${session}", area: "x") { schoolCode } }`,
  'Query.tkdPromotions': `{ tkdPromotions(session: "${session}", school: "x") { number } }`,
  'Query.tkdTests': '{ tkdTests { id } }',
  'Query.tkdCandidates': `{ tkdCandidates(assignment: "${assignment}") { way } }`,
  'Query.tkdScoreSheets': '{ tkdScoreSheets { assignmentId } }',
  'Mutation.saveTkdTest': 'mutation { saveTkdTest(name: "", items: []) }',
  'Mutation.openTkdSession': `mutation { openTkdSession(input: {
    testId: "${globalId('TkdTest', 0)}", schoolYear: "", fromOn: "2026-01-01", toOn: "2026-01-01", seed: "" }) }`,
  'Mutation.planTkdSession': `mutation { planTkdSession(session: "${session}") { planned } }`,
  'Mutation.adjustTkdAssignment': `mutation { adjustTkdAssignment(assignment: "${assignment}", examiner: "x", reason: "x") }`,
  'Mutation.submitTkdScores': 'mutation { submitTkdScores(scores: []) { clientId } }',
  'Mutation.signTkdScores': `mutation { signTkdScores(assignment: "${assignment}", part: EXAMINER) { scored } }`,
}

const schema = buildSchema()
const types = Object.values(schema.getTypeMap()).filter(isObjectType)

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(realSeed))
})

afterAll(() => api.close())

test('every field of the schema about the test has a rule', () => {
  const fields = ['Query', 'Mutation'].flatMap(listFields)
  expect(fields.sort()).toEqual(Object.keys(rules).sort())
  expect(Object.keys(asked).sort()).toEqual(Object.keys(rules).sort())
})

function listFields(typeName: string): string[] {
  const type = schema.getType(typeName)
  if (!isObjectType(type)) return []
  return Object.values(type.getFields())
    .filter(
      (field) => /Tkd/.test(field.name) || /^Tkd/.test(getNamedType(field.type).name) || field.name.startsWith('tkd'),
    )
    .map((field) => `${typeName}.${field.name}`)
}

test('no field of these types holds a person but those that are guarded by school', () => {
  const named = types
    .filter(({ name }) => name.startsWith('Tkd'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    .filter((path) => personWords.test(path.split('.')[1] ?? ''))
    .filter((path) => !/\.(class|school|area|test)Name$|^TkdTest\.name$/.test(path))
  expect(named.sort()).toEqual(personFields)
})

test('each role is let to exactly the fields of its rule', async () => {
  const isLet = async (role: Role, path: string) => {
    const { errors } = await api.execute(asked[path] ?? '', { viewer: { role } })
    const codes = errors?.map(({ extensions }) => extensions?.code) ?? []
    return !codes.includes('FORBIDDEN') && !codes.includes('UNAUTHENTICATED')
  }
  const found: Record<string, string[]> = {}
  for (const path of Object.keys(rules)) {
    found[path] = []
    for (const role of roles) if (await isLet(role, path)) found[path]?.push(role)
  }
  // nobody rates the assignment that does not exist, so signing is refused to the examiner for that reason
  expect(found['Mutation.signTkdScores']).toEqual([])
  const sorted = (lists: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(lists)
      .filter(([path]) => path !== 'Mutation.signTkdScores')
      .map(([path, list]) => [path, [...list].sort()])
  expect(sorted(found)).toEqual(sorted(rules))
})
