import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testDatabase } from '@pantau/database/testing'
import excel from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createToken } from '../../access/tokens.ts'
import { openTestApi, type TestApi, type Viewer } from '../../testing/execute.ts'
import { realSeed } from '../testing/open-imports.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'pantau-remarks-'))
const analyst: Viewer = { role: 'ANALYST' }

let api: TestApi
let url: string
const bearers: Record<string, { authorization: string }> = {}

beforeAll(async () => {
  api = await openTestApi(await testDatabase(realSeed), { dataDir })
  url = `${await api.api.listen(0)}/uploads`
  for (const accountName of ['analis', 'bupati', 'kadisdik']) {
    const { secret } = await createToken(api.connection.sql, { accountName, label: 'x', hours: 1 })
    bearers[accountName] = { authorization: `Bearer ${secret}` }
  }
})

afterAll(async () => {
  await api.close()
  rmSync(dataDir, { recursive: true })
})

async function upload(body: string | Uint8Array<ArrayBuffer>, name: string): Promise<string> {
  const headers = { ...bearers.analis, 'x-file-name': name }
  return ((await (await fetch(url, { method: 'POST', body, headers })).json()) as { id: string }).id
}

const send = (document: string, uploadId: string) =>
  api.execute<Record<string, { id: string }>>(document, {
    viewer: analyst,
    variables: { input: { uploadId, sheet: 'FIGURES' } },
  })

const preview = (uploadId: string) =>
  send('mutation ($input: ImportInput!) { previewImport(input: $input) { issueCount } }', uploadId)

const fetchRemarks = (path: string, account = 'analis') => fetch(`${url}/${path}`, { headers: bearers[account] ?? {} })

test('after a preview and after a run the own file comes back with remarks at the rows of its issues', async () => {
  const text = 'kode;elemen;periode;nilai\r\n33.04.15.2001;anc.k4;2026-01;5\r\n33.04.15.2002;anc.k9;2026-01;x\r\n'
  const id = await upload(text, 'KIA Januari.csv')
  await preview(id)
  const reply = await fetchRemarks(`${id}/remarks?lang=id`)
  expect([reply.status, reply.headers.get('content-type'), reply.headers.get('content-disposition')]).toEqual([
    ...[200, 'text/csv', "attachment; filename*=UTF-8''KIA%20Januari-catatan.csv"],
  ])
  const lines = (await reply.text()).split('\r\n')
  expect(lines.slice(0, 2)).toEqual(['kode;elemen;periode;nilai;Catatan pemeriksaan', '33.04.15.2001;anc.k4;2026-01;5'])
  expect(lines[2]).toMatch(/^33\.04\.15\.2002;anc\.k9;2026-01;x;"?Kolom ""?nilai""?: .*bukan angka/)

  const { data } = await send('mutation ($input: ImportInput!) { runImport(input: $input) { id } }', id)
  const ran = await fetchRemarks(`imports/${data?.runImport?.id}/remarks?lang=en`)
  expect((await ran.text()).split('\r\n')[0]).toBe('kode;elemen;periode;nilai;Remarks of the check')
})

test('a workbook stays one, each remark on its worksheet', async () => {
  const workbook = new excel.Workbook()
  workbook.addWorksheet('Petunjuk').addRow(['Cara mengisi'])
  const data = workbook.addWorksheet('Isian')
  data.addRows([['Laporan'], ['Kode wilayah', 'Elemen', 'Januari 2026'], ['33.04.15.2001', 'anc.k4', 'x']])
  data.getCell('A3').font = { bold: true }
  const id = await upload(new Uint8Array(await workbook.xlsx.writeBuffer()), 'kia.xlsx')
  await preview(id)
  const back = new excel.Workbook()
  await back.xlsx.load(await (await fetchRemarks(`${id}/remarks`)).arrayBuffer())
  const isian = back.getWorksheet('Isian')
  expect(isian?.getCell('D2').value).toBe('Catatan pemeriksaan')
  expect(String(isian?.getCell('D3').value)).toMatch(/^Kolom "Januari 2026": .*bukan angka/)
  expect(isian?.getCell('A3').font).toMatchObject({ bold: true })
  expect(back.getWorksheet('Petunjuk')?.getCell('A1').value).toBe('Cara mengisi')
})

test('only who may import such a sheet gets it, and what is gone or no sheet is said plainly', async () => {
  const id = await upload('kode;elemen;periode;nilai\n33.04.15.2001;anc.k4;2026-01;x\n', 'a.csv')
  const statusOf = async (path: string, account?: string) => (await fetchRemarks(path, account)).status
  expect(await statusOf(`${id}/remarks`)).toBe(404)
  await preview(id)
  expect(await statusOf(`${id}/remarks`)).toBe(200)
  expect(await statusOf(`${id}/remarks`, 'bupati')).toBe(403)
  expect(await statusOf(`${id}/remarks`, 'nobody')).toBe(401)
  expect(await statusOf('nowhere/remarks')).toBe(404)
  const pdf = await upload('%PDF-1.4 x', 'a.pdf')
  await preview(pdf)
  expect(await statusOf(`${pdf}/remarks`)).toBe(400)
})
