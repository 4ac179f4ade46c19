import type { Readable } from 'node:stream'
import { type Entry, openPromise } from 'yauzl'

/** The parts of a zip file by name. */
export interface Archive {
  names: readonly string[]
  unpackedBytes: number
  /** The part as text; its size is checked against the promised one while it is unpacked. */
  openPart: (name: string) => Promise<Readable | null>
  partBytes: (name: string) => number
  close: () => void
}

const ENTRY_LIMIT = 10_000

/** Opens a zip file by its table of contents; null when it is broken. */
export const openArchive = async (path: string): Promise<Archive | null> => {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => null)
  if (zip === null) return null
  const entries = new Map<string, Entry>()
  let unpackedBytes = 0
  try {
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName.toLowerCase(), entry)
      unpackedBytes += entry.uncompressedSize
      if (entries.size > ENTRY_LIMIT) throw new RangeError('too many entries')
    }
  } catch {
    zip.close()
    return null
  }
  const openPart = async (name: string) => {
    const entry = entries.get(name.toLowerCase())
    if (entry === undefined || !entry.canDecodeFileData()) return null
    const stream = await zip.openReadStreamPromise(entry)
    stream.setEncoding('utf8')
    return stream
  }
  return {
    names: [...entries.keys()],
    unpackedBytes,
    openPart,
    partBytes: (name) => entries.get(name.toLowerCase())?.uncompressedSize ?? 0,
    close: () => zip.close(),
  }
}
