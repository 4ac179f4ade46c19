import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createToken } from '../access/tokens.ts'
import { codesOf, documentId, post, send, writeManifest } from '../testing/dashboard.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { territorySeed } from '../testing/territory-seed.ts'

const documents = { viewer: 'query Viewer { viewer { role } }' }
const manifestPath = writeManifest(documents)
const asPublic = { viewer: { role: 'PUBLIC' } }

let api: TestApi
let bearer: { authorization: string }

beforeAll(async () => {
  api = await openTestApi(await testDatabase(territorySeed), { manifestPath })
  const { secret } = await createToken(api.connection.sql, { accountName: 'analis', label: 'test', hours: 1 })
  bearer = { authorization: `Bearer ${secret}` }
})

afterAll(() => api.close())

const fastify = () => api.api.fastify
const free = (query: string, headers: Record<string, string> = bearer) => post(fastify(), { query }, headers)

test('without a token a registered document is answered by its id in the body, in the address and in the way of Apollo', async () => {
  const id = documentId(documents.viewer)
  const hash = { persistedQuery: { version: 1, sha256Hash: id.replace('sha256:', '') } }
  const fromAddress = await fastify().inject({ method: 'GET', url: `/graphql?documentId=${id}` })
  expect((await post(fastify(), { documentId: id })).body.data).toEqual(asPublic)
  expect((await post(fastify(), { extensions: hash })).body.data).toEqual(asPublic)
  expect(fromAddress.json().data).toEqual(asPublic)
  const inAddress = `/graphql?extensions=${encodeURIComponent(JSON.stringify(hash))}`
  expect((await fastify().inject({ method: 'GET', url: inAddress })).json().data).toEqual(asPublic)
})

test('without a token nothing else is answered: not a free document, an unknown id, or a text beside a registered id', async () => {
  const unknown = documentId('{ installation { today } }')
  for (const body of [{ query: documents.viewer }, { documentId: unknown }, { query: '{ __typename }' }]) {
    const answer = await post(fastify(), body)
    expect(codesOf(answer)).toEqual(['DOCUMENT_NOT_TRUSTED'])
    expect(answer.status).toBe(403)
  }
  const smuggled = { documentId: documentId(documents.viewer), query: '{ demoAccounts { name } }' }
  expect((await post(fastify(), smuggled)).body.data).toEqual(asPublic)
})

test('a document added to the manifest is answered without a restart', async () => {
  const added = 'query Added { viewer { name } }'
  expect(codesOf(await send(fastify(), added))).toEqual(['DOCUMENT_NOT_TRUSTED'])
  writeManifest({ ...documents, added }, manifestPath)
  expect((await send(fastify(), added)).body.data).toEqual({ viewer: { name: null } })
})

test('with a token free documents, the registered ones and the schema itself are answered', async () => {
  const analyst = { viewer: { role: 'ANALYST' } }
  expect((await free('{ viewer { role } }')).body.data).toEqual(analyst)
  expect((await send(fastify(), documents.viewer, { headers: bearer })).body.data).toEqual(analyst)
  expect((await free('{ __schema { queryType { name } } }')).body.data).toEqual({
    __schema: { queryType: { name: 'Query' } },
  })
})

test('an unknown token is told to sign in again, with status 401', async () => {
  const answer = await free('{ viewer { role } }', { authorization: 'Bearer ptk_unknown' })
  expect(answer.status).toBe(401)
  expect(codesOf(answer)).toEqual(['UNAUTHENTICATED'])
})

const deep = (levels: number) => `{ __type(name: "Query") ${'{ ofType '.repeat(levels)}{ name }${' }'.repeat(levels)} }`
const wide = (aliases: number) => `{ ${Array.from({ length: aliases }, (_, i) => `a${i}: viewer { role }`).join(' ')} }`
const decorated = (directives: number) => `{ viewer { role ${'@include(if: true) '.repeat(directives)} } }`
const long = (names: number) => `{ viewer { ${'role '.repeat(names)} } }`

test.each([
  ['depth 10', deep(8), deep(9)],
  ['30 aliases', wide(30), wide(31)],
  ['2,000 tokens', long(1995), long(1996)],
])('free documents are held to %s', async (_, fits, tooLarge) => {
  expect(codesOf(await free(fits))).not.toContain('DOCUMENT_TOO_LARGE')
  expect(codesOf(await free(tooLarge))).toEqual(['DOCUMENT_TOO_LARGE'])
})

test('free documents are held to 50 directives', async () => {
  expect(codesOf(await free(decorated(51)))).toContain('DOCUMENT_TOO_LARGE')
})

test('every answer says the version of the data, with errors too, and programs how many values they asked for', async () => {
  expect((await free('{ viewer { role } }')).body.extensions).toEqual({ dataVersion: 0, cost: { requested: 0 } })
  expect((await free('{ nothing }')).body.extensions).toEqual({ dataVersion: 0, cost: { requested: 0 } })
  expect((await send(fastify(), documents.viewer)).body.extensions).toEqual({ dataVersion: 0 })
})

test('errors speak the language asked for, Indonesian when none is', async () => {
  const title = async (headers: Record<string, string>) =>
    (await send(fastify(), 'unknown', { headers })).body.errors?.[0]?.extensions.title
  expect(await title({})).toBe('Dokumen tidak terdaftar')
  expect(await title({ 'accept-language': 'en-GB,en;q=0.9,id;q=0.5' })).toBe('Document is not registered')
  expect(await title({ 'accept-language': 'en', 'x-pantau-language': 'id' })).toBe('Dokumen tidak terdaftar')
})
