import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { testDatabase } from '@pantau/database/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTestApi, type TestApi, type Viewer } from '../../testing/execute.ts'
import { listWork } from '../../uploads/list-work.ts'
import { reportWork } from '../../uploads/report-work.ts'
import { storeUpload } from '../../uploads/store-upload.ts'
import type { SheetKind } from '../import-request.ts'
import { realSeed } from '../testing/open-imports.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'pantau-changes-'))
const analyst: Viewer = { role: 'ANALYST' }
const header = 'kode_wilayah,elemen,periode,nilai,cara hitung\n'

let api: TestApi

beforeAll(async () => {
  api = await openTestApi(await testDatabase(realSeed), { dataDir })
})

afterAll(async () => {
  await api.close()
  rmSync(dataDir, { recursive: true })
})

async function upload(text: string): Promise<string> {
  const owner = { regencyCode: '33.04', accountName: 'analis', dataDir }
  return (await storeUpload(api.connection.sql, owner, { fileName: 'a.csv', stream: Readable.from([text]) })).id
}

const changeFields = `kind areaCode areaName measureKey measure period { code } valueBefore value isCumulativeBefore
  isCumulative wordsBefore words`

const previewDocument = `mutation ($input: ImportInput!, $guess: Boolean!, $first: Int!, $offset: Int!) {
  previewImport(input: $input, guess: $guess) {
    mapping worksheets columns { header readAs names sample } counts { added changed same }
    added: changes(kind: ADDED, first: $first, offset: $offset) { ${changeFields} }
    changed: changes(kind: CHANGED) { ${changeFields} }
    same: changes(kind: SAME) { ${changeFields} }
    issues(first: $first, offset: $offset) { row }
  } }`

interface Previewed {
  readonly previewImport: Record<'added' | 'changed' | 'same' | 'issues' | 'columns', Record<string, unknown>[]> &
    Record<'mapping' | 'worksheets', unknown>
}

async function preview(uploadId: string, how: Record<string, unknown> = {}) {
  const { sheet = 'FIGURES', mapping, ...page } = how
  const input = { uploadId, sheet, ...(mapping !== undefined && { mapping }) }
  const variables = { input, guess: false, first: 100, offset: 0, ...page }
  const { data, errors, statements } = await api.execute<Previewed>(previewDocument, { viewer: analyst, variables })
  expect(errors).toBeUndefined()
  return { ...data?.previewImport, statements }
}

const runDocument = `mutation ($input: ImportInput!) { runImport(input: $input) { id hasFile
  undoEffect { restored emptied kept } changed: changes(kind: CHANGED) { ${changeFields} } } }`

interface Made {
  readonly runImport: { id: string; hasFile: boolean; undoEffect: object | null; changed: object[] }
}

async function run(text: string, sheet: SheetKind = 'FIGURES') {
  const variables = { input: { uploadId: await upload(text), sheet } }
  const { data } = await api.execute<Made>(runDocument, { viewer: analyst, variables })
  return data?.runImport
}

const effectOf = async (id: string | undefined) => {
  const document = 'query ($id: ID!) { node(id: $id) { ... on Import { undoEffect { restored emptied kept } } } }'
  const { data } = await api.execute<{ node: { undoEffect: object } }>(document, { viewer: analyst, variables: { id } })
  return data?.node.undoEffect
}

test('a preview lists what is new, what changes from what to what, what stays, and nothing of what was refused', async () => {
  await run(
    `${header}33.04.15.2001,anc.k4,2026-01,5,\n33.04.15.2002,anc.k4,2026-01,6,\n33.04.15.2003,anc.k4,2026-01,6,\n`,
  )
  const made = await preview(
    await upload(
      `${header}33.04.15.2001,anc.k4,2026-01,5,\n33.04.15.2002,anc.k4,2026-01,9,\n33.04.15.2003,anc.k4,2026-01,6,kumulatif\n` +
        '33.04.15.2001,anc.k4,2026-02,4,\n33.04.15.2001,anc.k4,2026-03,x,\n',
    ),
  )
  expect(made.added).toMatchObject([
    {
      areaCode: '33.04.15.2001',
      measureKey: 'anc.k4',
      measure: 'Ibu hamil yang mencapai K4',
      period: { code: '2026-02' },
      value: 4,
    },
  ])
  expect(made.changed).toMatchObject([
    { areaCode: '33.04.15.2002', valueBefore: 6, value: 9, isCumulative: false },
    { areaCode: '33.04.15.2003', valueBefore: 6, value: 6, isCumulativeBefore: false, isCumulative: true },
  ])
  expect(made.same).toMatchObject([
    { areaCode: '33.04.15.2001', period: { code: '2026-01' }, valueBefore: 5, value: 5 },
  ])
})

test('its lists are paged from what was kept, until the figures change', async () => {
  const rows = Array.from(
    { length: 30 },
    (_, at) => `33.04.15.2001,pnc.kf1,20${String(at % 26).padStart(2, '0')}-0${1 + (at % 2)},${at}`,
  )
  const uploadId = await upload(`${header}${[...new Set(rows)].map((row) => `${row},`).join('\n')}\n`)
  const first = await preview(uploadId, { first: 10, offset: 0 })
  const second = await preview(uploadId, { first: 10, offset: 10 })
  expect(first.added).toHaveLength(10)
  expect(new Set([...(first.added ?? []), ...(second.added ?? [])].map((change) => JSON.stringify(change))).size).toBe(
    20,
  )
  const isRead = (statements: readonly string[]) => statements.some((statement) => /copy incoming/.test(statement))
  expect([isRead(first.statements), isRead(second.statements)]).toEqual([true, false])
  await run(`${header}33.04.15.2009,pnc.kf1,2026-01,1,\n`)
  expect(isRead((await preview(uploadId)).statements)).toBe(true)
  expect(readdirSync(join(dataDir, 'uploads'))).toContain(`${uploadId}.preview`)
})

test('headers that are only alike are read when a guess is asked for, and the mapping it gives says so', async () => {
  const uploadId = await upload('Kode Wilayahh;Elemenn;Keterangan;Januari 2026;Feb 2026\n33.04.15.2004;anc.k4;x;1;2\n')
  const plain = await preview(uploadId)
  expect(plain.added).toEqual([])
  const { mapping, columns, added } = await preview(uploadId, { guess: true })
  expect(added).toMatchObject([{ value: 1 }, { value: 2 }])
  expect(columns).toEqual([
    { header: 'Kode Wilayahh', readAs: 'areaCode', names: null, sample: ['33.04.15.2004'] },
    { header: 'Elemenn', readAs: 'element', names: null, sample: ['anc.k4'] },
    { header: 'Keterangan', readAs: null, names: null, sample: ['x'] },
    { header: 'Januari 2026', readAs: 'value', names: '2026-01', sample: ['1'] },
    { header: 'Feb 2026', readAs: 'value', names: '2026-02', sample: ['2'] },
  ])
  const again = await preview(uploadId, { mapping })
  expect([again.added, again.mapping]).toEqual([added, mapping])
})

test('areas themselves are listed with their words before and after', async () => {
  await run('kode,nama,kecamatan\nP01,Puskesmas Satu,Bawang\n', 'HEALTH_CENTRES')
  const centres = await upload('kode,nama,kecamatan\nP01,Puskesmas I,Bawang\nP02,Puskesmas Dua,Bawang\n')
  const made = await preview(centres, { sheet: 'HEALTH_CENTRES' })
  expect(made.changed).toMatchObject([
    { areaCode: '33.04-P01', wordsBefore: 'Puskesmas Satu, Bawang', words: 'Puskesmas I, Bawang', period: null },
  ])
  expect(made.added).toMatchObject([{ areaCode: '33.04-P02', areaName: 'Puskesmas Dua', wordsBefore: null }])
  const catchments = await preview(await upload('kode desa,kode puskesmas,mulai\n33.04.05.2001,P01,2026-01-01\n'), {
    sheet: 'CATCHMENTS',
  })
  expect(catchments.added).toMatchObject([{ areaCode: '33.04.05.2001', words: expect.stringContaining('33.04-P01') }])
})

test('ready figures are listed too, those that stay as well', async () => {
  const rows = 'kode wilayah,ukuran,periode,nilai,sumber\n33.04,AKI,2024,90,Profil\n33.04,AKB,2024,9,Profil\n'
  await run(rows, 'PUBLISHED')
  const made = await preview(await upload(rows.replace('2024,90', '2024,91')), { sheet: 'PUBLISHED' })
  expect(made.changed).toMatchObject([{ measureKey: 'AKI', valueBefore: 90, value: 91, words: 'Profil' }])
  expect(made.same).toMatchObject([{ measureKey: 'AKB', value: 9 }])
})

test('before an import is taken back it says what comes back, what goes and what a newer one keeps', async () => {
  await run(`${header}33.04.16.2001,anc.k4,2025-01,1,\n33.04.16.2002,anc.k4,2025-01,1,\n`)
  const made = await run(
    `${header}33.04.16.2001,anc.k4,2025-01,2,\n33.04.16.2002,anc.k4,2025-01,2,\n33.04.16.2003,anc.k4,2025-01,2,\n`,
  )
  expect(made?.undoEffect).toEqual({ restored: 2, emptied: 1, kept: 0 })
  expect(made?.hasFile).toBe(true)
  expect(made?.changed).toMatchObject([
    { valueBefore: 1, value: 2 },
    { valueBefore: 1, value: 2 },
  ])
  const newer = await run(`${header}33.04.16.2002,anc.k4,2025-01,3,\n`)
  expect(await effectOf(made?.id)).toEqual({ restored: 1, emptied: 1, kept: 1 })
  await api.execute('mutation ($id: ID!) { undoImport(id: $id) { id } }', {
    viewer: analyst,
    variables: { id: newer?.id },
  })
  expect(await effectOf(made?.id)).toEqual({ restored: 2, emptied: 1, kept: 0 })
  expect(await effectOf(newer?.id)).toBeNull()
})

test('work on a file is seen by everyone while it lasts, and not after', async () => {
  const uploadId = await upload('x\n')
  const { sql } = api.connection
  const scope = { regencyCode: '33.04' }
  await reportWork(sql, uploadId, 'RUN', async (onProgress) => {
    expect(await listWork(sql, scope, uploadId)).toMatchObject([{ work: 'RUN', rowsRead: 0, isWriting: false }])
    onProgress({ rowsRead: 1200, isWriting: true })
    await vi.waitFor(
      async () => expect(await listWork(sql, scope, null)).toMatchObject([{ rowsRead: 1200, isWriting: true }]),
      { timeout: 5_000 },
    )
    const document = '{ workUnderWay { fileName work uploadedBy rowsRead isWriting } }'
    const { data } = await api.execute(document, { viewer: analyst })
    expect(data?.workUnderWay).toEqual([
      { fileName: 'a.csv', work: 'RUN', uploadedBy: 'analis', rowsRead: 1200, isWriting: true },
    ])
    expect((await api.execute(document, { viewer: { role: 'CADRE' } })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })
  expect(await listWork(sql, scope, uploadId)).toEqual([])
  await expect(reportWork(sql, uploadId, 'RUN', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await listWork(sql, scope, uploadId)).toEqual([])
})

test('the history of a cell tells every report, who brought it and who took it back', async () => {
  const line = (value: number) => `${header}33.04.17.2001,anc.k4,2025-05,${value},\n`
  await run(line(1))
  const second = await run(line(2))
  await api.execute('mutation ($id: ID!) { undoImport(id: $id) { id } }', {
    viewer: analyst,
    variables: { id: second?.id },
  })
  await run(line(3))
  const document = `query ($period: String!) { figureHistory(area: "33.04.17.2001", element: "anc.k4", period: $period) {
    value isStanding fileName importedBy undoneBy } }`
  const ask = (viewer: Viewer, period = '2025-05') => api.execute(document, { viewer, variables: { period } })
  const told = { fileName: 'a.csv', importedBy: 'analyst' }
  expect((await ask(analyst)).data?.figureHistory).toEqual([
    { ...told, value: 3, isStanding: true, undoneBy: null },
    { ...told, value: 2, isStanding: false, undoneBy: 'analyst' },
    { ...told, value: 1, isStanding: false, undoneBy: null },
  ])
  const codeOf = async (viewer: Viewer, period?: string) => (await ask(viewer, period)).errors?.[0]?.extensions?.code
  expect(await codeOf({ role: 'PUBLIC' })).toBe('UNAUTHENTICATED')
  expect(await codeOf({ role: 'HEALTH_CENTRE_HEAD', areaCodes: ['33.04.16'] })).toBe('FORBIDDEN')
  expect(await codeOf({ role: 'EDUCATION_HEAD' })).toBe('FORBIDDEN')
  expect(await codeOf(analyst, 'Mei')).toBe('BAD_USER_INPUT')
  expect((await ask({ role: 'HEALTH_CENTRE_HEAD', areaCodes: ['33.04.17'] })).errors).toBeUndefined()
})
