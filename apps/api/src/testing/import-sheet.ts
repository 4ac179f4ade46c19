import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type postgres from 'postgres'
import type { ImportRequest, SheetKind } from '../imports/import-request.ts'
import type { ImportRow } from '../imports/import-row.ts'
import { runImport } from '../imports/run-import.ts'

type How = Partial<Pick<ImportRequest, 'mapping' | 'source' | 'today' | 'fileName' | 'subjectId'>>

/** Imports the text or bytes of a file into a real installation of Banjarnegara. */
export async function importSheet(
  sql: postgres.Sql,
  sheet: SheetKind,
  content: string | Uint8Array,
  how: How = {},
): Promise<ImportRow> {
  const folder = mkdtempSync(join(tmpdir(), 'pantau-sheet-'))
  const path = join(folder, 'lembar')
  writeFileSync(path, content)
  try {
    const who = { regencyCode: '33.04', accountName: 'analis', isDemo: false }
    return await runImport(sql, { ...who, sheet, path, fileName: 'lembar', today: '2026-11-24', ...how })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
