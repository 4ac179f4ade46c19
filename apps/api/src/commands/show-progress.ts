import type { ImportProgress } from '../imports/import-request.ts'

interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

const words = {
  id: { read: 'baris dibaca', writing: 'menulis …' },
  en: { read: 'rows read', writing: 'writing …' },
}

const locales = { id: 'id-ID', en: 'en-GB' }

const everyMs = 200
const clearLine = '\r\u001b[K'

/** Keeps one line of a terminal up to date with how far an import is; where nobody watches it stays silent. */
export function showProgress(
  lang: 'id' | 'en',
  terminal: Terminal,
  now = Date.now,
): (progress: ImportProgress) => void {
  let shownAt = 0
  return ({ rowsRead, isWriting }) => {
    if (terminal.isTTY !== true || (!isWriting && now() - shownAt < everyMs)) return
    shownAt = now()
    const { read, writing } = words[lang]
    terminal.write(`${clearLine}${rowsRead.toLocaleString(locales[lang])} ${read}${isWriting ? `, ${writing}\n` : ''}`)
  }
}
