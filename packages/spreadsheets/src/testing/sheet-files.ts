import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { ZipFile } from 'yazl'
import { type ReadSheetOptions, readSheet, type SheetBatch, type SheetDefinition } from '../index.ts'

const folder = mkdtempSync(join(tmpdir(), 'sheets-'))
let count = 0

/** Writes a file that is gone after the test file. */
export const sheetFile = (content: string | Uint8Array, name = 'sheet.csv'): string => {
  const path = join(folder, `${count++}-${name}`)
  writeFileSync(path, content)
  return path
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** All batches of a file as one. */
export const readAll = async (
  path: string,
  definition: SheetDefinition,
  options: ReadSheetOptions = {},
): Promise<SheetBatch> => {
  const all: SheetBatch = { rows: [], issues: [], skipped: 0 }
  for await (const batch of readSheet(path, definition, options)) {
    all.rows.push(...batch.rows)
    all.issues.push(...batch.issues)
    all.skipped += batch.skipped
  }
  return all
}

export const readText = (text: string, definition: SheetDefinition, options: ReadSheetOptions = {}) =>
  readAll(sheetFile(text), definition, options)

/** Codes with their rows, the short form of issues in expectations. */
export const codes = ({ issues }: SheetBatch): string[] => issues.map(({ code, row }) => `${code}@${row}`)

/** A zip file of the given parts, in the given order. */
export const zipFile = async (parts: Record<string, string | Buffer>, name = 'book.xlsx'): Promise<string> => {
  const zip = new ZipFile()
  for (const [part, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), part)
  zip.end()
  const blocks: Buffer[] = []
  for await (const block of zip.outputStream) blocks.push(Buffer.from(block))
  return sheetFile(Buffer.concat(blocks), name)
}

export const VISITS: SheetDefinition = {
  columns: [
    { key: 'area', kind: 'text', title: { id: 'Kode wilayah', en: 'Area code' }, required: true },
    { key: 'month', kind: 'month', title: { id: 'Bulan', en: 'Month' }, required: true },
    { key: 'count', kind: 'integer', title: { id: 'Jumlah', en: 'Count' }, required: true, minimum: 0, maximum: 9999 },
    { key: 'note', kind: 'text', title: { id: 'Keterangan', en: 'Note' }, aliases: ['catatan'] },
  ],
}
