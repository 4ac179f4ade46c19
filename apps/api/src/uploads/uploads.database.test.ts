import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { request as openRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type Connection, connect } from '@pantau/database'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startSession } from '../access/sessions.ts'
import { createToken } from '../access/tokens.ts'
import type { Answer } from '../testing/dashboard.ts'
import { openTestApi, type TestApi } from '../testing/execute.ts'
import { territorySeed } from '../testing/territory-seed.ts'
import { findUpload } from './find-upload.ts'
import { removeOldUploads } from './remove-old-uploads.ts'
import { type Upload, uploadLimitBytes } from './store-upload.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'pantau-uploads-'))
const place = { regencyCode: '33.04', dataDir }
const csv = 'wilayah,jumlah\n33.04.15,2\n'

let api: TestApi
let owner: Connection
let url: string
let bearer: { authorization: string }

beforeAll(async () => {
  const urls = await testDatabase(territorySeed)
  owner = connect(urls.ownerUrl, { max: 1, applicationName: 'owner' })
  api = await openTestApi(urls, { dataDir })
  url = `${await api.api.listen(0)}/uploads`
  const { secret } = await createToken(api.connection.sql, { accountName: 'analis', label: 'x', hours: 1 })
  bearer = { authorization: `Bearer ${secret}` }
})

afterAll(async () => {
  await api.close()
  await owner.close()
  rmSync(dataDir, { recursive: true })
})

const cookieOf = async (accountName: string) => {
  const { secret } = await startSession(api.connection.sql, { accountName, userAgent: null })
  return { cookie: `pantau_session=${secret}` }
}

const files = () => (existsSync(join(dataDir, 'uploads')) ? readdirSync(join(dataDir, 'uploads')) : [])
const rows = async () => (await api.connection.sql`select id from uploads`).map(({ id }) => id)

type UploadAnswer = Upload & Pick<Required<Answer['body']>, 'errors'>

async function upload(body: string | FormData | ReadableStream, headers: Record<string, string> = bearer) {
  const reply = await fetch(url, {
    method: 'POST',
    body,
    headers,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  })
  return { status: reply.status, body: (await reply.json()) as UploadAnswer }
}

test('a program sends bare bytes, a browser a form; both are kept whole under their name and hash', async () => {
  const form = new FormData()
  form.set('file', new Blob([csv]), 'kematian 2023.csv')
  const sha256 = createHash('sha256').update(csv).digest('hex')
  const name = { 'x-file-name': encodeURIComponent('Désa/../kematian 2023.csv') }
  for (const [body, headers] of [
    [csv, { ...bearer, ...name, 'content-type': 'application/octet-stream' }],
    [csv, { ...bearer, ...name, 'content-type': 'application/json' }],
    [form, await cookieOf('kadinkes')],
  ] as const) {
    const { status, body: made } = await upload(body, headers)
    expect(status).toBe(200)
    expect(made).toEqual({ id: made.id, fileName: 'kematian 2023.csv', bytes: csv.length, sha256 })
    const found = await findUpload(api.connection.sql, place, made.id)
    expect(found && (await readFile(found.path, 'utf8'))).toBe(csv)
  }
})

test('only who may import may upload, from no other site', async () => {
  const before = files()
  expect((await upload(csv, {})).status).toBe(401)
  expect((await upload(csv, await cookieOf('bupati'))).status).toBe(403)
  expect((await upload(csv, { ...(await cookieOf('analis')), origin: 'http://evil.example' })).status).toBe(403)
  expect(files()).toEqual(before)
})

const chunk = Buffer.alloc(1024 * 1024, 'a')
const megabytes = (count: number, tail = '') =>
  Readable.toWeb(
    Readable.from(
      (function* () {
        for (let i = 0; i < count; i += 1) yield chunk
        yield Buffer.from(tail)
      })(),
    ),
  ) as ReadableStream

test('exactly 100 MB is taken; a byte more is refused with a sentence and leaves no file', async () => {
  const before = files()
  const fits = await upload(megabytes(100))
  expect([fits.status, fits.body.bytes]).toEqual([200, uploadLimitBytes])
  const tooLarge = await upload(megabytes(100, 'a'))
  expect([tooLarge.status, tooLarge.body.errors[0]?.extensions.code]).toEqual([413, 'BAD_USER_INPUT'])
  expect(tooLarge.body.errors[0]?.message).toContain('100 MB')
  expect(files().sort()).toEqual([...before, fits.body.id].sort())
})

test('a file that announces itself as far too large is refused before it is sent', async () => {
  const request = openRequest(url, { method: 'POST', headers: { ...bearer, 'content-length': uploadLimitBytes * 11 } })
  request.write('a')
  const [response] = await once(request, 'response')
  expect(response.statusCode).toBe(413)
  request.destroy()
})

test.each([
  ['bare bytes', { 'content-type': 'application/octet-stream' }, ''],
  [
    'a form',
    { 'content-type': 'multipart/form-data; boundary=b' },
    '--b\r\ncontent-disposition: form-data; name="file"; filename="x.csv"\r\n\r\n',
  ],
])('a connection that breaks in the middle of %s leaves neither file nor row', async (_, headers, opening) => {
  const [filesBefore, rowsBefore] = [files(), await rows()]
  const request = openRequest(url, { method: 'POST', headers: { ...bearer, ...headers } })
  request.on('error', () => undefined)
  request.write(`${opening}${csv}`)
  await vi.waitFor(() => expect(files()).toHaveLength(filesBefore.length + 1))
  request.destroy()
  await vi.waitFor(() => expect(files()).toEqual(filesBefore))
  expect(await rows()).toEqual(rowsBefore)
})

test('what the database refuses leaves no file', async () => {
  const before = files()
  await owner.sql`revoke insert on uploads from pantau_app`
  const { status } = await upload(csv)
  await owner.sql`grant insert on uploads to pantau_app`
  expect(status).toBe(500)
  expect(files()).toEqual(before)
})

test('uploads of more than thirty days ago are removed with their files, newer ones stay', async () => {
  const { sql } = api.connection
  const { body: old } = await upload(csv)
  const { body: fresh } = await upload(csv)
  const longAgo = new Date(Date.now() - 31 * 24 * 3600 * 1000)
  await sql`update uploads set created_at = ${longAgo.toISOString()} where id = ${old.id}`
  writeFileSync(join(dataDir, 'uploads', 'stray'), '')
  for (const name of [old.id, 'stray']) utimesSync(join(dataDir, 'uploads', name), longAgo, longAgo)
  await removeOldUploads(sql, place, new Date())
  expect(await findUpload(sql, place, old.id)).toBeNull()
  expect(await findUpload(sql, place, fresh.id)).not.toBeNull()
  expect(files()).not.toContain(old.id)
  expect(files()).not.toContain('stray')
})

test('an id that is none, one of another regency, and a file that was taken away are found nowhere', async () => {
  const { sql } = api.connection
  const { body: made } = await upload(csv)
  expect(await findUpload(sql, place, '../../etc/passwd')).toBeNull()
  expect(await findUpload(sql, { ...place, regencyCode: '33.05' }, made.id)).toBeNull()
  expect(await findUpload(sql, { ...place, dataDir: '/nowhere' }, made.id)).toBeNull()
})

test('a template comes as XLSX to whoever reads figures, and only for its own areas', async () => {
  const template = (path: string, headers = {}) => fetch(`${url}/templates/${path}`, { headers })
  expect((await template('figures.xlsx')).status).toBe(401)
  const whole = await template('figures.xlsx?layout=WIDE&lang=en', bearer)
  expect([whole.status, whole.headers.get('content-disposition')]).toEqual([
    200,
    'attachment; filename="pantau-figures-2026.xlsx"',
  ])
  expect(
    Buffer.from(await whole.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
  expect((await template('figures.xlsx?area=33.71', bearer)).status).toBe(403)
  expect((await template('sekolah.xlsx', bearer)).status).toBe(400)
  expect((await template('figures.xlsx?year=abad', bearer)).status).toBe(400)
})
