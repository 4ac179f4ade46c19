import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, connect } from '@pantau/database'
import { type Seed, testDatabase } from '@pantau/database/testing'
import { territorySeed } from '../../testing/territory-seed.ts'
import type { ImportRequest, SheetKind } from '../import-request.ts'
import type { ImportRow } from '../import-row.ts'
import { type Preview, previewImport } from '../preview-import.ts'
import { runImport } from '../run-import.ts'

/** Banjarnegara as a real installation that waits for figures. */
export const realSeed: Seed = {
  name: 'territory-real',
  plant: async (urls) => {
    await territorySeed.plant(urls)
    const { sql, close } = connect(urls.ownerUrl, { max: 1, applicationName: 'seed' })
    await sql`update installations set is_demo = false`
    await close()
  },
}

type How = Partial<Pick<ImportRequest, 'mapping' | 'source' | 'strict' | 'scope' | 'isDemo' | 'fileName'>>

export interface TestImports {
  readonly connection: Connection
  /** Writes the text or bytes into a file and imports it. */
  run(sheet: SheetKind, content: string | Uint8Array, how?: How): Promise<ImportRow>
  preview(sheet: SheetKind, content: string | Uint8Array, how?: How): Promise<Preview>
  runFile(sheet: SheetKind, path: string, how?: How): Promise<ImportRow>
  close(): Promise<void>
}

export async function openImports(today = '2026-11-24'): Promise<TestImports> {
  const { appUrl } = await testDatabase(realSeed)
  const connection = connect(appUrl, { max: 3, applicationName: 'imports' })
  const folder = mkdtempSync(join(tmpdir(), 'pantau-imports-'))
  const requestOf = (sheet: SheetKind, path: string, how: How): ImportRequest => ({
    ...{ regencyCode: '33.04', accountName: 'analis', isDemo: false, sheet, path, fileName: 'lembar.csv', today },
    ...how,
  })
  const write = (content: string | Uint8Array) => {
    const path = join(folder, 'lembar')
    writeFileSync(path, content)
    return path
  }
  return {
    connection,
    run: (sheet, content, how = {}) => runImport(connection.sql, requestOf(sheet, write(content), how)),
    preview: (sheet, content, how = {}) => previewImport(connection.sql, requestOf(sheet, write(content), how)),
    runFile: (sheet, path, how = {}) => runImport(connection.sql, requestOf(sheet, path, how)),
    close: async () => {
      await connection.close()
      rmSync(folder, { recursive: true })
    },
  }
}
