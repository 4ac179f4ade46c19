import type { Readable } from 'node:stream'
import { dateOfSerial } from '../cells/calendar.ts'
import type { RawCell, RawRow } from '../source/raw-sheet.ts'
import { parseXml, type XmlListener } from './parse-xml.ts'
import type { Workbook } from './read-workbook.ts'

/** Columns further right are not read. */
const COLUMN_LIMIT = 1024

const columnIndex = (reference: string): number => {
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}

const numberCell = (text: string, style: number, workbook: Workbook): RawCell => {
  const number = Number(text)
  if (workbook.isDateStyle[style] !== true) return number
  const iso = dateOfSerial(number, workbook.isSystem1904)
  return iso === null ? number : { type: 'date', iso }
}

const typedCell = (type: string, text: string, style: number, workbook: Workbook): RawCell => {
  switch (type) {
    case 's':
      return workbook.sharedStrings[Number(text)] ?? ''
    case 'str':
    case 'inlineStr':
      return text
    case 'b':
      return text === '1'
    case 'e':
      return { type: 'error', text }
    case 'd':
      return { type: 'date', iso: text.slice(0, 10) }
    default:
      return text === '' ? null : numberCell(text, style, workbook)
  }
}

const createListener = (workbook: Workbook, finished: RawRow[]): XmlListener => {
  let row = 0
  let cells: RawCell[] = []
  let at = -1
  let type = ''
  let style = 0
  let text = ''
  let isText = false
  let isPhonetic = false
  let hasValue = false
  let hasFormula = false
  const endCell = () => {
    if (at >= COLUMN_LIMIT) return
    const value = hasValue ? typedCell(type, text, style, workbook) : null
    while (cells.length < at) cells.push(null)
    cells[at] = hasFormula ? { type: 'formula', result: hasValue ? value : undefined } : value
  }
  return {
    open: (name, attributes) => {
      if (name === 'c') {
        at = attributes.r === undefined ? at + 1 : columnIndex(attributes.r)
        type = attributes.t ?? 'n'
        style = Number(attributes.s ?? 0)
        text = ''
        hasValue = false
        hasFormula = false
      } else if (name === 'v' || (name === 't' && !isPhonetic)) {
        isText = true
        hasValue = true
      } else if (name === 'f') hasFormula = true
      else if (name === 'rPh') isPhonetic = true
      else if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r)
        cells = []
        at = -1
      }
    },
    text: (part) => {
      if (isText) text += part
    },
    close: (name) => {
      if (name === 'v' || name === 't') isText = false
      else if (name === 'c') endCell()
      else if (name === 'rPh') isPhonetic = false
      else if (name === 'row' && cells.length > 0) finished.push({ row, cells })
    },
  }
}

/** Reads the rows of a worksheet in blocks. */
export async function* readWorksheetRows(stream: Readable, workbook: Workbook): AsyncGenerator<RawRow[]> {
  const finished: RawRow[] = []
  for await (const _ of parseXml(stream, createListener(workbook, finished))) {
    if (finished.length > 0) yield finished.splice(0)
  }
}
