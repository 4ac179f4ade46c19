import { testDatabase } from '@pantau/database/testing'
import { simulateExam } from '@pantau/demo-data'
import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import { realSeed } from '../imports/testing/open-imports.ts'
import { enterSchools } from '../schools/access/with-schools.ts'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'
import { importSheet } from '../testing/import-sheet.ts'
import { openAnalyses, startAnalysisThread } from './jobs/open-analyses.ts'
import { ask, importAnswers, office, plantExam, saveKey, schoolsCsv } from './testing/plant-exam.ts'

vi.setConfig({ testTimeout: 120_000 })

const today = '2026-11-24'
const simulated = simulateExam({ today, size: 'small' })
const files = simulated.subjects.map(({ lines }) => [...lines()])
const npsnOf = (line: string) => line.split(',')[2] ?? ''
const schools = [...new Set(files.flatMap((lines) => lines.slice(1).map(npsnOf)))].sort()
const subdistricts = ['Batur', 'Bawang', 'Pejawaran']

const reviewer: Viewer = { role: 'REVIEWER' }

let api: TestApi
let appUrl = ''
let exam = ''
let subjects: string[] = []

beforeAll(async () => {
  const urls = await testDatabase(realSeed)
  ;({ appUrl } = urls)
  api = await openTestApi(urls, { today })
  await importSheet(
    api.connection.sql,
    'SCHOOLS',
    schoolsCsv(schools, (at) => subdistricts[at % 3] ?? ''),
    { today },
  )
  const planted = await plantExam(
    api,
    simulated.subjects.map(({ name }) => name),
  )
  ;({ exam, subjects } = planted)
}, 120_000)

afterAll(() => api.close())

interface Analysis {
  readonly id: string
  readonly state: string
  readonly failure: string | null
  readonly inputHash: string | null
  readonly resultHash: string | null
}

const state = 'id state failure inputHash resultHash'

const start = () =>
  ask<{ analyseExam: Analysis }>(api, office, `mutation ($exam: ID!) { analyseExam(exam: $exam) { ${state} } }`, {
    exam,
  })

const look = async (id: string) =>
  (
    await ask<{ examAnalysis: Analysis }>(api, office, `query ($id: ID!) { examAnalysis(id: $id) { ${state} } }`, {
      id,
    })
  ).examAnalysis

/** Runs what waits in the queue until it has ended. */
async function finish(id: string, options: Partial<Parameters<typeof openAnalyses>[0]> = {}): Promise<Analysis> {
  const faults: unknown[] = []
  const analyses = await openAnalyses({
    ...{ sql: api.connection.sql, appUrl, regencyCode: '33.04' },
    clock: { today: () => today, now: () => new Date(`${today}T03:00:00Z`), timeZone: 'Asia/Jakarta' } as never,
    onError: (error) => faults.push(error),
    ...options,
  })
  try {
    const isEnded = async () => !/QUEUED|RUNNING/.test((await look(id)).state)
    await vi.waitUntil(isEnded, { timeout: 120_000, interval: 200 })
    return await look(id)
  } finally {
    await analyses.close()
  }
}

test('an exam without answers, then with answers but no key, says what to do first', async () => {
  await expect(start()).rejects.toThrow('belum punya lembar jawaban')
  await expect(importAnswers(api, subjects[0] ?? '', files[0] ?? [])).rejects.toThrow('no key yet')
})

describe('an analysed exam', () => {
  let first: Analysis

  beforeAll(async () => {
    for (const [at, subject] of subjects.entries()) {
      await saveKey(api, subject, [...(simulated.subjects[at]?.key ?? [])])
      const { rejected } = await importAnswers(api, subject, files[at] ?? [])
      expect(rejected).toBe(0)
    }
    const asked = await start()
    expect((await start()).analyseExam.id).toBe(asked.analyseExam.id) // asked for twice, it runs once
    first = await finish(asked.analyseExam.id)
  }, 180_000)

  test('is finished, and the same answers give the same results to the last digit', async () => {
    expect(first).toMatchObject({ state: 'DONE', failure: null })
    const second = await finish((await start()).analyseExam.id)
    expect(second.id).not.toBe(first.id)
    expect([second.inputHash, second.resultHash]).toEqual([first.inputHash, first.resultHash])
    const { exam: kept } = await ask<{ exam: { analyses: Analysis[]; analysis: Analysis } }>(
      api,
      office,
      `query ($exam: ID!) { exam(id: $exam) { analyses { ${state} } analysis { ${state} } } }`,
      { exam },
    )
    expect(kept.analyses.map(({ id }) => id)).toEqual([second.id, first.id])
    expect(kept.analysis.id).toBe(second.id)
  })

  test('tells tests, items, places and classes to the office', async () => {
    const document = `query ($exam: ID!, $subject: ID!) { exam(id: $exam) { analysis {
      summary { pupils classes signalClasses pairs flaggedPairs modelPupils keys remarks seconds }
      changes { keys newFlags goneFlags subjects { subject } items { item } schools { areaCode } }
      tests { subject pupils items mean alpha alphaLower alphaUpper sem balance reached { n value lower upper } distribution { score pupils } }
      items(subject: $subject) { item position p pLower pUpper discrimination suspectedKey verdict advice options { option isKey share curve } }
      places(area: "33.04") { whole { pupils integrity { value lower upper shrunken category meaning } signalClasses { classes count band } reached { value } }
        subdistricts { areaName } schools { areaCode pupils integrity { value } } }
      classes(area: "33.04") { className pupils reasons level subjects { subject matchZ blockZ erasureZ neighbourP } }
      classItems(subject: $subject, area: "33.04") { className right } } } }`
    const { exam: told } = await ask<{ exam: { analysis: Record<string, never> } }>(api, office, document, {
      exam,
      subject: subjects[1],
    })
    expect(told.analysis).toMatchObject({
      summary: { classes: schools.length, keys: simulated.subjects.map(({ name }) => `${name} 1`) },
      changes: { keys: [], newFlags: 0, goneFlags: 0, items: [], schools: [] },
      places: { whole: { integrity: { meaning: expect.stringContaining('bukan terbukti jujur') } } },
    })
    const { tests, items, classItems, classes, places } = told.analysis as unknown as Record<string, unknown[]>
    expect(tests).toHaveLength(2)
    expect(items).toHaveLength(40)
    expect(classItems?.length).toBe(classes?.length)
    expect(places).toBeDefined()
  })

  test('tells a school which items its pupils find hard, as counted by hand from the file, and nobody of fewer than ten', async () => {
    const at = simulated.subjects.findIndex(({ name }) => name === 'Matematika')
    const rowsOf = (school: string) => (files[at] ?? []).slice(1).filter((line) => npsnOf(line) === school)
    const [largest = '', smallest = ''] = [
      schools.toSorted((a, b) => rowsOf(b).length - rowsOf(a).length)[0],
      schools.toSorted((a, b) => rowsOf(a).length - rowsOf(b).length)[0],
    ]
    const key = [...(simulated.subjects[at]?.key ?? [])]
    const rightOf = (line: string, item: string) => {
      const cells = line.split(',')
      const printed = key.filter(({ form }) => form === cells[4])
      const place = printed.findIndex((entry) => entry.item === item)
      return cells[8 + place] === printed[place]?.key
    }
    const document = `query ($exam: ID!, $school: String!) { exam(id: $exam) { analysis {
      schoolItems(school: $school) { subject item pupils value lower upper regency isHarder }
      schoolWorkbook(school: $school) { fileName content } } } }`
    interface Told {
      readonly schoolItems: {
        subject: string
        item: string
        pupils: number
        value: number
        lower: number
        upper: number
        regency: number
      }[]
      readonly schoolWorkbook: { fileName: string; content: string }
    }
    const told = async (viewer: Viewer, school: string) =>
      (await ask<{ exam: { analysis: Told } }>(api, viewer, document, { exam, school })).exam.analysis
    const own = await told({ role: 'SCHOOL_HEAD', areaCodes: [largest] }, largest)
    expect(own.schoolItems).toHaveLength(80)
    const gaps = own.schoolItems.map(({ value, regency }) => value - regency)
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
    for (const { item, pupils, value, lower, upper } of own.schoolItems.filter(
      ({ subject }) => subject === 'Matematika',
    )) {
      const right = rowsOf(largest).filter((line) => rightOf(line, item)).length
      expect([pupils, Math.round(value * pupils)]).toEqual([rowsOf(largest).length, right])
      expect(lower).toBeLessThanOrEqual(value)
      expect(upper).toBeGreaterThanOrEqual(value)
    }
    expect(own.schoolWorkbook.fileName).toBe(`ujian-${largest}-2025-2026.xlsx`)
    expect(Buffer.from(own.schoolWorkbook.content, 'base64').subarray(0, 2).toString()).toBe('PK')
    await expect(told({ role: 'SCHOOL_HEAD', areaCodes: [smallest] }, largest)).rejects.toThrow('sekolah Anda')
    if (rowsOf(smallest).length < 10) {
      expect((await told(office, smallest)).schoolItems).toEqual([])
      expect((await told({ role: 'SCHOOL_HEAD', areaCodes: [smallest] }, smallest)).schoolItems).toHaveLength(80)
    }
  })

  test('gives the indicators of the school year', async () => {
    const rows = await api.connection.sql<{ key: string; count: number }[]>`
      select indicator_key as key, count(*)::integer as count from stored_results where period_code = '2026/SY'
      group by 1 order by 1`
    expect(rows.map(({ key }) => key)).toEqual(expect.arrayContaining(['E06', 'E08', 'E09', 'E22']))
  })

  interface Flag {
    readonly id: string
    readonly kind: string
    readonly level: number
    readonly mayBeOpened: boolean
    readonly pupils: { number: string; name: string | null }[]
    readonly schoolCode: string
  }

  const listFlags = async (viewer: Viewer) =>
    (
      await ask<{
        exam: {
          analysis: { flags: { totalCount: number; expectedFalsePairs: number; caution: string; flags: Flag[] } }
        }
      }>(
        api,
        viewer,
        `query ($exam: ID!) { exam(id: $exam) { analysis { flags { totalCount expectedFalsePairs expectedFalseClasses caution
          flags { id kind level mayBeOpened rank q kinds reasons schoolCode schoolName className pupils { number name } } } } } }`,
        { exam },
      )
    ).exam.analysis.flags

  test('lists flags with what chance would give, to reviewers by number and to a school nothing before a case', async () => {
    const list = await listFlags(reviewer)
    expect(list.totalCount).toBe(list.flags.length)
    expect(list.totalCount).toBeGreaterThan(0)
    expect(list.caution).toMatch(/kebetulan.*bukan bukti/)
    expect(list.caution).not.toMatch(/curang/i)
    const statementsOf = async (first: number, inner: string) =>
      (
        await api.execute(
          `query ($exam: ID!) { exam(id: $exam) { analysis { flags(first: ${first}) { flags { ${inner} } } } } }`,
          { viewer: reviewer, variables: { exam } },
        )
      ).statements.length
    const reviews = 'id review { state steps { note } } explanations { finding }'
    expect(await statementsOf(200, reviews)).toBe((await statementsOf(1, 'id')) + 1) // reviews of all in one
    expect(list.flags.flatMap(({ pupils }) => pupils).every(({ name }) => name === null)).toBe(true)
    for (const { level, mayBeOpened } of list.flags) expect(mayBeOpened).toBe(level >= 2)
    const head: Viewer = { role: 'SCHOOL_HEAD', areaCodes: [list.flags[0]?.schoolCode ?? ''] }
    expect((await listFlags(head)).flags).toEqual([])
  })

  test('shows the evidence of a pair with one statement a section', async () => {
    const { flags } = await listFlags(reviewer)
    const pair = flags.find(({ kind }) => kind === 'PAIR')
    expect(pair).toBeDefined()
    const askSection = async (section: string) => {
      const done = await api.execute<{ examFlag: Record<string, unknown[]> }>(
        `query ($id: ID!) { examFlag(id: $id) { ${section} } }`,
        { viewer: reviewer, variables: { id: pair?.id } },
      )
      expect(done.errors).toBeUndefined()
      return { statements: done.statements.length, told: Object.values(done.data?.examFlag ?? {})[0] ?? [] }
    }
    const base = await askSection('kinds')
    const strips = await askSection(
      'strips { subject items { item position key common share classmates isInBlock } rows { pupil { number name } form answers erasures score line fileName } }',
    )
    const seats = await askSection('seats { subject room row column isInvolved pupil { number } }')
    const measures = await askSection('measures { measure subject title observed expected sd z p limit }')
    const review = await askSection(
      'review { state decision proposal steps { note attachments { url } } } explanations { key words finding note }',
    )
    const incidents = await askSection('exam { incidents { kind note } }')
    const counted = [base, strips, seats, measures, review, incidents].map(({ statements }) => statements)
    expect(counted).toEqual([1, 2, 2, 1, 2, 3]) // the flag itself, then one a section; the exam and its notes are two
    expect(strips.told).toHaveLength(2)
    expect(strips.told[0]).toMatchObject({ rows: [{ score: expect.any(Number) }, { line: expect.any(Number) }] })
    expect((seats.told as { isInvolved: boolean }[]).filter(({ isInvolved }) => isInvolved)).toHaveLength(4)
    expect(measures.told.length).toBeGreaterThan(8)
  })

  test('a corrected key is tried first, then scores after a new analysis that says what changed', async () => {
    const at = simulated.subjects.findIndex(({ subject }) => subject !== 'BAHASA_INDONESIA')
    const subject = subjects[at] ?? ''
    const entries = simulated.subjects[at]?.key ?? []
    const first = entries[0]
    const other = ['A', 'B', 'C', 'D'].find((letter) => !first?.key.includes(letter)) ?? 'A'
    const tried = await ask<{
      exam: { subjects: { id: string; tryKey: { gaining: number; losing: number } | null }[] }
    }>(
      api,
      office,
      `query ($exam: ID!, $item: String!, $key: String!) {
        exam(id: $exam) { subjects { id tryKey(item: $item, key: $key) { gaining losing alphaBefore alphaAfter } } } }`,
      { exam, item: first?.item, key: other },
    )
    const trial = tried.exam.subjects.find(({ id }) => id === subject)?.tryKey
    expect(trial?.gaining).toBeGreaterThan(0)
    expect(trial?.losing).toBeGreaterThan(trial?.gaining ?? 0)
    await ask(
      api,
      office,
      `mutation ($subject: ID!, $item: String!, $key: String!) {
        correctExamKey(subject: $subject, item: $item, key: $key, reason: "Kunci salah cetak") { version } }`,
      { subject, item: first?.item, key: other },
    )
    const again = await finish((await start()).analyseExam.id)
    const { examAnalysis } = await ask<{
      examAnalysis: {
        changes: { keys: string[]; items: Record<string, unknown>[]; subjects: Record<string, number>[] }
      }
    }>(
      api,
      office,
      `query ($id: ID!) { examAnalysis(id: $id) { changes { keys subjects { meanBefore meanAfter } reachedBefore { count }
        reachedAfter { count } items { item keyAfter gaining losing } } } }`,
      { id: again.id },
    )
    expect(examAnalysis.changes.keys).toHaveLength(1)
    const { gaining, losing } = trial ?? { gaining: 0, losing: 0 }
    expect(examAnalysis.changes.items).toEqual([{ item: first?.item, keyAfter: other, gaining, losing }])
    const changed = examAnalysis.changes.subjects.filter(({ meanBefore, meanAfter }) => meanBefore !== meanAfter)
    expect(changed).toHaveLength(1)
  })

  test('a process that died in the middle is followed as soon as it has been silent', async () => {
    const { id } = (await start()).analyseExam
    const { sql } = api.connection
    await sql`update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now(), attempts = attempts + 1`
    await asOffice(
      (tx) => tx`
      update exam_analyses set state = 'RUNNING', attempt = 1, seen_at = now() - interval '1 hour' where state = 'QUEUED'`,
    )
    expect(await finish(id)).toMatchObject({ state: 'DONE', resultHash: (await finished())[1]?.resultHash })
  })

  test('a thread that ends before it has begun is followed by another', async () => {
    const { id } = (await start()).analyseExam
    let threads = 0
    const startThread: typeof startAnalysisThread = (task) => {
      threads += 1
      const thread = startAnalysisThread(task)
      if (threads === 1) void thread.terminate()
      return thread
    }
    expect(await finish(id, { startThread })).toMatchObject({ state: 'DONE' })
    expect(threads).toBe(2)
  })

  test('a cancelled analysis keeps nothing, and the one before stands', async () => {
    const standing = (await finished())[0]
    const { id } = (await start()).analyseExam
    const { cancelExamAnalysis } = await ask<{ cancelExamAnalysis: Analysis }>(
      api,
      office,
      `mutation ($id: ID!) { cancelExamAnalysis(analysis: $id) { ${state} } }`,
      { id },
    )
    expect(cancelExamAnalysis).toMatchObject({ state: 'CANCELLED', resultHash: null })
    expect((await finish(id)).state).toBe('CANCELLED')
    expect((await finished())[0]?.id).toBe(standing?.id)
  })

  test('a full queue is refused and loses nothing', async () => {
    await asOffice(async (tx) => {
      await tx`
        insert into exams (regency_code, name, school_year, grade, held_on, is_randomised)
        select '33.04', 'Ujian ' || n, 2020, 6, '2020-05-18', false from generate_series(1, 20) n`
      await tx`
        insert into exam_analyses (regency_code, exam_id, requested_by)
        select '33.04', id, 'x' from exams where school_year = 2020`
    })
    await expect(start()).rejects.toThrow('Antrean penuh')
    await asOffice((tx) => tx`update exam_analyses set state = 'CANCELLED' where requested_by = 'x'`)
    expect((await start()).analyseExam.state).toBe('QUEUED')
  })

  const finished = async () =>
    (
      await ask<{ exam: { analyses: Analysis[] } }>(
        api,
        office,
        `query ($exam: ID!) { exam(id: $exam) { analyses { ${state} } } }`,
        { exam },
      )
    ).exam.analyses.filter((each) => each.state === 'DONE')
})

const asOffice = (work: (tx: postgres.TransactionSql) => Promise<unknown>) =>
  api.connection.sql.begin(async (tx) => {
    await enterSchools(tx, { regencyCode: '33.04', accountName: 'x', tier: 'OFFICE', areaCodes: ['33.04'], today })
    await work(tx)
  })
