import { parse } from 'csv-parse/sync'
import { normaliseHeader } from '../header/normalise-header.ts'
import { RECORD_LIMIT_BYTES } from '../source/limits.ts'

const DELIMITERS = [',', ';', '\t'] as const
const SAMPLE_RECORDS = 40

const sampleRecords = (text: string, delimiter: string): string[][] => {
  const options = { delimiter, to: SAMPLE_RECORDS, max_record_size: RECORD_LIMIT_BYTES }
  const relaxed = {
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
  }
  return parse(text, { ...options, ...relaxed, record_delimiter: ['\r\n', '\n', '\r'] })
}

const score = (records: string[][], known: ReadonlySet<string>): [number, number, number] => {
  const matches = records.map((record) => record.filter((cell) => known.has(normaliseHeader(cell))).length)
  const widths = new Map<number, number>()
  for (const { length } of records) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
  const [width = 1, agreeing = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  return [Math.max(0, ...matches), agreeing, width]
}

/**
 * Tells the delimiter of a CSV text: the one that splits a row into the most known headers; then the one that cuts
 * the most rows to one width; then the one with more columns. Quotes are respected.
 */
export const sniffDelimiter = (text: string, known: ReadonlySet<string>): string => {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, rank: score(sampleRecords(text, delimiter), known) }))
  scored.sort((a, b) => b.rank[0] - a.rank[0] || b.rank[1] - a.rank[1] || b.rank[2] - a.rank[2])
  return scored[0]?.delimiter ?? ','
}
