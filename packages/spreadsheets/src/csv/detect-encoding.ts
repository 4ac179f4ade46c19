import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface DetectedText {
  encoding: TextEncoding
  bomBytes: number
  /** Null bytes where text has none. */
  isBinary: boolean
}

/** Length without a UTF-8 sequence that the end of the block cuts. */
const completeLength = (block: Buffer): number => {
  for (let back = 1; back <= Math.min(3, block.length); back++) {
    const byte = block[block.length - back] ?? 0
    if (byte < 0x80) return block.length
    if (byte >= 0xc0) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return needed > back ? block.length - back : block.length
    }
  }
  return block.length
}

const byMark = (head: Buffer): DetectedText | null => {
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', bomBytes: 2, isBinary: false }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', bomBytes: 2, isBinary: false }
  return null
}

/** Reads a text file once to tell its encoding: byte order mark, valid UTF-8, or else Windows-1252. */
export const detectEncoding = async (path: string, head: Buffer): Promise<DetectedText> => {
  const marked = byMark(head)
  if (marked !== null) return marked
  const bomBytes = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0
  let encoding: TextEncoding = 'utf-8'
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const block: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    if (block.includes(0)) return { encoding, bomBytes, isBinary: true }
    if (encoding !== 'utf-8') continue
    const length = completeLength(block)
    if (isUtf8(block.subarray(0, length))) rest = block.subarray(length)
    else {
      encoding = 'windows-1252'
      rest = Buffer.alloc(0)
    }
  }
  if (rest.length > 0) encoding = 'windows-1252'
  return { encoding, bomBytes: encoding === 'utf-8' ? bomBytes : 0, isBinary: false }
}
