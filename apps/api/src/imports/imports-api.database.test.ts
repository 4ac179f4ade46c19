import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApi, type TestApi, type Viewer } from '../testing/execute.ts'
import { storeUpload } from '../uploads/store-upload.ts'
import type { SheetKind } from './import-request.ts'
import { realSeed } from './testing/open-imports.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'pantau-imports-'))
const analyst: Viewer = { role: 'ANALYST' }

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(realSeed), { dataDir })
})

afterAll(async () => {
  await api.close()
  rmSync(dataDir, { recursive: true })
})

const header = 'kode_wilayah,elemen,periode,nilai\n'

async function upload(text: string): Promise<string> {
  const owner = { regencyCode: '33.04', accountName: 'analis', dataDir }
  const { id } = await storeUpload(api.connection.sql, owner, { fileName: 'a.csv', stream: Readable.from([text]) })
  return id
}

const runDocument = `mutation ($input: ImportInput!) { runImport(input: $input) {
  id sheet fileName source state importedBy finishedAt issueCount
  counts { rows added changed same rejected skipped }
  issues { severity code row column value id: message en: message(language: EN) } } }`

const previewDocument = `mutation ($input: ImportInput!) { previewImport(input: $input) {
  earlier { fileName state } issueCount counts { rows added rejected } issues { code row } columns { header readAs } } }`

interface Run {
  readonly runImport: { id: string; state: string; counts: Record<string, number>; issues: Record<string, unknown>[] }
}

const send = async <Data>(document: string, text: string, viewer: Viewer, sheet: SheetKind = 'FIGURES') =>
  api.execute<Data>(document, { viewer, variables: { input: { uploadId: await upload(text), sheet } } })

test('a preview says what a run then does, and an import taken back can be read and is gone from the figures', async () => {
  const text = `${header}33.04.15.2001,birth.live,2026-01,3\n33.04.15.2002,birth.live,2026-01,-1\n`
  const preview = await send<Record<string, object>>(previewDocument, text, analyst)
  expect(preview.data?.previewImport).toMatchObject({
    earlier: null,
    issueCount: 1,
    counts: { rows: 2, added: 1, rejected: 1 },
    issues: [{ code: 'BELOW_MINIMUM', row: 3 }],
    columns: [
      { header: 'kode_wilayah', readAs: 'areaCode' },
      { header: 'elemen', readAs: 'element' },
      { header: 'periode', readAs: 'period' },
      { header: 'nilai', readAs: 'value' },
    ],
  })
  expect(await api.connection.sql`select from imports`).toHaveLength(0)

  const run = await send<Run>(runDocument, text, analyst)
  const made = run.data?.runImport
  expect(made).toMatchObject({ state: 'DONE', source: 'a.csv', importedBy: 'analyst' })
  expect(made?.counts).toEqual({ rows: 2, added: 1, changed: 0, same: 0, rejected: 1, skipped: 0 })
  expect(made?.issues).toEqual([
    {
      ...{ severity: 'ERROR', code: 'BELOW_MINIMUM', row: 3, column: 'nilai', value: '-1' },
      id: 'Baris 3, kolom "nilai": -1 kurang dari batas terkecil 0. Periksa angkanya.',
      en: 'Row 3, column "nilai": -1 is below the lowest value allowed, 0. Check the number.',
    },
  ])
  const again = await send<Record<string, { earlier: object }>>(previewDocument, text, analyst)
  expect(again.data?.previewImport?.earlier).toEqual({ fileName: 'a.csv', state: 'DONE' })

  const undo = 'mutation ($id: ID!) { undoImport(id: $id) { id state } }'
  const undone = await api.execute(undo, { viewer: analyst, variables: { id: made?.id } })
  expect(undone.data).toEqual({ undoImport: { id: made?.id, state: 'UNDONE' } })
  expect(await api.connection.sql`select from tallies where value is not null`).toHaveLength(0)
  const twice = await api.execute(undo, { viewer: analyst, variables: { id: made?.id } })
  expect(twice.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  const node = await api.execute('query ($id: ID!) { node(id: $id) { ... on Import { state } } }', {
    viewer: analyst,
    variables: { id: made?.id },
  })
  expect(node.data).toEqual({ node: { state: 'UNDONE' } })
})

test('the version of the figures rises with each change, and with nothing else', async () => {
  const version = async () => (await api.connection.sql`select data_version from installations`)[0]?.data_version
  const text = `${header}33.04.15.2001,birth.live,2026-09,3\n`
  const before = await version()
  await send(previewDocument, text, analyst)
  await send(runDocument, `${header}33.04.15.2001,birth.live,2026-09,x\n`, analyst)
  expect(await version()).toBe(before)
  const { data } = await send<Run>(runDocument, text, analyst)
  expect(await version()).toBe(before + 1)
  const variables = { id: data?.runImport.id }
  await api.execute('mutation ($id: ID!) { undoImport(id: $id) { id } }', { viewer: analyst, variables })
  expect(await version()).toBe(before + 2)
})

test('the register is read page by page, newest first, in one statement a page', async () => {
  for (const value of [5, 6, 7])
    await send(runDocument, `${header}33.04.16.2001,birth.live,2026-02,${value}\n`, analyst)
  const document = `query ($after: String) { imports(first: 2, after: $after) {
    totalCount edges { cursor node { counts { added changed } } } pageInfo { hasNextPage endCursor } } }`
  type Page = {
    imports: { totalCount: number; edges: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
  }
  const first = await api.execute<Page>(document, { viewer: analyst })
  expect(first.statements).toHaveLength(1)
  expect(first.data?.imports.edges).toMatchObject([
    { node: { counts: { added: 0, changed: 1 } } },
    { node: { counts: { added: 0, changed: 1 } } },
  ])
  const after = first.data?.imports.pageInfo.endCursor
  const second = await api.execute<Page>(document, { viewer: analyst, variables: { after } })
  expect(second.data?.imports.edges[0]).toMatchObject({ node: { counts: { added: 1, changed: 0 } } })
  expect([first.data?.imports.totalCount, second.data?.imports.totalCount]).toEqual([6, 6])
})

test('each account imports only what and where it may', async () => {
  const births = `${header}33.04.15.2001,birth.live,2026-03,3\n`
  const codeOf = async (viewer: Viewer, text: string, sheet: SheetKind) =>
    (await send(runDocument, text, viewer, sheet)).errors?.[0]?.extensions?.code
  expect(await codeOf({ role: 'PUBLIC' }, births, 'FIGURES')).toBe('UNAUTHENTICATED')
  expect(await codeOf({ role: 'REGENT' }, births, 'FIGURES')).toBe('FORBIDDEN')
  expect(await codeOf({ role: 'EDUCATION_HEAD' }, 'kode,nama\nP1,A\n', 'HEALTH_CENTRES')).toBe('FORBIDDEN')
  const kecamatan = { role: 'ANALYST', areaCodes: ['33.04.16'] } as const
  expect(await codeOf(kecamatan, 'kode,nama\nP1,A\n', 'HEALTH_CENTRES')).toBe('FORBIDDEN')

  const elsewhere = await send<Run>(runDocument, `${births}33.04.16.2001,birth.live,2026-03,4\n`, kecamatan)
  expect(elsewhere.data?.runImport).toMatchObject({ state: 'DONE', counts: { added: 1, rejected: 1 } })
  expect(elsewhere.data?.runImport.issues).toMatchObject([{ code: 'AREA_FORBIDDEN', row: 2 }])
  const education = await send<Run>(runDocument, births, { role: 'EDUCATION_HEAD' })
  expect(education.data?.runImport).toMatchObject({ state: 'REJECTED', issues: [{ code: 'MEASURE_FORBIDDEN' }] })

  const undo = 'mutation ($id: ID!) { undoImport(id: $id) { id } }'
  for (const viewer of [{ role: 'ANALYST', areaCodes: ['33.04.15'] }, { role: 'EDUCATION_HEAD' }] as const) {
    const refused = await api.execute(undo, { viewer, variables: { id: elsewhere.data?.runImport.id } })
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  }
})

test('an upload that is gone, and an id that is none, are said plainly', async () => {
  const gone = await api.execute(runDocument, {
    viewer: analyst,
    variables: { input: { uploadId: 'x', sheet: 'FIGURES' } },
  })
  expect(gone.errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
  const id = Buffer.from('Import:abc').toString('base64url')
  const undo = await api.execute('mutation ($id: ID!) { undoImport(id: $id) { id } }', {
    viewer: analyst,
    variables: { id },
  })
  expect(undo.errors?.[0]?.extensions?.code).toBe('NOT_FOUND')
})

test('every kind of sheet lists its columns with their titles in both languages', async () => {
  const document = `query ($sheet: SheetKind!) { sheetColumns(sheet: $sheet) {
    key isRequired id: title en: title(language: EN) } }`
  for (const sheet of ['FIGURES', 'PUBLISHED', 'HEALTH_CENTRES', 'CATCHMENTS', 'SCHOOLS', 'BOUNDARIES']) {
    const { data } = await api.execute<{ sheetColumns: object[] }>(document, { viewer: analyst, variables: { sheet } })
    expect(data?.sheetColumns.length).toBeGreaterThan(1)
  }
})
