import { EVIDENCE_ROWS } from '../cells/choose-decimal-rule.ts'
import { HEADER_ROWS } from '../header/locate-header.ts'
import type { RawRow } from '../source/raw-sheet.ts'

/** Enough rows to find the header and the file's decimal mark. */
export const readHeadRows = async (blocks: AsyncGenerator<RawRow[]>): Promise<RawRow[]> => {
  const rows: RawRow[] = []
  while (rows.length < HEADER_ROWS + EVIDENCE_ROWS) {
    const block = await blocks.next()
    if (block.done === true) break
    for (const row of block.value) rows.push(row)
  }
  return rows
}
