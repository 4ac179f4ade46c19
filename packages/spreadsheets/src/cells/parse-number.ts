import { type CellFault, fault } from './fault.ts'

/**
 * How a file writes decimals. `mark` null: nothing tells. `stated`: the user said so in the mapping.
 */
export interface DecimalRule {
  mark: ',' | '.' | null
  stated: boolean
}

const SHAPE = /^([+-]?)((?:\d[\d.,]*|[.,]\d+))(?:[eE]([+-]?\d{1,3}))?$/
const GROUPED_BY_BLANK = /(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g
const BLANK_GROUPS = /^[+-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/
const GROUPS = { '.': /^\d{1,3}(?:\.\d{3})+$/, ',': /^\d{1,3}(?:,\d{3})+$/ }
const TWO_READINGS = /^[1-9]\d{0,2}[.,]\d{3}$/

const withoutMark = (text: string, mark: ',' | '.') => text.replaceAll(mark, '')

const bothMarks = (digits: string): number => {
  const decimal = digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
  const at = digits.indexOf(decimal)
  const whole = digits.slice(0, at)
  if (digits.indexOf(decimal, at + 1) !== -1 || !GROUPS[decimal === '.' ? ',' : '.'].test(whole)) return Number.NaN
  return Number(`${withoutMark(whole, decimal === '.' ? ',' : '.')}.${digits.slice(at + 1)}`)
}

const oneMark = (digits: string, mark: ',' | '.', rule: DecimalRule, integer: boolean): number | CellFault => {
  if (digits.indexOf(mark) !== digits.lastIndexOf(mark)) {
    return GROUPS[mark].test(digits) ? Number(withoutMark(digits, mark)) : Number.NaN
  }
  if (!TWO_READINGS.test(digits)) return Number(digits.replace(',', '.'))
  const asDecimal = rule.mark === mark
  if (rule.mark === null || (asDecimal && integer && !rule.stated)) {
    return fault('AMBIGUOUS_NUMBER', { grouped: withoutMark(digits, mark), decimal: digits })
  }
  return Number(asDecimal ? digits.replace(',', '.') : withoutMark(digits, mark))
}

/** The only mark of a number that can be nothing but its decimal mark, else null: `12,5` → ','; `1.234` → null. */
export const tellingMark = (text: string): ',' | '.' | null => {
  const digits = /^[+-]?([\d.,]+)$/.exec(text.trim())?.[1]
  if (digits === undefined || TWO_READINGS.test(digits)) return null
  const point = digits.lastIndexOf('.')
  const comma = digits.lastIndexOf(',')
  if (point === comma) return null
  const mark = point > comma ? '.' : ','
  return digits.indexOf(mark) === digits.lastIndexOf(mark) ? mark : null
}

/**
 * Reads a number as Indonesians (`1.234,5`) and programs (`1234.5`) write it.
 *
 * - Two different marks: the last is the decimal mark, the other must group by threes.
 * - One mark several times: groups of three.
 * - One mark once, not before exactly three digits (or after 0, or after more than three): the decimal mark.
 * - Otherwise (`1.234`) the file decides: its decimal mark reads as decimal, the other as grouping. It is
 *   AMBIGUOUS_NUMBER when the file does not tell, and in a column of whole numbers unless the user stated the mark.
 */
export const parseNumber = (text: string, rule: DecimalRule, integer: boolean): number | CellFault => {
  const plain = BLANK_GROUPS.test(text) ? text.replace(GROUPED_BY_BLANK, '') : text
  const match = SHAPE.exec(plain.charCodeAt(0) === 0x2212 ? `-${plain.slice(1)}` : plain)
  const digits = match?.[2]
  if (match === null || digits === undefined) return fault('NOT_A_NUMBER')
  const exponent = match[3]
  const hasPoint = digits.includes('.')
  const hasComma = digits.includes(',')
  let size: number | CellFault
  if (exponent !== undefined) size = Number(`${digits.replace(',', '.')}e${exponent}`)
  else if (hasPoint && hasComma) size = bothMarks(digits)
  else if (hasPoint || hasComma) size = oneMark(digits, hasPoint ? '.' : ',', rule, integer)
  else size = Number(digits)
  if (typeof size === 'object') return size
  if (!Number.isFinite(size)) return fault('NOT_A_NUMBER')
  return match[1] === '-' && size !== 0 ? -size : size
}
