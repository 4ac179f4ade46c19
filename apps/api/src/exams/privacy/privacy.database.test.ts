import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildSchema } from '../../graphql/schema.ts'
import { realSeed } from '../../imports/testing/open-imports.ts'
import { withSchools } from '../../schools/access/with-schools.ts'
import { openTestApi, type TestApi } from '../../testing/execute.ts'
import { type SchoolAskerOfTest, schoolAskers, schoolCodes } from '../../tkd/privacy/two-schools.ts'
import { openExamSdl } from './exam-sdl.ts'
import { examFieldRules, examRootRules } from './field-rules.ts'
import { examAsker, namesOf, type PlantedCases, plantCases, smallSchool, wordsOf } from './plant-cases.ts'

const schema = buildSchema()
let api: TestApi
let cases: PlantedCases

beforeAll(async () => {
  api = await openTestApi(await testDatabase(realSeed))
  cases = await plantCases(api)
}, 120_000)

afterAll(() => api.close())

const whiches = ['own', 'foreign'] as const

/** Types behind fields that ask for more than their own type; they are asked for one by one. */
const guarded = ['ExamFlagList', 'ExamIncident', 'ExamKey', 'ExamKeyTrial', 'ExamWorkbook']

const areas = ['33.04', schoolCodes.own, schoolCodes.foreign]

const sdl = (area: string = schoolCodes.own) =>
  openExamSdl({
    ...{ subject: `"${cases.subject}"`, area: `"${area}"`, school: `"${area}"`, item: '"M1"', key: '"B"' },
  })

/** The head of the school whose case it is. */
const isHeadOf = ({ role, which }: SchoolAskerOfTest, school: 'own' | 'foreign') =>
  role === 'SCHOOL_HEAD' && which === school

/** Offices and reviewers of the regency, or of the school itself. */
const readsCaseOf = (asker: SchoolAskerOfTest, school: 'own' | 'foreign') =>
  isHeadOf(asker, school) ||
  ((asker.role === 'EDUCATION_HEAD' || asker.role === 'REVIEWER') &&
    (asker.which === school || asker.which === 'regency'))

function listLeaks(asker: SchoolAskerOfTest, answer: unknown): string[] {
  const text = JSON.stringify(answer ?? null)
  return whiches.flatMap((which) => [
    ...(!isHeadOf(asker, which) && text.includes(namesOf(which)) ? [`name ${which}`] : []),
    ...(!readsCaseOf(asker, which) && text.includes(wordsOf(which)) ? [`case ${which}`] : []),
  ])
}

const isRefused = (errors: readonly { extensions?: Record<string, unknown> }[] | undefined) =>
  errors?.some(({ extensions }) => extensions?.code === 'FORBIDDEN' || extensions?.code === 'UNAUTHENTICATED') ?? false

test('every field and mutation of exams has a rule, and every rule a field', () => {
  const isRoot = (field: string) => /^(Query|Mutation)\./.test(field)
  const { fields } = openExamSdl()
  expect([...examFieldRules.keys()].sort()).toEqual(fields.filter((field) => !isRoot(field)).sort())
  const roots = Object.keys(examRootRules)
  expect(roots.filter(isRoot).sort()).toEqual(fields.filter(isRoot).sort())
  expect(roots.filter((root) => !isRoot(root) && !examFieldRules.has(root))).toEqual([])
})

/** What can be asked, by the rule that it follows. */
const questions = (): readonly (readonly [rule: string, type: string, document: (area: string) => string])[] => {
  const ofExam = (inner: string) => `{ exam(id: "${cases.exam}") { ${inner} } }`
  const ofAnalysis = (inner: string) => `{ examAnalysis(id: "${cases.analysis}") { ${inner} } }`
  const select = (type: string, area: string, above: readonly string[] = guarded) =>
    sdl(area).select(schema, type, above)
  const flags = whiches.flatMap((which) => Object.values(cases.flags[which]))
  return [
    ['Query.exams', 'Exam', (area) => `{ exams ${select('Exam', area, [...guarded, 'ExamAnalysis'])} }`],
    [
      'Query.exam',
      'Exam',
      (area) => `{ exam(id: "${cases.exam}") ${select('Exam', area, [...guarded, 'ExamAnalysis'])} }`,
    ],
    [
      'Query.examAnalysis',
      'ExamAnalysis',
      (area) => `{ examAnalysis(id: "${cases.analysis}") ${select('ExamAnalysis', area)} }`,
    ],
    [
      'Query.examAnalysis',
      'ExamWorkbook',
      (area) => ofAnalysis(`schoolWorkbook(school: "${area}") ${select('ExamWorkbook', area, [])}`),
    ],
    ['Exam.incidents', 'ExamIncident', (area) => ofExam(`incidents ${select('ExamIncident', area, [])}`)],
    ['ExamSubject.keys', 'ExamKey', (area) => ofExam(`subjects { keys ${select('ExamKey', area, [])} }`)],
    [
      'ExamSubject.tryKey',
      'ExamKeyTrial',
      (area) => ofExam(`subjects { tryKey(item: "M1", key: "B") ${select('ExamKeyTrial', area, [])} }`),
    ],
    [
      'ExamAnalysis.flags',
      'ExamFlagList',
      (area) => ofAnalysis(`flags(area: "${area}") ${select('ExamFlagList', area, guarded.slice(1))}`),
    ],
    ...flags.map(
      (flag) =>
        [
          'Query.examFlag',
          'ExamFlag',
          (area: string) => `{ examFlag(id: "${flag}") ${select('ExamFlag', area)} }`,
        ] as const,
    ),
  ]
}

describe('whatever is asked, names reach only the school of an opened case, and evidence only those who review it', () => {
  const named = new Set<string>()
  const seen = new Set<string>()

  test('every question by every role, own, foreign and regency', async () => {
    for (const asker of schoolAskers)
      for (const [rule, , document] of questions())
        for (const area of rule === 'Query.examAnalysis' || rule === 'ExamAnalysis.flags' ? areas : ['33.04']) {
          const { data, errors } = await api.execute(document(area), { viewer: asker })
          const label = `${asker.label} ${rule} ${area}`
          expect([label, isRefused(errors)]).toEqual([label, !examRootRules[rule]?.includes(asker.role)])
          const faults = (errors ?? []).filter(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR')
          expect([label, faults]).toEqual([label, []])
          expect([label, listLeaks(asker, data)]).toEqual([label, []])
          sdl(area).visit(schema, 'Query', data, (path, value) => {
            if (value === null) return
            seen.add(path)
            const kind = examFieldRules.get(path)
            if (kind === 'NAMED') named.add(asker.role)
            const mayRead =
              kind === 'FLAG'
                ? examRootRules['Query.examFlag']
                : kind === 'KEEPER'
                  ? examRootRules['ExamSubject.keys']
                  : null
            expect([label, path, mayRead?.includes(asker.role) ?? true]).toEqual([label, path, true])
          })
        }
    expect([...named]).toEqual(['SCHOOL_HEAD'])
  }, 300_000)

  test('each of the guarded fields has been read by somebody who may', () => {
    const unread = [...examFieldRules].flatMap(([path, rule]) =>
      (rule === 'NAMED' || rule === 'FLAG' || rule === 'KEEPER') && !seen.has(path) ? [path] : [],
    )
    expect(unread.filter((path) => !notPlanted.has(path))).toEqual([])
  })

  test('a signal that nobody took up is not there for its own school, nor a case for another', async () => {
    const read = async (asker: SchoolAskerOfTest, flag: string) =>
      (await api.execute(`{ examFlag(id: "${flag}") { id } }`, { viewer: asker })).errors?.[0]?.extensions?.code
    for (const asker of schoolAskers.filter(({ role }) => role === 'SCHOOL_HEAD'))
      for (const which of whiches) {
        const isOwn = asker.which === which
        expect(await read(asker, cases.flags[which].unopened)).toBe('NOT_FOUND')
        expect(await read(asker, cases.flags[which].opened)).toBe(isOwn ? undefined : 'NOT_FOUND')
      }
  })

  test('results of fewer than ten pupils are withheld, also of a school that is asked for alone', async () => {
    const { data } = await api.execute<{
      examAnalysis: {
        places: { whole: { pupils: number; integrity: { value: null } | null; scores: { mean: null }[] } }
        classes: unknown[]
        classItems: unknown[]
        schoolItems: unknown[]
      }
    }>(
      `{ examAnalysis(id: "${cases.analysis}") { places(area: "${smallSchool}") { whole { pupils integrity { value involved } scores { mean } } }
        classes(area: "${smallSchool}") { className } classItems(subject: "${cases.subject}", area: "${smallSchool}") { className }
        schoolItems(school: "${smallSchool}") { item } } }`,
      { viewer: { role: 'REGENT' } },
    )
    expect(data?.examAnalysis).toMatchObject({
      places: { whole: { pupils: 3, integrity: { value: null, involved: null }, scores: [{ mean: null }] } },
      ...{ classes: [], classItems: [], schoolItems: [] },
    })
    const own = await api.execute<{ examAnalysis: { classes: { pupils: number; level: number; reasons: [] }[] } }>(
      `{ examAnalysis(id: "${cases.analysis}") { classes(area: "${smallSchool}") { pupils level reasons } } }`,
      { viewer: { role: 'SCHOOL_HEAD', areaCodes: [smallSchool] } },
    )
    expect(own.data?.examAnalysis.classes).toEqual([{ pupils: 3, level: 0, reasons: [] }]) // counted, and not screened
  })
})

/** A key that was never corrected, a case without a proposal or a file, a first analysis, too few pupils for statistics. */
const notPlanted = new Set(
  `ExamKey.reason ExamKeyEntry.type ExamKeyEntry.optionMap ExamKeyEntry.maximum ExamKeyEntry.topic ExamIncident.room
    ExamMeasure.limit ExamMeasure.subject ExamKeyTrial.alphaBefore ExamKeyTrial.alphaAfter ExamKeyTrial.correlationBefore
    ExamKeyTrial.correlationAfter ExamFlag.earlier ExamReview.decision ExamReview.proposal ExamReviewStep.decision
    ExamExplanation.finding ExamExplanation.note ExamAttachment.fileName ExamAttachment.bytes ExamAttachment.sha256
    ExamAttachment.url`.split(/\s+/),
)

const flagOf = () => `flag: "${cases.flags.own.opened}", note: "catatan panjang"`

const mutations = (): Readonly<Record<string, string>> => ({
  saveExam: '(input: { name: "", schoolYear: "x", grade: 6, heldOn: "2026-01-01", subjects: [] }) { id }',
  saveExamKey: `(subject: "${cases.subject}", entries: []) { version }`,
  correctExamKey: `(subject: "${cases.subject}", item: "none", key: "A", reason: "x") { version }`,
  recordExamIncident: `(exam: "${cases.exam}", school: "0", note: "x") { kind }`,
  analyseExam: `(exam: "${Buffer.from('Exam:0').toString('base64url')}") { id }`,
  cancelExamAnalysis: `(analysis: "${Buffer.from('ExamAnalysis:0').toString('base64url')}") { id }`,
  openExamReview: `(${flagOf()}) { id }`,
  noteExamReview: `(${flagOf()}, uploads: ["x"]) { id }`,
  proposeExamDecision: `(${flagOf()}, decision: CLARIFY) { id }`,
  replyToExamReview: `(${flagOf()}, uploads: ["x"]) { id }`,
  decideExamReview: `(${flagOf()}, decision: CLEAN) { id }`,
})

test('only those of its rule come as far as each mutation', async () => {
  for (const [mutation, given] of Object.entries(mutations())) {
    const found = new Set<string>()
    for (const asker of schoolAskers) {
      const { errors } = await api.execute(`mutation { ${mutation}${given} }`, { viewer: asker })
      expect([mutation, asker.label, errors?.[0]?.extensions?.code]).not.toEqual([
        ...[mutation, asker.label, 'INTERNAL_SERVER_ERROR'],
      ])
      if (!isRefused(errors)) found.add(asker.role)
    }
    expect([mutation, [...found].sort()]).toEqual([mutation, [...(examRootRules[`Mutation.${mutation}`] ?? [])].sort()])
  }
})

describe('in the database itself, past the API', () => {
  const tables = [
    'exams',
    'exam_subjects',
    'exam_keys',
    'exam_pupils',
    'exam_persons',
    'exam_sheets',
    'exam_sheet_versions',
    'exam_incidents',
    'exam_analyses',
    'exam_results',
    'exam_pairs',
    'exam_flags',
    'exam_review_steps',
    'exam_attachments',
  ]

  test('without saying who asks, no table of exams holds a row', async () => {
    const { sql } = api.connection
    const known = await sql<{ name: string }[]>`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
        and relname ~ '^exam' order by 1`
    expect(known.map(({ name }) => name)).toEqual([...tables].sort())
    for (const name of tables) expect([name, (await sql`select from ${sql(name)}`).count]).toEqual([name, 0])
  })

  test.each([
    [
      'SCHOOL_HEAD',
      schoolCodes.own,
      { exam_persons: 12, exam_sheets: 12, exam_flags: 1, exam_review_steps: 1, exam_incidents: 1 },
    ],
    [
      'SCHOOL_HEAD',
      smallSchool,
      { exam_persons: 3, exam_sheets: 3, exam_flags: 0, exam_review_steps: 0, exam_incidents: 0 },
    ],
    [
      'REVIEWER',
      '33.04',
      { exam_persons: 0, exam_sheet_versions: 0, exam_sheets: 27, exam_flags: 4, exam_review_steps: 2 },
    ],
    ['REVIEWER', schoolCodes.own, { exam_persons: 0, exam_flags: 2, exam_review_steps: 1 }],
    ['EXAMINER', schoolCodes.own, Object.fromEntries(tables.map((table) => [table, 0]))],
    ['MIDWIFE', '33.04', Object.fromEntries(tables.map((table) => [table, 0]))],
  ] as const)('%s of %s finds the rows of its rule', async (role, area, rows) => {
    const found = await withSchools(examAsker(api, role, area), 'read only', async (tx) => {
      const counts: [string, number][] = []
      for (const table of Object.keys(rows)) counts.push([table, (await tx`select from ${tx(table)}`).count])
      return Object.fromEntries(counts)
    })
    expect(found).toEqual(rows)
  })

  test('a school adds nothing to the evidence and takes nothing away, an office changes no answer', async () => {
    const attempts = [
      ['SCHOOL_HEAD', schoolCodes.own, 'delete from exam_sheets', 0],
      ['SCHOOL_HEAD', schoolCodes.own, 'delete from exam_persons', 0],
      ['SCHOOL_HEAD', schoolCodes.own, 'delete from exam_sheet_versions', 0],
      ['REVIEWER', '33.04', "update exam_sheets set answers = 'A'", 0],
      ['REVIEWER', '33.04', 'delete from exam_sheets', 0],
    ] as const
    for (const [role, area, sentence, count] of attempts) {
      const done = await withSchools(examAsker(api, role, area), 'read write', (tx) => tx.unsafe(sentence))
      expect([role, sentence, done.count]).toEqual([role, sentence, count])
    }
    const step = (kind: string, school: string) =>
      `insert into exam_review_steps (regency_code, exam_id, flag_key, flag_id, school_code, kind, note, taken_by, role)
       select '33.04', exam_id, key, id, '${school}', '${kind}', 'x', 'x', 'x' from exam_flags limit 1`
    const refused = [
      ['SCHOOL_HEAD', schoolCodes.own, step('DECIDED', schoolCodes.own), 'row-level security'],
      ['SCHOOL_HEAD', schoolCodes.own, step('REPLIED', schoolCodes.foreign), 'row-level security'],
      ['REVIEWER', '33.04', step('REPLIED', schoolCodes.own), 'row-level security'],
      ['SCHOOL_HEAD', schoolCodes.own, 'delete from exam_flags', 'permission denied'],
      ['REVIEWER', '33.04', "update exam_review_steps set note = 'x'", 'permission denied'],
      ['EDUCATION_HEAD', '33.04', 'delete from exam_attachments', 'permission denied'],
      ['EDUCATION_HEAD', '33.04', "update exam_keys set reason = 'x'", 'permission denied'],
      ['EDUCATION_HEAD', '33.04', "update exam_incidents set note = 'x'", 'permission denied'],
    ] as const
    for (const [role, area, sentence, reason] of refused)
      await expect(
        withSchools(examAsker(api, role, area), 'read write', (tx) => tx.unsafe(sentence)),
        sentence,
      ).rejects.toThrow(reason)
  })
})
