import type { GridCell, GridIssue, GridRule } from './grid-data.ts'

export interface Checks {
  readonly rules: readonly GridRule[]
  readonly countPattern: string
  readonly largestCount: number
}

/** What the API's rules find in the cells of one area, while its own answer is still under way. */
export function checkRow({ rules, countPattern, largestCount }: Checks, row: readonly GridCell[]): GridIssue[] {
  const values = new Map<string, number>()
  const found: GridIssue[] = []
  for (const { area, element, typed, usualLimit } of row) {
    const count = readCount(typed, countPattern)
    const fault = count === null ? null : faultOf(count, typed, { largestCount, usualLimit })
    const rule = rules.find(({ code }) => code === fault)
    if (rule !== undefined) found.push({ area, elements: [element], rule })
    if (count !== null && Number.isFinite(count) && count <= largestCount) values.set(element, count)
  }
  const [area = ''] = row.map((cell) => cell.area)
  return [...found, ...rules.flatMap((rule) => checkSum(rule, values).map((elements) => ({ area, elements, rule })))]
}

/** A typed text as a count; NaN where it is none, null where nothing is typed. */
export function readCount(typed: string, countPattern: string): number | null {
  const text = typed.trim()
  if (text === '') return null
  return new RegExp(countPattern).test(text) ? Number(text.replaceAll('.', '')) : Number.NaN
}

interface Limits {
  readonly largestCount: number
  readonly usualLimit: number | null
}

function faultOf(count: number, typed: string, { largestCount, usualLimit }: Limits): string | null {
  if (Number.isNaN(count)) return /^\s*[-−]\s*\d/.test(typed) ? 'NEGATIVE' : 'NOT_A_COUNT'
  if (count > largestCount) return 'TOO_LARGE'
  return usualLimit !== null && count > usualLimit ? 'FAR_ABOVE_USUAL' : null
}

function checkSum({ code, parts, wholes }: GridRule, values: ReadonlyMap<string, number>): string[][] {
  const filled = parts.filter((key) => values.has(key))
  const missing = wholes.filter((key) => !values.has(key))
  const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + (values.get(key) ?? 0), 0)
  if (sum(filled) === 0) return []
  if (code === 'WHOLE_MISSING') return missing.length > 0 ? [[...missing, ...filled]] : []
  return missing.length === 0 && sum(filled) > sum(wholes) ? [[...filled, ...wholes]] : []
}
