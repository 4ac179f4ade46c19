import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { testDatabase } from '@pantau/database/testing'
import { Kind, type OperationDefinitionNode, parse, print } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from './access/permissions.ts'
import { ask, pregnancyInput, register } from './registry/testing/registry-api.ts'
import { demoSeed } from './testing/demo-seed.ts'
import { openTestApi, type TestApi } from './testing/execute.ts'

const manifest = fileURLToPath(
  new URL('../../dashboard/src/graphql/generated/persisted-documents.json', import.meta.url),
)
const documents = Object.values(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>).map((text) => {
  const operation = parse(text).definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)
  if (operation === undefined) throw new Error('a document without an operation')
  return { text, operation, name: operation.name?.value ?? '' }
})
const queries = documents.filter(({ operation }) => operation.operation === 'query')

const yearToDate = { from: '2026-10', to: '2026-10', grain: 'YEAR_TO_DATE' }
const inRegency = (level: string) => ({ within: { code: '33.04', level } })

const valuesByType: Readonly<Record<string, unknown>> = {
  'Language!': 'ID',
  'AreaSelectionInput!': { childrenOf: '33.04' },
  'PeriodRangeInput!': yearToDate,
  'Int!': 20,
  'PwsParts!': 'HEALTH_CENTRE',
  ExamFlagKind: null,
  'PregnancyInput!': pregnancyInput(),
}

/** A value for each variable a page sends, by its name, else by its type; what has neither must be added here. */
const values: Readonly<Record<string, unknown>> = {
  code: '33.04.15',
  key: 'K6',
  indicator: 'K6',
  percentages: ['K6', 'KNL'],
  annualTarget: null,
  regency: '33.04',
  indicators: ['AKI', 'AKN', 'AKB', 'K6'],
  assessments: ['E20', 'E22', 'KELAS_SINYAL'],
  elements: ['birth.live', 'death.maternal'],
  reporting: ['birth.live'],
  compared: ['death.infant'],
  here: { codes: ['33.04'] },
  peers: { childrenOf: '33' },
  units: inRegency('HEALTH_CENTRE'),
  facilities: inRegency('HEALTH_CENTRE'),
  before: { ...yearToDate, from: '2025-10', to: '2025-10' },
  unitPeriod: { from: '2026-10', to: '2026-10', grain: 'MONTH' },
  history: { from: '2024-11', to: '2026-10', grain: 'MONTH' },
  trend: { from: '2024-11', to: '2026-10', grain: 'MONTH' },
  years: { from: '2024', to: '2026', grain: 'YEAR' },
  schoolPeriod: { from: '2026', to: '2026', grain: 'SCHOOL_YEAR' },
  fromYear: 2014,
  toYear: 2026,
  after: null,
  offset: 0,
  kind: 'ADDED',
  sheet: 'FIGURES',
  element: 'birth.live',
  uploadId: 'x',
  healthCentre: '33.04-P28',
  month: '2026-10',
  chart: null,
  isScreened: false,
  isWide: true,
  week: '2026-W48',
  page: 'SHEET',
  fromMonth: '2026-09',
  toMonth: '2026-11',
  within: '33.04',
  chosen: null,
  centres: inRegency('HEALTH_CENTRE'),
  id: Buffer.from('Import:1').toString('base64url'),
  area: '33.04',
  facts: { gravida: 1, ageYears: 36 },
  factors: [],
  lmpOn: '2026-07-01',
  scanOn: null,
  scanGestationDays: null,
  filter: null,
  except: null,
  whose: 'MATERNAL',
  death: Buffer.from('CareDeath:1').toString('base64url'),
  rolling: { from: '2026-10', to: '2026-10', grain: 'ROLLING_36' },
  children: { childrenOf: '33.04' },
  onlySignals: true,
  readsFlags: true,
  schoolYear: null,
  domains: ['HEALTH'],
  ...{ withNames: false, signs: true, sheets: true, births: true, alone: true, silent: true },
}

/** A session of the test and a school that takes it, known once the demo is loaded. */
const tested: Record<string, string> = {}

async function findTested(): Promise<void> {
  const viewer = { role: 'EDUCATION_HEAD' } as const
  const { tkdSessions } = await ask<{ tkdSessions: { id: string }[] }>(api, '{ tkdSessions { id } }', {}, viewer)
  const [school] = await api.connection.sql<{ code: string }[]>`
    select min(code) as code from areas where level = 'SCHOOL'`
  const place = { session: tkdSessions[0]?.id ?? '', school: school?.code ?? '' }
  const { tkdAssignments } = await ask<{ tkdAssignments: { id: string }[] }>(
    api,
    'query ($session: ID!, $school: String!) { tkdAssignments(session: $session, school: $school) { id } }',
    place,
    viewer,
  )
  Object.assign(tested, { ...place, assignment: tkdAssignments[0]?.id ?? '' })
  const { exams } = await ask<{ exams: { id: string; analysis: { flags: { flags: { id: string }[] } } }[] }>(
    api,
    '{ exams { id analysis { flags(first: 1) { flags { id } } } } }',
    {},
    viewer,
  )
  Object.assign(tested, { exam: exams[0]?.id ?? '', flag: exams[0]?.analysis.flags.flags[0]?.id ?? '' })
}

/** An exam of the demo with its analysis. */
async function findExamined(): Promise<void> {
  const { exams } = await ask<{ exams: { id: string; subjects: { id: string }[]; analysis: { id: string } | null }[] }>(
    api,
    '{ exams { id subjects { id } analysis { id } } }',
    {},
    { role: 'EDUCATION_HEAD' },
  )
  const [exam] = exams
  const subject = exam?.subjects[0]?.id ?? ''
  Object.assign(tested, { exam: exam?.id ?? '', analysis: exam?.analysis?.id ?? '', subject, item: 'M17', option: 'A' })
}

/** A client of the register, known once she is registered. */
const client: Record<string, string> = {}

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(demoSeed), { isDemo: true })
  const { pregnancy } = await register(api, pregnancyInput(), { viewer: { role: 'MIDWIFE' } })
  if (pregnancy === null) throw new Error('a client was not registered')
  const { registerCadre } = await ask<{ registerCadre: { cadre: { id: string } } }>(
    api,
    `mutation ($village: String!) { registerCadre(input: { name: "Kader Simulasi", village: $village }) { cadre { id } } }`,
    { village: pregnancyInput().village },
    { role: 'MIDWIFE' },
  )
  await findTested()
  await findExamined()
  Object.assign(client, { number: pregnancy.number, pregnancy: pregnancy.id, cadre: registerCadre.cadre.id })
}, 180_000)

afterAll(() => api.close())

const variablesOf = ({ variableDefinitions = [] }: OperationDefinitionNode) =>
  Object.fromEntries(
    variableDefinitions.map(({ variable, type }) => {
      const name = variable.name.value
      const known = { ...values, ...client, ...tested }
      const value = name in known ? known[name] : valuesByType[print(type)]
      if (value === undefined) throw new Error(`No value for the variable $${name}: ${print(type)}`)
      return [name, value]
    }),
  )

test('the dashboard has registered its documents', () => {
  expect(existsSync(manifest)).toBe(true)
  expect(queries.length).toBeGreaterThan(5)
})

const officeRoles: readonly Role[] = ['REGENT', 'HEALTH_HEAD', 'ANALYST', 'ADMIN']

const registryReaders: readonly Role[] = ['MIDWIFE', 'HEALTH_CENTRE_HEAD', 'HEALTH_HEAD']

const testReaders: readonly Role[] = ['REGENT', 'EDUCATION_HEAD', 'ANALYST', 'REVIEWER']

const flagReaders: readonly Role[] = ['EDUCATION_HEAD', 'REVIEWER']

/** Pages that not every office role may open. */
const ownReaders: Readonly<Record<string, readonly Role[]>> = {
  FlaggedExams: flagReaders,
  ExamFlags: flagReaders,
  ExamFlagPage: flagReaders,
  AreaFigures: ['REGENT', 'ANALYST', 'ADMIN'], // of both domains
  EntryForms: ['HEALTH_HEAD'],
  EntryPage: ['HEALTH_HEAD'],
  RegistryStart: registryReaders,
  RegistryClients: registryReaders,
  CadreSheets: ['CADRE', 'MIDWIFE'],
  RegistryCadres: registryReaders,
  RegistryCadre: registryReaders,
  ClientFile: registryReaders,
  ClientHistory: registryReaders,
  CaseSheets: registryReaders,
  OceOke: registryReaders,
  Deaths: registryReaders.filter((role) => role !== 'CADRE'),
  DeathCase: registryReaders.filter((role) => role !== 'CADRE'),
  CountedCases: registryReaders,
  WorkLists: registryReaders,
  CadreChoiceClient: registryReaders,
  RecordClient: registryReaders,
  CadreSuggestions: ['MIDWIFE', 'HEALTH_CENTRE_HEAD'],
  RegistrationPreview: ['MIDWIFE', 'HEALTH_CENTRE_HEAD'],
  ScoreSheets: ['EXAMINER'],
  TkdSessions: testReaders,
  TkdTests: ['EDUCATION_HEAD'],
  TkdWatchPage: testReaders,
  TkdExaminations: testReaders,
  SchoolAssignments: testReaders,
  SchoolTeachers: testReaders,
  TkdCandidates: ['EDUCATION_HEAD'],
  TkdPromotions: ['SCHOOL_HEAD'],
  Exams: testReaders,
  ExamParts: ['EDUCATION_HEAD'],
  ExamResults: ['EDUCATION_HEAD', 'REVIEWER'], // with flags
  ExamAnalysisPage: testReaders,
  ExamSubdistricts: testReaders,
  ExamKeyTrial: ['EDUCATION_HEAD'],
  ExamSchool: testReaders,
  ExamSchoolWorkbook: testReaders,
}

describe.each(queries)('$name', ({ text, operation, name }) => {
  test.each(ownReaders[name] ?? officeRoles)('answers %s on demo data', async (role) => {
    const { data, errors } = await api.execute(text, { viewer: { role }, variables: variablesOf(operation) })
    expect(errors).toBeUndefined()
    expect(Object.values(data ?? {})).not.toContain(null)
  })
})
