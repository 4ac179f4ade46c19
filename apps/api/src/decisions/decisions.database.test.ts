import { type TestUrls, testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'
import { territorySeed } from '../testing/territory-seed.ts'

let api: TestApi
let urls: TestUrls
const regent = { role: 'REGENT', lane: 'dashboard' } as const
const healthHead = { role: 'HEALTH_HEAD', lane: 'dashboard' } as const
const [kecamatan, village] = ['33.04.15', '33.04.15.2001']

beforeAll(async () => {
  urls = await testDatabase(territorySeed)
  api = await openTestApi(urls, { today: '2026-11-24' })
})

afterAll(() => api.close())

const fields = `decision { id note owner dueOn isOverdue state outcome month area { code } indicator { key }
  steps { kind takenBy owner dueOn note } } userErrors { field code message }`

interface Payload {
  readonly decision: Record<string, unknown> | null
  readonly userErrors: readonly { readonly field: string; readonly code: string; readonly message: string }[]
}

async function change(mutation: string, viewer: Viewer = healthHead) {
  const { data, errors } = await api.execute<{ done: Payload }>(`mutation { done: ${mutation} { ${fields} } }`, {
    viewer,
  })
  return { ...data?.done, refusal: errors?.[0]?.extensions?.code }
}

const make = (more: Record<string, unknown> = {}, viewer?: Viewer) => {
  const input = { note: 'Kirim tim ke Wanayasa', area: kecamatan, owner: 'Kabid Kesmas', dueOn: '2026-12-01', ...more }
  const words = Object.entries(input).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return change(`makeDecision(input: { ${words.join(', ')} })`, viewer)
}

const list = async (viewer: Viewer, argument = '') => {
  const { data } = await api.execute<{ decisions: { note: string; dueOn: string; isOverdue: boolean }[] }>(
    `{ decisions${argument} { note dueOn isOverdue } }`,
    { viewer },
  )
  return data?.decisions ?? []
}

test('a decision is written, acknowledged, given to another and closed, with every step kept', async () => {
  const made = await make({ indicator: 'K6', month: '2026-10' })
  expect(made.decision).toMatchObject({
    state: 'OPEN',
    month: '2026-10',
    area: { code: kecamatan },
    indicator: { key: 'K6' },
  })
  const id = String(made.decision?.id)
  await change(`acknowledgeDecision(id: "${id}")`)
  await change(`assignDecision(id: "${id}", owner: "Kepala Puskesmas Wanayasa 1", dueOn: "2026-12-08")`, regent)
  const closed = await change(`closeDecision(id: "${id}", isDone: true, outcome: "Bidan pengganti sudah bertugas")`)
  expect(closed.decision).toMatchObject({
    state: 'DONE',
    outcome: 'Bidan pengganti sudah bertugas',
    dueOn: '2026-12-08',
  })
  expect(closed.decision?.steps).toEqual([
    { kind: 'MADE', takenBy: 'health_head', owner: 'Kabid Kesmas', dueOn: '2026-12-01', note: null },
    { kind: 'ACKNOWLEDGED', takenBy: 'health_head', owner: 'Kabid Kesmas', dueOn: '2026-12-01', note: null },
    { kind: 'ASSIGNED', takenBy: 'regent', owner: 'Kepala Puskesmas Wanayasa 1', dueOn: '2026-12-08', note: null },
    expect.objectContaining({ kind: 'CLOSED', note: 'Bidan pengganti sudah bertugas' }),
  ])
  const again = await change(`closeDecision(id: "${id}", isDone: false, outcome: "Sudah tidak perlu")`)
  expect(again).toMatchObject({ decision: null, userErrors: [{ field: 'id', code: 'CLOSED' }] })
})

test('each wrong field is told at its place, and nothing is written', async () => {
  const before = await list(healthHead)
  const wrong = await make({ note: 'x', area: '33.05', owner: ' ', dueOn: '2026-11-23', indicator: 'KX' })
  expect(wrong.decision).toBeNull()
  expect(wrong.userErrors?.map(({ field }) => field)).toEqual(['note', 'area', 'indicator', 'owner', 'dueOn'])
  expect((await change('closeDecision(id: "abc", isDone: true, outcome: "Selesai semua")')).userErrors?.[0]?.code).toBe(
    'NOT_FOUND',
  )
  expect(await list(healthHead)).toEqual(before)
})

test('the soonest due comes first, and those past their day say so', async () => {
  await make({ note: 'Yang kemudian', dueOn: '2026-12-20' })
  await make({ note: 'Yang segera', dueOn: '2026-11-24' })
  const later = await openTestApi(urls, { today: '2026-11-30' })
  expect((await list(regent, '(state: OPEN)')).map(({ note }) => note)).toEqual(['Yang segera', 'Yang kemudian'])
  const { data } = await later.execute<{ decisions: { isOverdue: boolean }[] }>(
    '{ decisions(state: OPEN) { isOverdue } }',
    {
      viewer: regent,
    },
  )
  expect(data?.decisions.map(({ isOverdue }) => isOverdue)).toEqual([true, false])
  await later.close()
})

test('who may write, and about which areas, is kept', async () => {
  expect((await make({}, { role: 'MIDWIFE', lane: 'dashboard', areaCodes: [village] })).refusal).toBe('FORBIDDEN')
  const centreHead = { role: 'HEALTH_CENTRE_HEAD', lane: 'dashboard', areaCodes: [village] } as const
  expect((await make({ area: kecamatan }, centreHead)).userErrors?.[0]?.field).toBe('area')
  expect((await make({ area: village, note: 'Desa sendiri saja' }, centreHead)).decision).not.toBeNull()
  const regencyWide = await make({ area: '33.04', note: 'Seluruh kabupaten' })
  const closing = await change(
    `closeDecision(id: "${String(regencyWide.decision?.id)}", isDone: true, outcome: "Bukan wewenang")`,
    centreHead,
  )
  expect(closing.userErrors?.[0]?.code).toBe('NOT_FOUND')
  expect((await make({ indicator: 'K6' }, { role: 'EDUCATION_HEAD', lane: 'dashboard' })).userErrors?.[0]?.field).toBe(
    'indicator',
  )
  const analyst = await api.execute('mutation { acknowledgeDecision(id: "1") { userErrors { code } } }', {
    viewer: { role: 'ANALYST' },
  })
  expect(analyst.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
})

test('an office reads no decisions about another domain, a midwife those of her own areas and above', async () => {
  await make({ note: 'Tentang K6 desa', indicator: 'K6', area: '33.04.01.2001' })
  expect((await list({ role: 'EDUCATION_HEAD' })).map(({ note }) => note)).not.toContain('Tentang K6 desa')
  expect((await list({ role: 'MIDWIFE', areaCodes: [village] })).map(({ note }) => note)).not.toContain(
    'Tentang K6 desa',
  )
  expect((await list(healthHead, `(within: "33.04.01")`)).map(({ note }) => note)).toEqual(['Tentang K6 desa'])
})
