import { normaliseHeader } from '../header/normalise-header.ts'

/** Something to say beside a row of a user's own file. */
export interface Remark {
  /** Worksheet of an XLSX; null for the one that was read. */
  worksheet: string | null
  /** Line or row as in the file. */
  row: number
  text: string
}

export const REMARK_TITLES = { id: 'Catatan pemeriksaan', en: 'Remarks of the check' } as const

const NORMALISED = Object.values(REMARK_TITLES).map(normaliseHeader)

/** Whether a header is that of remarks written into an earlier copy of the file. */
export const isRemarkHeader = (header: string): boolean => {
  const normalised = normaliseHeader(header)
  return NORMALISED.some((title) => normalised.startsWith(title))
}

/** Everything said of one row in one cell. Excel takes 32,767 characters. */
export const textsOfRows = (remarks: readonly Remark[]): Map<number, string> => {
  const texts = new Map<number, string>()
  for (const { row, text } of remarks) {
    const before = texts.get(row)
    const joined = before === undefined ? text : `${before} · ${text}`
    texts.set(row, joined.slice(0, 32_767))
  }
  return texts
}
