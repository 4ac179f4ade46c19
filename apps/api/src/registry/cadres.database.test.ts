import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { ask, registered, type UserErrorAnswer } from './testing/registry-api.ts'
import { registrySeed, villages } from './testing/registry-seed.ts'

let api: TestApi
const home = { village: villages.own, hamlet: 'Karanganyar', rw: '02', rt: '03' }

beforeAll(async () => {
  api = await openTestApi(await testDatabase(registrySeed))
})

afterAll(() => api.close())

interface CadreAnswer {
  readonly cadre: { readonly id: string; readonly number: string } | null
  readonly userErrors: readonly UserErrorAnswer[]
}

async function newCadre(name: string, over: Record<string, unknown> = {}): Promise<string> {
  const { registerCadre } = await ask<{ registerCadre: CadreAnswer }>(
    api,
    'mutation ($input: CadreInput!) { registerCadre(input: $input) { cadre { id number } userErrors { field code } } }',
    { input: { name: `Kader ${name}`, ...home, ...over } },
  )
  if (registerCadre.cadre === null) throw new Error(JSON.stringify(registerCadre.userErrors))
  return registerCadre.cadre.id
}

let clients = 0
const newClient = (over: Record<string, unknown> = {}) => {
  clients += 1
  const name = `Ibu Dampingan ${'abcdefghijklmnop'[clients]}`
  return registered(api, { person: { name, hamlet: home.hamlet, rw: home.rw, rt: home.rt }, ...over })
}

interface Assigned {
  readonly recordId: string | null
  readonly userErrors: readonly { readonly field: string; readonly code: string }[]
}

async function assign(pregnancy: string, cadre: string, over: Record<string, unknown> = {}): Promise<Assigned> {
  const { assignCadre } = await ask<{ assignCadre: Assigned }>(
    api,
    `mutation ($pregnancy: ID!, $cadre: ID!, $reason: String, $endReason: AssignmentEnd) {
      assignCadre(pregnancy: $pregnancy, cadre: $cadre, reason: $reason, endReason: $endReason) { recordId userErrors { field code } } }`,
    { pregnancy, cadre, reason: 'diminta keluarga', ...over },
  )
  return assignCadre
}

const activeOf = async (id: string) =>
  (
    await ask<{
      pregnancy: { cadre: { id: string } | null; assignments: { endedOn: string | null; endReason: string | null }[] }
    }>(api, 'query ($id: ID!) { pregnancy(id: $id) { cadre { id } assignments { endedOn endReason } } }', { id })
  ).pregnancy

test('the nearest free cadre comes first: RT, RW, hamlet, village, then the neighbours of the puskesmas', async () => {
  const far = await newCadre('Tetangga', { village: villages.ownToo })
  const village = await newCadre('Desa', { hamlet: 'Krajan', rw: '05', rt: '03' })
  const rt = await newCadre('Serete', { rw: 'RW 2', rt: '3' })
  const rw = await newCadre('Serewe', { rt: '01' })
  const hamlet = await newCadre('Sedusun', { rw: '04', rt: '03' })
  const resting = await newCadre('Istirahat', { status: 'RESTING' })
  const { suggestCadres } = await ask<{
    suggestCadres: { cadre: { id: string }; nearness: string; needsReason: boolean }[]
  }>(api, 'query ($id: ID!) { suggestCadres(pregnancy: $id) { cadre { id } nearness needsReason } }', {
    id: await newClient(),
  })
  expect(suggestCadres).toEqual([
    { cadre: { id: rt }, nearness: 'RT', needsReason: false },
    { cadre: { id: rw }, nearness: 'RW', needsReason: true },
    { cadre: { id: hamlet }, nearness: 'HAMLET', needsReason: true },
    { cadre: { id: village }, nearness: 'VILLAGE', needsReason: true },
    { cadre: { id: far }, nearness: 'NEIGHBOUR', needsReason: true },
  ])
  expect(suggestCadres.map(({ cadre }) => cadre.id)).not.toContain(resting)
})

test('a second active cadre is refused, and a hand-over leaves one with the reason of the other', async () => {
  const [client, first, second] = [await newClient(), await newCadre('Pertama'), await newCadre('Kedua')]
  expect((await assign(client, first)).userErrors).toEqual([])
  expect((await assign(client, second)).userErrors).toEqual([{ field: 'cadre', code: 'HAS_CADRE' }])
  expect((await assign(client, second, { endReason: 'HANDED_OVER' })).userErrors).toEqual([])
  expect(await activeOf(client)).toMatchObject({
    cadre: { id: second },
    assignments: [{ endedOn: null }, { endedOn: '2026-11-24', endReason: 'HANDED_OVER' }],
  })
})

test('two requests at once give one client one cadre: the database refuses the second', async () => {
  const cadres = await Promise.all(['Serentak A', 'Serentak B', 'Serentak C'].map((name) => newCadre(name)))
  for (let round = 0; round < 3; round += 1) {
    const client = await newClient()
    const answers = await Promise.all(cadres.map((cadre) => assign(client, cadre)))
    expect(answers.filter(({ recordId }) => recordId !== null)).toHaveLength(1)
    const refusals = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))
    expect(refusals).toEqual(['HAS_CADRE', 'HAS_CADRE'])
    expect((await activeOf(client)).assignments).toHaveLength(1)
  }
})

test('a cadre with a client already is allowed with a reason, and counted among those with several', async () => {
  const cadre = await newCadre('Banyak', { hamlet: 'Lain', rw: '09', rt: '09' })
  await assign(await newClient(), cadre)
  const other = await newClient()
  expect((await assign(other, cadre, { reason: '' })).userErrors).toEqual([{ field: 'reason', code: 'REASON_NEEDED' }])
  expect((await assign(other, cadre)).userErrors).toEqual([])
  const { cadres } = await ask<{ cadres: { edges: { node: { id: string; clientCount: number } }[] } }>(
    api,
    '{ cadres(first: 100, filter: { hasSeveral: true }) { edges { node { id clientCount } } } }',
  )
  expect(cadres.edges.map(({ node }) => node)).toContainEqual({ id: cadre, clientCount: 2 })
})

test('a cadre of another puskesmas and one who rests take nobody', async () => {
  const client = await newClient()
  const resting = await newCadre('Libur', { status: 'RESTING' })
  expect((await assign(client, resting)).userErrors).toEqual([{ field: 'cadre', code: 'TAKES_NO_CLIENTS' }])
  const unknown = Buffer.from('Cadre:999999').toString('base64url')
  expect((await assign(client, unknown)).userErrors).toEqual([{ field: 'cadre', code: 'NOT_FOUND' }])
})

test('a cadre ends only when her clients are handed over', async () => {
  const [client, cadre] = [await newClient(), await newCadre('Pamit')]
  await assign(client, cadre)
  const end = () =>
    ask<{ registerCadre: CadreAnswer }>(
      api,
      `mutation ($input: CadreInput!, $id: ID!) { registerCadre(input: $input, correction: { id: $id, reason: "pindah rumah" }) {
        cadre { id } userErrors { field code } } }`,
      { input: { name: 'Kader Pamit', ...home, status: 'ENDED' }, id: cadre },
    )
  expect((await end()).registerCadre.userErrors).toMatchObject([{ field: 'status', code: 'HAS_CLIENTS' }])
  await ask(api, 'mutation ($id: ID!) { endAssignment(pregnancy: $id, reason: CADRE_ENDED) { recordId } }', {
    id: client,
  })
  expect((await end()).registerCadre.userErrors).toEqual([])
})
