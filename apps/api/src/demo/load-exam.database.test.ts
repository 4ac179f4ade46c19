import { testDatabase } from '@pantau/database/testing'
import { plantedExamEffects } from '@pantau/demo-data'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoSeed } from '../testing/demo-seed.ts'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'

const office: Viewer = { role: 'EDUCATION_HEAD' }

interface FlagOfTest {
  readonly id: string
  readonly kind: 'CLASS' | 'PAIR'
  readonly schoolCode: string
  readonly level: number
  readonly pupils: readonly { readonly name: string | null }[]
}

let api: TestApi
let flags: readonly FlagOfTest[] = []
let summary: { readonly pupils: number; readonly pairs: number } | null = null

beforeAll(async () => {
  api = await openTestApi(await testDatabase(demoSeed), { today: '2026-11-24', isDemo: true })
  interface Exams {
    exams: {
      analysis: { summary: typeof summary; flags: { flags: FlagOfTest[] } } | null
    }[]
  }
  const { data, errors } = await api.execute<Exams>(
    `{ exams { analysis { summary { pupils pairs }
      flags(first: 200) { flags { id kind schoolCode level pupils { name } } } } } }`,
    { viewer: office },
  )
  expect(errors).toBeUndefined()
  const [exam] = data?.exams ?? []
  flags = exam?.analysis?.flags.flags ?? []
  summary = exam?.analysis?.summary ?? null
}, 180_000)

afterAll(() => api.close())

const planted = plantedExamEffects.filter(({ sizes }) => sizes.includes('small'))
const helped = new Set(planted.filter(({ kind }) => kind !== 'SHARED_MISTAKE').map(({ npsn }) => npsn))

test('the simulated exam comes in whole and is analysed while the demo loads', () => {
  expect(summary).toMatchObject({ pupils: 268 })
  expect(summary?.pairs).toBeGreaterThan(1000)
})

test('what was planted is found, and honest schools give no sign, not even that which was taught a mistake', () => {
  expect([...new Set(flags.map(({ schoolCode }) => schoolCode))].sort()).toEqual([...helped].sort())
  const kindsOf = (npsn: string) =>
    new Set(flags.flatMap(({ schoolCode, kind }) => (schoolCode === npsn ? [kind] : [])))
  for (const { kind, npsn } of planted) {
    if (kind === 'SHARED_MISTAKE') continue
    expect(kindsOf(npsn), npsn).toContain(kind === 'COPYING' ? 'PAIR' : 'CLASS')
  }
})

test('a case can be opened in the school of the demo’s head, and pupils are numbers to the office', () => {
  expect(flags.filter(({ schoolCode, level }) => schoolCode === '99150001' && level >= 2).length).toBeGreaterThan(0)
  expect(flags.flatMap(({ pupils }) => pupils).filter(({ name }) => name !== null)).toEqual([])
})
