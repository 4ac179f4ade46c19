import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import type { DemoSheet, SimulatedExam } from '@pantau/demo-data'
import type postgres from 'postgres'
import type { ImportRequest } from '../imports/import-request.ts'
import { runImport } from '../imports/run-import.ts'

/** Who the register of imports says brought the simulated sheets. */
const simulator = 'simulasi'

export interface DemoPlace {
  readonly sql: postgres.Sql
  readonly regencyCode: string
  readonly today: string
  /** Where a sheet stands while it is taken. */
  readonly folder: string
}

/** Takes a simulated sheet through the import that real ones take: in whole or not at all. */
export const takeSheet = (place: DemoPlace, { kind, source, ...sheet }: DemoSheet): Promise<void> =>
  takeFile(place, sheet, { sheet: kind, source })

/** The same of a file of answers to a subject of an exam. */
export const takeAnswers = (
  place: DemoPlace,
  subjectId: number,
  { fileName, lines }: SimulatedExam['subjects'][number],
): Promise<void> =>
  takeFile(place, { fileName, lines }, { sheet: 'ANSWERS', subjectId, source: 'Data simulasi, bukan data sebenarnya' })

type SimulatedFile = Pick<DemoSheet, 'fileName' | 'lines'>

async function takeFile(
  { sql, regencyCode, today, folder }: DemoPlace,
  file: SimulatedFile,
  kind: Pick<ImportRequest, 'sheet' | 'source' | 'subjectId'>,
): Promise<void> {
  const { fileName } = file
  const path = join(folder, fileName)
  await pipeline(Readable.from(inPortions(file)), createWriteStream(path))
  const about = { regencyCode, accountName: simulator, isDemo: true, today }
  const { state } = await runImport(sql, { ...about, ...kind, path, fileName, strict: true })
  if (state !== 'DONE') throw new Error(`The simulated sheet ${fileName} was not taken: ${state}.`)
  await rm(path)
}

/** Names of the files that are in already. */
export async function listTaken(sql: postgres.Sql, regencyCode: string): Promise<Set<string>> {
  const rows = await sql<{ fileName: string }[]>`
    select file_name as "fileName" from imports where regency_code = ${regencyCode} and state = 'DONE'`
  return new Set(rows.map(({ fileName }) => fileName))
}

const linesAtOnce = 2000

/** Draws the lines in portions and lets requests be answered between them. */
async function* inPortions(sheet: SimulatedFile): AsyncGenerator<string> {
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
