import { byar } from '../intervals/byar.ts'
import { exactPoisson } from '../intervals/exact-poisson.ts'
import { DEFAULT_CONFIDENCE, type IntervalEstimate, type IntervalOptions } from '../intervals/interval-estimate.ts'
import { poissonInterval } from '../intervals/poisson-interval.ts'
import { wilson } from '../intervals/wilson.ts'
import { readNumber, readText, type StatsRow } from './stats-row.ts'

const METHODS = new Map<string, (x: number, n: number, options: IntervalOptions) => IntervalEstimate>([
  ['wilson', wilson],
  ['exact', exactPoisson],
  ['byar', byar],
  ['auto', poissonInterval],
])

function refuse(row: StatsRow, reason: string): StatsRow {
  return { ...row, value: null, lower: null, upper: null, reason }
}

function estimateRow(row: StatsRow): StatsRow {
  const method = METHODS.get(readText(row, 'method')?.toLowerCase() ?? 'auto')
  const multiplier = readNumber(row, 'multiplier') ?? 1
  const confidence = readNumber(row, 'confidence') ?? DEFAULT_CONFIDENCE
  const [x, n] = [readNumber(row, 'x'), readNumber(row, 'n')]
  if (method === undefined) return refuse(row, 'UNKNOWN_METHOD')
  if (!(confidence > 0 && confidence < 1)) return refuse(row, 'CONFIDENCE_IS_NO_SHARE')
  if (!(multiplier > 0 && Number.isFinite(multiplier))) return refuse(row, 'MULTIPLIER_NOT_POSITIVE')
  if (x === null || n === null) return refuse(row, 'NOT_REPORTED')
  return { ...row, x, n, multiplier, ...method(x, n, { multiplier, confidence }) }
}

/**
 * `interval`: rows `x, n, method, multiplier, confidence` → the same with `value, lower, upper, reason` in multiplied units
 * and `method` the one used. Methods wilson, exact, byar, auto (exact below 10 events, else Byar; the default);
 * multiplier 1 and confidence 0.95 unless given. A row that cannot be computed has nulls and its reason.
 */
export function statsInterval(rows: readonly StatsRow[]): StatsRow[] {
  return rows.map(estimateRow)
}
