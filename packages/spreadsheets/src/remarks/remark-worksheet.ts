import type { Readable } from 'node:stream'

export interface WorksheetRemarks {
  /** Letters of the column that takes the remarks. */
  column: string
  /** Its number from 1. */
  columnNumber: number
  /** Whether an earlier copy's remarks stand there and give way. */
  isReplaced: boolean
  texts: ReadonlyMap<number, string>
}

const REMARK_WIDTH = 60
const ROW_TAG = /<(\/?)((?:[\w.-]+:)?)row\b([^>]*?)(\/?)>/g

/** XML 1.0 takes no other control characters than those of lines. */
const withoutControls = (text: string): string =>
  text.replace(/\p{Cc}/gu, (sign) => (/[\t\n\r]/.test(sign) ? sign : ''))

const escapeXml = (text: string): string =>
  withoutControls(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** An inline string: a text for every spreadsheet program, never a formula. */
const remarkCell = (prefix: string, reference: string, text: string): string =>
  `<${prefix}c r="${reference}" t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t></${prefix}is></${prefix}c>`

/** Makes room for the column, unless the sheet has its own idea of its width. */
const widenHead = (head: string, at: number): string => {
  const covers = [...head.matchAll(/<(?:[\w.-]+:)?col\b[^>]*?\bmin="(\d+)"[^>]*?\bmax="(\d+)"/g)]
  if (covers.some(([, min, max]) => Number(min) <= at && at <= Number(max))) return head
  const prefix = /<((?:[\w.-]+:)?)sheetData\b/.exec(head)?.[1] ?? ''
  const col = `<${prefix}col min="${at}" max="${at}" width="${REMARK_WIDTH}" customWidth="1"/>`
  if (covers.length > 0) return head.replace(`</${prefix}cols>`, `${col}</${prefix}cols>`)
  return head.replace(`<${prefix}sheetData`, `<${prefix}cols>${col}</${prefix}cols><${prefix}sheetData`)
}

const rowWith = (
  row: number,
  { prefix, attributes, content }: { prefix: string; attributes: string; content: string },
  { column, isReplaced, texts }: WorksheetRemarks,
): string => {
  const text = texts.get(row)
  const reference = `${column}${row}`
  const earlier = new RegExp(
    `<${prefix}c\\b[^>]*\\br="${reference}"[^>]*?(?:/>|>(?:(?!</${prefix}c>)[^])*</${prefix}c>)`,
  )
  const kept = isReplaced ? content.replace(earlier, '') : content
  const cell = text === undefined ? '' : remarkCell(prefix, reference, text)
  // `spans` is a hint to the reader of how far the row goes, which it no longer tells.
  const plain = text === undefined ? attributes : attributes.replace(/\s+spans="[^"]*"/, '')
  return `<${prefix}row${plain}>${kept}${cell}</${prefix}row>`
}

/** Copies a worksheet's XML, adding the remarks as the last cells of their rows. */
export async function* remarkWorksheet(stream: Readable, remarks: WorksheetRemarks): AsyncGenerator<string> {
  let text = ''
  let isInData = false
  let row = 0
  let open: { prefix: string; attributes: string } | null = null
  const isTouched = () => remarks.texts.has(row) || remarks.isReplaced

  const takeRows = (): string => {
    let written = ''
    let from = 0
    ROW_TAG.lastIndex = 0
    for (let tag = ROW_TAG.exec(text); tag !== null; tag = ROW_TAG.exec(text)) {
      const [whole, slash, prefix = '', attributes = '', isEmpty] = tag
      if (slash === '/') {
        if (open === null) continue
        const content = text.slice(from, tag.index)
        const { prefix: own, attributes: kept } = open
        written += isTouched() ? rowWith(row, { ...open, content }, remarks) : `<${own}row${kept}>${content}${whole}`
        open = null
      } else {
        written += text.slice(from, tag.index)
        const given = /\br="(\d+)"/.exec(attributes)?.[1]
        row = given === undefined ? row + 1 : Number(given)
        const isBlank = isEmpty === '/'
        if (!isBlank) open = { prefix, attributes }
        else written += remarks.texts.has(row) ? rowWith(row, { prefix, attributes, content: '' }, remarks) : whole
      }
      from = tag.index + whole.length
    }
    text = text.slice(from)
    return written
  }

  for await (const block of stream) {
    text += block
    if (!isInData) {
      const start = /<(?:[\w.-]+:)?sheetData\b[^>]*>/.exec(text)
      if (start === null) continue
      const end = start.index + start[0].length
      yield widenHead(text.slice(0, end), remarks.columnNumber)
      text = text.slice(end)
      isInData = true
    }
    yield takeRows()
  }
  yield text
}
