import { basename } from 'node:path'
import { findColumnRole } from '@pantau/psychometrics'
import { type AppError, badInput } from '../../errors.ts'
import { openTable, type Table } from '../open-table.ts'

export interface FilePlace {
  row?: number
  column?: string
}

/** A fault in a file, its place before what is wrong and how to mend it. */
export function faultIn(path: string, { row, column }: FilePlace, id: string, en: string): AppError {
  const places = (rowWord: string, columnWord: string) =>
    [basename(path), ...(row ? [`${rowWord} ${row}`] : []), ...(column ? [`${columnWord} ${column}`] : [])].join(', ')
  return badInput(`${places('baris', 'kolom')}: ${id}`, `${places('row', 'column')}: ${en}`)
}

/** A file given beside the answer sheet; one that is no table is refused. */
export async function openNamed(path: string): Promise<Table> {
  const table = await openTable(path)
  if (table.header.length > 0) return table
  throw faultIn(
    path,
    {},
    'berkas tidak terbaca sebagai tabel. Simpan ulang sebagai CSV atau XLSX dengan judul kolom di baris pertama.',
    'the file cannot be read as a table. Save it again as CSV or XLSX with column titles in the first row.',
  )
}

const plain = (name: string) => name.trim().toLowerCase()

/** Place of the first column with one of the names; a file without one is refused with the columns it has. */
export function findColumn(path: string, { header }: Table, names: readonly string[]): number {
  const place = header.findIndex((name) => names.includes(plain(name)))
  if (place >= 0) return place
  const [name = ''] = names
  const listed = header.slice(0, 12).join(', ')
  throw faultIn(
    path,
    { row: 1 },
    `tidak ada kolom ${name}. Beri judul "${name}" pada kolomnya; yang ada: ${listed}.`,
    `there is no column ${name}. Title its column "${name}"; there are: ${listed}.`,
  )
}

/** Place of the column that names the pupils, as an answer sheet would call it. */
export function findPersonColumn(path: string, table: Table): number {
  const place = table.header.findIndex((name) => findColumnRole(name) === 'person')
  return place >= 0 ? place : findColumn(path, table, ['person'])
}

/** A number with a decimal point or comma; null where the text is none. */
export function readNumber(text: string): number | null {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && Number.isFinite(value) ? value : null
}

/** The number of a cell; a cell without one is refused. */
export function numberAt(path: string, place: FilePlace, text: string): number {
  const value = readNumber(text)
  if (value !== null) return value
  const shown = text.trim() === '' ? { id: 'sel kosong', en: 'the cell is empty' } : null
  throw faultIn(
    path,
    place,
    `${shown?.id ?? `"${text}" bukan bilangan`}. Isi dengan bilangan, misalnya -0.52.`,
    `${shown?.en ?? `"${text}" is no number`}. Write a number, -0.52 say.`,
  )
}
