import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClock } from '../clock.ts'
import { sayError } from '../installation/say-error.ts'
import { importInstalled } from './import-installed.ts'
import { reportImport } from './report-import.ts'
import { openImports, type TestImports } from './testing/open-imports.ts'

const folder = mkdtempSync(join(tmpdir(), 'pantau-installed-'))

let imports: TestImports

beforeAll(async () => {
  imports = await openImports()
})

afterAll(async () => {
  await imports.close()
  rmSync(folder, { recursive: true })
})

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const importFile = (path: string, how: { mapping?: string; preview?: boolean; remarks?: string } = {}) =>
  importInstalled(
    {
      connection: imports.connection,
      clock: createClock('Asia/Jakarta', '2026-11-24'),
      settings: { regencyCode: '33.04', isDemo: false, dataDir: folder, loading: () => null },
    },
    { sheet: 'FIGURES', path, fileName: 'angka.csv', ...how },
  )

const header = 'kode_wilayah,elemen,periode,nilai'

test('a preview and a run say the same counts and issues, in words and as a document', async () => {
  const path = write('a.csv', `${header}\n33.04.15,birth.live,2026-01,3\n33.04.15,birth.live,2026-02,x\n`)
  const preview = reportImport(await importFile(path, { preview: true }), 'en')
  const run = reportImport(await importFile(path), 'en')
  const again = reportImport(await importFile(path), 'en')
  expect(preview.words).toBe('Preview, nothing was written. 2 rows: 1 new, 0 changed, 0 same, 1 refused, 0 left out.')
  expect(run.words).toBe('Imported. 2 rows: 1 new, 0 changed, 0 same, 1 refused, 0 left out.')
  expect(again.words).toMatch(
    /^Imported\..*\nThe content of this file was imported before: import number \d+, angka\.csv\.$/,
  )
  expect(run.issues).toBe('ERROR  Row 3, column "nilai": "x" is not a number. Write digits only, for instance 2.')
  expect(run.issues).toBe(preview.issues)
  expect(run.document).toMatchObject({
    state: 'DONE',
    counts: { rows: 2, added: 1, changed: 0, same: 0, rejected: 1, skipped: 0 },
    issueCount: 1,
    issues: [{ code: 'NOT_A_NUMBER', row: 3, message: { id: expect.stringMatching(/^Baris 3/) } }],
  })
})

test('the file is written back with remarks, after a preview as after a run', async () => {
  const path = write('c.csv', `${header}\n33.04.15,birth.live,2026-04,x\n`)
  const remarks = join(folder, 'c-catatan.csv')
  for (const preview of [true, false]) {
    await importFile(path, { preview, remarks })
    expect(readFileSync(remarks, 'utf8')).toMatch(/nilai,Catatan pemeriksaan\n33.04.15,birth.live,2026-04,x,"Kolom/)
    rmSync(remarks)
  }
  await expect(importFile(write('d.pdf', '%PDF-1.4'), { remarks })).rejects.toThrow('no sheet with rows')
})

test('more findings than are shown are counted', async () => {
  const rows = Array.from({ length: 300 }, () => '33.04.15,birth.live,2026-01,x')
  const { issues } = reportImport(await importFile(write('b.csv', [header, ...rows].join('\n'))), 'id')
  expect(issues.split('\n')).toHaveLength(201)
  expect(issues).toMatch(/dan 100 temuan lain$/)
})

test('a file that is absent and a mapping that is no JSON are said plainly', async () => {
  const path = write('c.csv', header)
  for (const asked of [importFile(join(folder, 'none.csv')), importFile(path, { mapping: write('m.json', '{') })])
    await expect(asked).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
})

test('a path that cannot be written is said in a sentence', async () => {
  const path = write('e.csv', `${header}\n33.04.15,birth.live,2026-05,1\n`)
  const asked = importFile(path, { preview: true, remarks: join(folder, 'none', 'e.csv') })
  expect(sayError(await asked.catch((error: unknown) => error))).toMatch(
    /none\/e\.csv: foldernya atau berkasnya tidak ada\. .*\n.*none\/e\.csv: there is no such folder or file\./,
  )
})
