import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { type DemoSheet, simulateRegency, simulateRegistry } from '@pantau/demo-data'
import type postgres from 'postgres'
import { ensureDemoAccounts } from '../access/demo-accounts.ts'
import type { LoadingProgress } from '../context.ts'
import type { Sentence } from '../errors.ts'
import { runImport } from '../imports/run-import.ts'
import type { OpenInstallation } from '../installation/open-installation.ts'
import { loadRegistry } from './load-registry.ts'

type DemoInstallation = Pick<OpenInstallation, 'connection' | 'clock' | 'settings' | 'demo'>

/** Who the register of imports says brought the simulated sheets. */
const simulator = 'simulasi'

/**
 * Loads the simulated sheets that are not in yet through the import that real ones take, and says how far it is. Broken
 * off and called again it goes on; the rows of a sheet come in whole or not at all.
 */
export async function loadDemo(
  { connection: { sql }, clock, settings, demo }: DemoInstallation,
  onProgress: (progress: LoadingProgress) => void,
): Promise<void> {
  if (demo === null || demo.isLoaded) return
  const { regencyCode } = settings
  const sheets = simulateRegency({ lastMonth: demo.lastMonth, size: demo.size })
  const loaded = await listLoaded(sql, regencyCode)
  const folder = join(settings.dataDir, 'demo')
  await mkdir(folder, { recursive: true })
  for (const [done, sheet] of sheets.entries()) {
    onProgress({ done, total: sheets.length + 1, step: stepOf(sheet) })
    if (loaded.has(sheet.fileName)) continue
    const path = join(folder, sheet.fileName)
    await writeSheet(sheet, path)
    const { kind, fileName, source } = sheet
    const about = { regencyCode, accountName: simulator, isDemo: true, today: clock.today() }
    const { state } = await runImport(sql, { ...about, sheet: kind, path, fileName, source, strict: true })
    if (state !== 'DONE') throw new Error(`The simulated sheet ${fileName} was not taken: ${state}.`)
    await rm(path)
    if (kind === 'SCHOOLS') await ensureDemoAccounts(sql, regencyCode)
  }
  await rm(folder, { recursive: true, force: true })
  onProgress({ done: sheets.length, total: sheets.length + 1, step: registryStep })
  await loadRegistry(sql, { regencyCode, clock }, simulateRegistry({ today: clock.today(), size: demo.size }))
  await sql`update installations set is_loaded = true where regency_code = ${regencyCode}`
}

async function listLoaded(sql: postgres.Sql, regencyCode: string): Promise<Set<string>> {
  const rows = await sql<{ fileName: string }[]>`
    select file_name as "fileName" from imports where regency_code = ${regencyCode} and state = 'DONE'`
  return new Set(rows.map(({ fileName }) => fileName))
}

const stepOf = ({ fileName }: DemoSheet): Sentence => ({
  id: `Memuat data simulasi: ${fileName}`,
  en: `Loading simulated data: ${fileName}`,
})

const registryStep: Sentence = {
  id: 'Memuat register simulasi Puskesmas Pejawaran',
  en: 'Loading the simulated register of Puskesmas Pejawaran',
}

const linesAtOnce = 2000

/** Draws the lines in portions and lets requests be answered between them. */
async function* inPortions(sheet: DemoSheet): AsyncGenerator<string> {
  let portion: string[] = []
  for (const line of sheet.lines()) {
    portion.push(line)
    if (portion.length < linesAtOnce) continue
    yield `${portion.join('\n')}\n`
    portion = []
    await setImmediate()
  }
  if (portion.length > 0) yield `${portion.join('\n')}\n`
}

const writeSheet = (sheet: DemoSheet, path: string): Promise<void> =>
  pipeline(Readable.from(inPortions(sheet)), createWriteStream(path))
