import type { ColumnDefinition } from '../definition.ts'
import { isBlankCell, type RawCell, rawText } from '../source/raw-sheet.ts'
import { isYear } from './calendar.ts'
import { type CellFault, fault, isFault, type Parsed } from './fault.ts'
import { parseDate } from './parse-date.ts'
import { parseMonth } from './parse-month.ts'
import { type DecimalRule, parseNumber } from './parse-number.ts'

/** Types one cell of one column. Formulas are resolved before. */
export type CellParser = (cell: RawCell | undefined) => Parsed

const FAST_DIGITS = 15
const WHOLE_TOLERANCE = 1e-9

const ESCAPED = /^'+(?:[=+\-@\t\r]|"[\s\S]*[\r\n])/

/** A text that stands for nothing: blank, or a lone dash as offices write it. */
const isBlankText = (text: string): boolean =>
  text === '' || (text.length === 1 && (text === '-' || text === '–' || text === '—'))

/** Undoes the apostrophe our CSV writer sets before texts like =1+1, and the ="…" by which people keep leading zeros. */
const withoutEscape = (text: string): string => {
  if (text.charCodeAt(0) === 0x27 && ESCAPED.test(text)) return text.slice(1)
  if (text.charCodeAt(0) === 0x3d) return /^="([^"]*)"$/.exec(text)?.[1] ?? text
  return text
}

const plainInteger = (text: string): number => {
  const { length } = text
  if (length > FAST_DIGITS) return -1
  let number = 0
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

const nearWhole = (number: number): number => {
  const whole = Math.round(number)
  return Math.abs(number - whole) <= WHOLE_TOLERANCE * Math.max(1, Math.abs(number)) ? whole : number
}

const compileBounds = ({ kind, minimum, maximum }: ColumnDefinition): ((number: number) => Parsed) => {
  const lowest = minimum ?? -Number.MAX_VALUE
  const highest = maximum ?? (kind === 'integer' ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE)
  return (number) => {
    if (number < lowest) return fault('BELOW_MINIMUM', { minimum: lowest })
    return number > highest ? fault('ABOVE_MAXIMUM', { maximum: highest }) : number
  }
}

const isFormulaText = (text: string) => text.charCodeAt(0) === 0x3d

const compileNumber = (column: ColumnDefinition, rule: DecimalRule): ((cell: string | number) => Parsed) => {
  const integer = column.kind === 'integer'
  const inBounds = compileBounds(column)
  return (cell) => {
    let number: number | CellFault
    if (typeof cell === 'number') number = cell
    else {
      const fast = plainInteger(cell)
      number = fast >= 0 ? fast : parseNumber(cell, rule, integer)
    }
    if (typeof number === 'object') return number
    if (integer) {
      number = Number.isInteger(number) ? number : nearWhole(number)
      if (!Number.isInteger(number)) return fault('NOT_AN_INTEGER')
    }
    return inBounds(number)
  }
}

const isIsoMonth = (text: string): boolean => {
  if (text.length !== 7 || text.charCodeAt(4) !== 0x2d || text.charCodeAt(0) !== 0x32 || text.charCodeAt(1) !== 0x30) {
    return false
  }
  const month = plainInteger(text.slice(5))
  return month >= 1 && month <= 12 && plainInteger(text.slice(2, 4)) >= 0
}

const compileYear = (column: ColumnDefinition): ((cell: string | number) => Parsed) => {
  const inBounds = compileBounds(column)
  return (cell) => {
    const start = typeof cell === 'string' ? (/^(\d{4})(?:-01-01)?$/.exec(cell)?.[1] ?? '') : cell
    const year = start === '' ? Number.NaN : Number(start)
    return Number.isInteger(year) && isYear(year) ? inBounds(year) : fault('NOT_A_YEAR')
  }
}

const foldText = (text: string) => text.toLowerCase().replace(/\s+/g, ' ')

const compileChoice = ({ choices = {} }: ColumnDefinition): ((cell: string | number) => Parsed) => {
  const valueOfSpelling = new Map<string, string>()
  for (const [value, spellings] of Object.entries(choices)) {
    for (const spelling of spellings) valueOfSpelling.set(foldText(spelling), value)
  }
  for (const value of Object.keys(choices)) valueOfSpelling.set(foldText(value), value)
  const expected = Object.entries(choices)
    .map(([value, spellings]) => spellings[0] ?? value)
    .join(', ')
  return (cell) => valueOfSpelling.get(foldText(String(cell))) ?? fault('NOT_A_CHOICE', { expected })
}

const compileKind = (column: ColumnDefinition, rule: DecimalRule): ((cell: string | number) => Parsed) => {
  switch (column.kind) {
    case 'text':
      return (cell) => (typeof cell === 'string' ? cell : String(cell))
    case 'integer':
    case 'decimal':
      return compileNumber(column, rule)
    case 'month':
      return (cell) => (typeof cell === 'string' && isIsoMonth(cell) ? cell : parseMonth(String(cell)))
    case 'date':
      return (cell) => parseDate(String(cell))
    case 'year':
      return compileYear(column)
    case 'choice':
      return compileChoice(column)
  }
}

/** Prepares the parser of a column once, so that a cell costs little. */
export const compileColumn = (column: ColumnDefinition, rule: DecimalRule): CellParser => {
  const parse = compileKind(column, rule)
  const keepsFormulaText = column.kind === 'text' || column.kind === 'choice'
  return (cell) => {
    if (typeof cell === 'string') {
      const trimmed = cell.trim()
      if (isBlankText(trimmed)) return null
      const text = withoutEscape(trimmed)
      return !keepsFormulaText && isFormulaText(text) ? fault('FORMULA_WITHOUT_RESULT') : parse(text)
    }
    if (typeof cell === 'number') return Number.isFinite(cell) ? parse(cell) : fault('NOT_A_NUMBER')
    if (isBlankCell(cell)) return null
    if (typeof cell === 'object' && cell?.type === 'error') return fault('CELL_ERROR')
    return parse(rawText(cell))
  }
}

/** Whether a parsed cell is a value and not a fault. */
export const isValue = (parsed: Parsed): parsed is Exclude<Parsed, CellFault> => !isFault(parsed)
