const NEWLINE = 0x0a
const LINE_LIMIT_BYTES = 1_000_000

const isPreamble = (line: string): boolean => line.startsWith('#') || line.trim() === '' || /^sep=.\r?\n?$/i.test(line)

/** Text without leading `#` comments, blank lines and Excel's `sep=` line. */
export const withoutPreamble = (text: string): string => {
  let at = 0
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    const next = end === -1 ? text.length : end + 1
    if (!isPreamble(text.slice(at, next))) break
    at = next
  }
  return text.slice(at)
}

/** The delimiter that a `sep=;` line above the header states. */
export const statedDelimiter = (text: string): string | null =>
  /^(?:#.*\r?\n|\s*\n)*sep=(.)\r?\n/i.exec(text)?.[1] ?? null

/** Drops the lines above the table from a stream of blocks, handing each over. */
export async function* skipPreamble(
  blocks: AsyncIterable<Buffer>,
  onLine: (line: string) => void,
): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0)
  let isDone = false
  for await (const block of blocks) {
    if (isDone) {
      yield block
      continue
    }
    rest = rest.length === 0 ? block : Buffer.concat([rest, block])
    for (;;) {
      const end = rest.indexOf(NEWLINE)
      if (end === -1) {
        isDone = rest.length > LINE_LIMIT_BYTES
        break
      }
      const line = rest.subarray(0, end + 1).toString()
      if (!isPreamble(line)) {
        isDone = true
        break
      }
      onLine(line)
      rest = rest.subarray(end + 1)
    }
    if (isDone) yield rest
  }
  if (!isDone && rest.length > 0 && !isPreamble(rest.toString())) yield rest
}
