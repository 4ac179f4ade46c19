import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parse } from 'csv-parse/sync'

export interface NamedArea {
  code: string
  parentCode: string
  name: string
}

const require = createRequire(import.meta.url)

/** Kecamatan or villages of a regency with Kemendagri codes, from the data files of idn-area-data (ODbL). */
export function readAreaNames(file: 'districts' | 'villages', regencyCode: string): NamedArea[] {
  const text = readFileSync(require.resolve(`idn-area-data/data/${file}.csv`), 'utf8')
  const ofRegency = text.split('\n').filter((line) => line.startsWith(`${regencyCode}.`))
  const columns = ['code', 'parentCode', 'name']
  const rows: NamedArea[] = parse(ofRegency.join('\n'), { columns, trim: true })
  return rows
}
