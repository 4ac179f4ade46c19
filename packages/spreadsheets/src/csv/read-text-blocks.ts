import { createReadStream } from 'node:fs'
import iconv from 'iconv-lite'
import type { DetectedText } from './detect-encoding.ts'

/** The file as blocks of UTF-8, without its byte order mark. */
export async function* readTextBlocks(path: string, text: DetectedText, signal: AbortSignal): AsyncGenerator<Buffer> {
  const file = createReadStream(path, { start: text.bomBytes, highWaterMark: 256 * 1024 })
  const stop = () => file.destroy()
  signal.addEventListener('abort', stop)
  try {
    if (text.encoding === 'utf-8') {
      yield* file
      return
    }
    const decoder = iconv.getDecoder(text.encoding)
    for await (const block of file) {
      const decoded = decoder.write(block)
      if (decoded !== '') yield Buffer.from(decoded)
    }
    const last = decoder.end()
    if (last !== undefined && last !== '') yield Buffer.from(last)
  } finally {
    signal.removeEventListener('abort', stop)
    file.destroy()
  }
}
