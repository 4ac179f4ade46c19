import { PassThrough, Readable } from 'node:stream'
import { openPromise, type ZipFile as Unzipped } from 'yauzl'
import { ZipFile } from 'yazl'
import { rawText } from '../source/raw-sheet.ts'
import { type Archive, openArchive } from '../xlsx/open-archive.ts'
import { readWorkbook, type Workbook, type WorkbookSheet } from '../xlsx/read-workbook.ts'
import { readWorksheetRows } from '../xlsx/read-worksheet-rows.ts'
import { isRemarkHeader, type Remark, textsOfRows } from './remark.ts'
import { remarkWorksheet, type WorksheetRemarks } from './remark-worksheet.ts'

export interface XlsxRemarks {
  /** The worksheet that remarks without one are about. */
  worksheet: string
  /** Row of the header by worksheet. */
  headerRows: ReadonlyMap<string, number>
  title: string
  remarks: readonly Remark[]
}

const LETTERS = 26

const columnLetters = (number: number): string => {
  const rest = (number - 1) % LETTERS
  const letter = String.fromCharCode(65 + rest)
  return number <= LETTERS ? letter : columnLetters((number - 1 - rest) / LETTERS) + letter
}

/** Behind the last cell of the widest row; an earlier copy's remarks give way where they stand last. */
const placeColumn = async (archive: Archive, workbook: Workbook, sheet: WorkbookSheet, headerRow: number) => {
  let width = 0
  let earlier = 0
  const stream = await archive.openPart(sheet.part)
  if (stream !== null)
    for await (const block of readWorksheetRows(stream, workbook))
      for (const { row, cells } of block) {
        width = Math.max(width, cells.length)
        if (row === headerRow && isRemarkHeader(rawText(cells.at(-1)))) earlier = cells.length
      }
  const isReplaced = earlier > 0 && earlier === width
  const columnNumber = isReplaced ? width : width + 1
  return { column: columnLetters(columnNumber), columnNumber, isReplaced }
}

const planSheets = async (archive: Archive, { worksheet, headerRows, title, remarks }: XlsxRemarks) => {
  const workbook = await readWorkbook(archive)
  const plans = new Map<string, WorksheetRemarks>()
  for (const sheet of workbook.sheets) {
    const own = remarks.filter((remark) => (remark.worksheet ?? worksheet) === sheet.name)
    if (own.length === 0) continue
    const headerRow = headerRows.get(sheet.name) ?? 1
    const texts = textsOfRows(own)
    texts.set(headerRow, [title, texts.get(headerRow)].filter((text) => text !== undefined).join(': '))
    plans.set(sheet.part.toLowerCase(), { ...(await placeColumn(archive, workbook, sheet, headerRow)), texts })
  }
  return plans
}

const remarkStream = (stream: Readable, plan: WorksheetRemarks) =>
  Readable.from(remarkWorksheet(stream.setEncoding('utf8'), plan), { objectMode: false })

const copyParts = async (source: Unzipped, target: ZipFile, plans: ReadonlyMap<string, WorksheetRemarks>) => {
  for await (const entry of source.eachEntry()) {
    const { fileName } = entry
    if (fileName.endsWith('/')) continue
    const plan = plans.get(fileName.toLowerCase())
    target.addReadStreamLazy(fileName, { mtime: entry.getLastModDate() }, (done) => {
      source.openReadStreamPromise(entry).then(
        (stream) => done(null, plan === undefined ? stream : remarkStream(stream, plan)),
        (error: unknown) => done(error, Readable.from([])),
      )
    })
  }
  target.end()
}

/** The user's workbook with every part as it is, and a last column of remarks on the worksheets that have any. */
export const remarkXlsx = async (path: string, options: XlsxRemarks): Promise<Readable | null> => {
  const archive = await openArchive(path)
  if (archive === null) return null
  const plans = await planSheets(archive, options).finally(archive.close)
  const source = await openPromise(path, { lazyEntries: true, autoClose: false })
  const target = new ZipFile()
  const output = new PassThrough()
  target.outputStream.pipe(output)
  output.once('close', () => source.close())
  source.on('error', (error) => output.destroy(error))
  target.on('error', (error: Error) => output.destroy(error))
  copyParts(source, target, plans).catch((error: Error) => output.destroy(error))
  return output
}
