import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { StatsRow } from '@pantau/indicators'
import { describeSheetIssue } from '@pantau/spreadsheets'
import { z } from 'zod'
import { badInput } from '../errors.ts'
import { explainFileError } from '../exams/explain-file-error.ts'
import { openTable } from '../exams/open-table.ts'

const NUMBERS = new Set(
  'x n value lower upper numerator denominator count observed expected population events multiplier confidence'.split(
    ' ',
  ),
)

const rowsSchema = z.array(z.record(z.string(), z.unknown()))

/** Rows of a CSV, XLSX or JSON file, or of standard input for `-`. */
export async function readStatsRows(file: string, decimal?: ',' | '.'): Promise<StatsRow[]> {
  if (file !== '-') return readFileRows(file, await readHead(file), decimal)
  const folder = await mkdtemp(join(tmpdir(), 'pantau-stats-'))
  try {
    const path = join(folder, 'stdin')
    const input = await buffer(process.stdin)
    await writeFile(path, input)
    return await readFileRows(path, input, decimal)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const readHead = async (path: string): Promise<Buffer> => {
  try {
    return await readFile(path)
  } catch (error) {
    throw explainFileError(error, path)
  }
}

async function readFileRows(path: string, content: Buffer, decimal: ',' | '.' | undefined): Promise<StatsRow[]> {
  const isJson = /^\uFEFF?\s*[[{]/.test(content.subarray(0, 4096).toString('utf8'))
  const rows = isJson ? parseRows(content.toString('utf8')) : await readTable(path, decimal)
  if (rows.length > 0) return rows
  throw badInput('Tidak ada baris. Isi data di bawah judul kolom.', 'There are no rows. Fill in data below the titles.')
}

function parseRows(text: string): StatsRow[] {
  try {
    return rowsSchema.parse(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    throw badInput(
      'Berkas JSON harus berupa larik objek, misalnya [{"x": 3, "n": 120}].',
      'The JSON file must be an array of objects, [{"x": 3, "n": 120}] say.',
    )
  }
}

/** A row that cannot be read would shift a series, so one fault refuses the file. */
async function readTable(path: string, decimal: ',' | '.' | undefined): Promise<StatsRow[]> {
  const table = await openTable(path, {
    kindOf: (heading) => (NUMBERS.has(heading) ? 'decimal' : 'text'),
    ...(decimal === undefined ? {} : { decimal }),
  })
  const rows: StatsRow[] = []
  const issues =
    table.header.length === 0
      ? table.issues
      : await table.read((cells) => {
          rows.push(Object.fromEntries(table.header.map((name, at) => [name, cells[at] ?? null])))
        })
  const faults = issues.filter(({ severity }) => severity === 'ERROR')
  if (faults.length === 0) {
    for (const issue of issues) process.stderr.write(`${describeSheetIssue(issue, 'id')}\n`)
    return rows
  }
  const sentences = (locale: 'id' | 'en') =>
    faults
      .slice(0, 20)
      .map((issue) => describeSheetIssue(issue, locale))
      .join('\n')
  throw badInput(sentences('id'), sentences('en'))
}
