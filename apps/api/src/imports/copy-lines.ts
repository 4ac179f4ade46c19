import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type postgres from 'postgres'

/** Sends lines in PostgreSQL's text form into a table; whatever breaks the source breaks the transaction. */
export async function copyLines(
  tx: postgres.TransactionSql,
  copy: postgres.PendingQuery<postgres.Row[]>,
  lines: AsyncIterable<string>,
): Promise<void> {
  const target = await copy.writable()
  await pipeline(Readable.from(lines), target)
  await tx`select 1`
}

const special: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** A text or null as a field of such a line. */
export const copyField = (text: string | null): string =>
  text === null ? '\\N' : text.replace(/[\\\t\n\r]/g, (letter) => special[letter] ?? letter)
