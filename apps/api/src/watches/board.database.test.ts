import { randomUUID } from 'node:crypto'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, midwife, registered } from '../registry/testing/registry-api.ts'
import { registrySeed, villages } from '../registry/testing/registry-seed.ts'
import { openTestApi, type TestApi, testClock, type Viewer } from '../testing/execute.ts'
import { sheetInput, submit, watchedClient } from './testing/watch-api.ts'

let api: TestApi
let watched: Awaited<ReturnType<typeof watchedClient>>
let quiet: Awaited<ReturnType<typeof watchedClient>>
const head: Viewer = { role: 'HEALTH_HEAD' }

/** A client with a sheet of today, one with an open and one treated sign; one silent; one near birth and alone. */
beforeAll(async () => {
  api = await openTestApi(await testDatabase(registrySeed))
  watched = await watchedClient(api)
  quiet = await watchedClient(api)
  for (let column = 9; column <= 24; column += 1) await submit(api, sheetInput(watched.id, { column }), watched.cadre)
  await registered(api, {
    ...{
      person: { name: 'Ibu Dekat Lahir' },
      village: villages.ownToo,
      lmpOn: '2026-02-24',
      registeredOn: '2026-06-01',
    },
    ...{ gravida: 5, parity: 4, factors: ['CAESAR'], heightCm: 143 },
  })
  const answers = [{ item: 'BLEEDING', word: 'YES' }]
  const ago = (hours: number) => new Date(testClock.now().getTime() - hours * 3_600_000).toISOString()
  const first = await submit(api, sheetInput(watched.id, { column: 25, answers, filledAt: ago(30) }), watched.cadre)
  for (const [stage, hours] of [
    ['DECIDED', 28],
    ['ARRIVED', 26],
    ['TREATED', 25],
  ] as const)
    await ask(
      api,
      'mutation ($input: EscalationStepInput!) { recordEscalationStep(input: $input) { userErrors { code } } }',
      { input: { entryKey: randomUUID(), escalation: first.escalation?.id, stage, statedAt: ago(hours) } },
    )
  await submit(
    api,
    sheetInput(watched.id, { form: 'CHILDBIRTH', version: 1, column: 0, answers, filledAt: ago(29) }),
    watched.cadre,
  )
})

afterAll(() => api.close())

interface Answer {
  readonly watchBoard: Record<string, unknown> & {
    readonly counts: Record<string, unknown>
    readonly parts: readonly (Record<string, unknown> & { readonly area: { readonly code: string } })[]
  }
}
const numbers = `clients withCadre waitingForCadre cadres cadresWithOne silentCadres weeksDue weeksReported overdueClients
  openSigns overdueSigns treatedSigns treatedInTime birthsKrst birthsKrt birthsKrr`

test('counts of an area are the sums of its parts, for the puskesmas by village, for the district by puskesmas', async () => {
  const document = `{ watchBoard { counts { area { code } ${numbers} } parts { area { code } ${numbers} } } }`
  for (const [viewer, area, codes] of [
    [midwife, '33.04-11', [villages.own, villages.ownToo]],
    [head, '33.04', ['33.04-11']],
  ] as const) {
    const { counts, parts } = (await ask<Answer>(api, document, {}, viewer)).watchBoard
    expect(counts).toMatchObject({
      ...{ area: { code: area }, clients: 3, withCadre: 2, waitingForCadre: 1, cadres: 2, cadresWithOne: 2 },
      ...{ silentCadres: 1, weeksDue: 2, weeksReported: 1, overdueClients: 1, openSigns: 1, overdueSigns: 1 },
      ...{ treatedSigns: 1, treatedInTime: 1, birthsKrst: 1, birthsKrt: 0, birthsKrr: 0 },
    })
    expect(parts.map((part) => part.area.code)).toEqual(codes)
    for (const key of numbers.split(/\s+/))
      expect([key, parts.reduce((sum, part) => sum + Number(part[key]), 0)]).toEqual([key, counts[key]])
  }
})

test('lists hold whom they are about: open signs, medians, births by week, overdue, alone, silent', async () => {
  const { watchBoard } = await ask<Answer>(
    api,
    `{ watchBoard { openSigns { clock form signs { code } pregnancy { id } }
      delays { cases inTime decisionMinutes leavingMinutes travelMinutes reachingMinutes treatmentMinutes totalMinutes totals }
      birthWeeks { from krst krt krr withPlan } births { number person { name } }
      completeness { form due reported } overdueClients { pregnancy { id } column overdueDays missingWeeks }
      withoutCadre { person { name } } silentCadres { days clientCount weeks cadre { clientCount } } } }`,
  )
  expect(watchBoard).toMatchObject({
    openSigns: [{ clock: 'OVERDUE', form: 'CHILDBIRTH', signs: [{ code: 'BLEEDING' }], pregnancy: { id: watched.id } }],
    delays: {
      ...{ cases: 1, inTime: 1, decisionMinutes: 120, leavingMinutes: null, travelMinutes: null, reachingMinutes: 120 },
      ...{ treatmentMinutes: 60, totalMinutes: 300, totals: [300] },
    },
    birthWeeks: [
      { from: '2026-11-24', krst: 0, krt: 0, krr: 0, withPlan: 0 },
      { from: '2026-12-01', krst: 1, krt: 0, krr: 0, withPlan: 0 },
      { from: '2026-12-08', krst: 0 },
      { from: '2026-12-15', krst: 0 },
    ],
    births: [{ person: { name: 'Ibu Dekat Lahir' } }],
    completeness: [
      { form: 'PREGNANCY', due: 8, reported: 4 },
      { form: 'CHILDBIRTH', due: 0, reported: 0 },
      { form: 'POSTPARTUM', due: 0, reported: 0 },
      { form: 'NEWBORN', due: 0, reported: 0 },
    ],
    overdueClients: [{ pregnancy: { id: quiet.id }, column: 9, overdueDays: 107, missingWeeks: 16 }],
    withoutCadre: [{ person: { name: 'Ibu Dekat Lahir' } }],
    silentCadres: [{ days: 113, clientCount: 1, weeks: Array.from({ length: 8 }, () => false) }],
  })
})

test('each list costs one statement, whatever it holds', async () => {
  const lists: Record<string, number> = {
    'overdueClients { column overdueDays missingWeeks }': 1,
    'withoutCadre { number }': 1,
    'births { number }': 1,
    'openSigns { id clock legs { minutes } }': 1,
    'delays { cases totalMinutes }': 1,
    'birthWeeks { krst krt krr }': 1,
    'silentCadres { days cadre { number } }': 2,
    'completeness { due reported }': 1,
  }
  for (const [list, expected] of Object.entries(lists)) {
    const { errors, statements } = await api.execute(`{ watchBoard { ${list} } }`, { viewer: midwife })
    expect([list, errors, statements.length]).toEqual([list, undefined, expected])
  }
})

test('a cadre’s board is about her own clients', async () => {
  const { watchBoard } = await ask<Answer>(api, '{ watchBoard { counts { clients openSigns } } }', {}, quiet.cadre)
  expect(watchBoard.counts).toEqual({ clients: 1, openSigns: 0 })
})
