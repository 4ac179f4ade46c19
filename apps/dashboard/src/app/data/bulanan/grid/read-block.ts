/** A block copied from a spreadsheet: rows by line, cells by tab; null where it is a single text. */
export function readBlock(text: string): string[][] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n')
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')))
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null
}
