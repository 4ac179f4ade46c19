import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import { formulaAt } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { monthCode } from '../indicators/period.ts'
import { type DataState, findPass, readDataState } from './find-pass.ts'
import { findTouched, type Touched } from './find-touched.ts'
import { judgedLevels, weighedIndicators } from './judged-levels.ts'
import { listReportingAreas, type ReportingArea } from './list-reporting-areas.ts'
import { openRebases } from './open-rebases.ts'
import { readSeries, type Series, seriesMonths } from './read-series.ts'
import { firstDayOf, readMonth } from './signal-months.ts'
import { signalMethod, type WeighedSeries, weighSeries } from './weigh-series.ts'

export interface SignalsAsked {
  readonly regencyCode: string
  readonly month: string
  readonly today: string
}

/** How many series were weighed anew. */
export interface WeighingResult {
  readonly series: number
}

/**
 * Weighs the series of a regency for a month and keeps what they say: all of them the first time, later those that
 * imports and undoings have touched. Nothing is read when the data version is the same. An aborted signal ends it between
 * two indicators with nothing written.
 */
export async function weighSignals(
  sql: postgres.Sql,
  asked: SignalsAsked,
  signal?: AbortSignal,
): Promise<WeighingResult> {
  const { regencyCode, month } = asked
  const state = await readDataState(sql, regencyCode)
  const pass = await findPass(sql, regencyCode, month)
  if (pass?.isCurrent === true) return { series: 0 }
  const weighedAt = new Date().toISOString()
  const touched = pass === null ? null : await findTouched(sql, regencyCode, pass)
  const rows = await weighTouched(sql, asked, { touched, signal })
  await keepRows(sql, asked, { rows, touched, state, weighedAt })
  return { series: rows.length }
}

const codesAtOnce = 500

interface Extent {
  readonly touched: Touched | null
  readonly signal: AbortSignal | undefined
}

async function weighTouched(
  sql: postgres.Sql,
  asked: SignalsAsked,
  { touched, signal }: Extent,
): Promise<WeighedSeries[]> {
  const { regencyCode, month, today } = asked
  const scope: Scope = { regencyCode, areaCodes: [regencyCode], domains: ['HEALTH', 'EDUCATION'], tier: 'AGGREGATE' }
  const findRebase = await openRebases(sql, regencyCode)
  const firstMonth = readMonth(month) - seriesMonths + 1
  const areas = await listReportingAreas(sql, regencyCode, { from: monthCode(firstMonth), to: month })
  const weigh = (series: Series) => {
    const rebase = findRebase(series.indicator.key, series.areaCode, month)
    return weighSeries(series, month, rebase === null ? 0 : rebase - firstMonth)
  }
  const rows: WeighedSeries[] = []
  for (const indicator of weighedIndicators) {
    signal?.throwIfAborted()
    const codes = codesOf(areas, indicator, month, touched)
    for (let at = 0; at < codes.length; at += codesAtOnce) {
      const some = { codes: codes.slice(at, at + codesAtOnce) }
      rows.push(...(await readSeries(sql, scope, { indicator, areas: some, month, today })).map(weigh))
    }
  }
  return rows
}

/** The areas of an indicator to weigh: touched, at a level where it may be judged, with counts of its numerator. */
function codesOf(
  areas: readonly ReportingArea[],
  indicator: Indicator,
  month: string,
  touched: Touched | null,
): string[] {
  const only = touched === null ? null : touched.get(indicator.key)
  if (only === undefined) return []
  const levels = judgedLevels(indicator)
  const counted = formulaAt(indicator, month)?.numerator ?? []
  return areas
    .filter(({ level }) => levels.includes(level))
    .filter(({ code, elements }) => (only === null || only.has(code)) && counted.some((key) => elements.has(key)))
    .map(({ code }) => code)
}

interface Weighed {
  readonly rows: readonly WeighedSeries[]
  readonly touched: Touched | null
  readonly state: DataState
  readonly weighedAt: string
}

const rowsAtOnce = 2000

async function keepRows(
  sql: postgres.Sql,
  { regencyCode, month }: SignalsAsked,
  { rows, touched, state, weighedAt }: Weighed,
): Promise<void> {
  const key = { regency_code: regencyCode, month: firstDayOf(month) }
  await sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtextextended('signals ' || ${regencyCode}, 0))`
    await removeOld(tx, key, touched)
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      const some = rows.slice(at, at + rowsAtOnce).map((row) => ({ ...key, ...columnsOf(row) }))
      await tx`insert into signals ${tx(some)}`
    }
    const pass = { method: signalMethod, data_version: state.dataVersion, last_import: state.lastImport }
    await tx`
      insert into signal_passes ${tx({ ...key, ...pass, weighed_at: weighedAt })}
      on conflict (regency_code, month) do update set method = excluded.method, data_version = excluded.data_version,
        last_import = excluded.last_import, weighed_at = excluded.weighed_at`
  })
}

type Key = { readonly regency_code: string; readonly month: string }

async function removeOld(tx: postgres.TransactionSql, { regency_code, month }: Key, touched: Touched | null) {
  const ofMonth = tx`regency_code = ${regency_code} and month = ${month}`
  if (touched === null) return await tx`delete from signals where ${ofMonth}`
  for (const [indicator, areas] of touched) {
    const ofAreas = areas === null ? tx`` : tx`and area_code = any(${[...areas]})`
    await tx`delete from signals where ${ofMonth} and indicator_key = ${indicator} ${ofAreas}`
  }
}

const columnsOf = (row: WeighedSeries) => ({
  indicator_key: row.indicatorKey,
  area_code: row.areaCode,
  reason: row.reason,
  p_value: row.pValue,
  since_month: row.sinceMonth,
  before_numerator: row.beforeNumerator,
  before_denominator: row.beforeDenominator,
  since_numerator: row.sinceNumerator,
  since_denominator: row.sinceDenominator,
  effect: row.effect,
  change_value: row.changeValue,
  change_lower: row.changeLower,
  change_upper: row.changeUpper,
  dispersion: row.dispersion,
  rule: row.rule,
})
