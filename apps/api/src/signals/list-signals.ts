import { benjaminiHochberg } from '@pantau/psychometrics'
import type postgres from 'postgres'
import { belowAreas, withinScope } from '../access/area-scope.ts'
import type { Scope } from '../access/scope.ts'
import { catalogue } from '../indicators/catalogue.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { findPass } from './find-pass.ts'
import { firstDayOf } from './signal-months.ts'
import type { NotWeighed, WeighedSeries } from './weigh-series.ts'

/** Of the changes listed in a month, at most this share is expected to be chance. */
export const falseDiscoveryRate = 0.05

export interface Signal {
  readonly indicator: Indicator
  readonly areaCode: string
  readonly month: string
  readonly since: string
  readonly row: WeighedSeries & { readonly pValue: number }
  readonly qValue: number
}

export interface SignalList {
  readonly month: string
  /** Null while the month has not been weighed yet. */
  readonly weighedAt: string | null
  readonly isCurrent: boolean
  readonly weighed: number
  readonly notWeighed: readonly { readonly reason: NotWeighed; readonly series: number }[]
  readonly signals: readonly Signal[]
}

export interface SignalsQuestion {
  readonly month: string
  /** Only of this area and those below it. */
  readonly within?: string | null
  /** Only of these areas themselves. */
  readonly areas?: readonly string[] | null
  readonly indicators?: readonly string[] | null
}

interface SignalRow extends WeighedSeries {
  readonly isReadable: boolean
}

/**
 * What has changed in a month beyond chance, the surest first. The false discovery rate is held over all series of the
 * regency, whatever part of them is asked for or may be read.
 */
export async function listSignals(
  sql: postgres.Sql,
  scope: Scope,
  { month, within, areas, indicators }: SignalsQuestion,
): Promise<SignalList> {
  const { regencyCode } = scope
  const pass = await findPass(sql, regencyCode, month)
  const isAsked = within == null ? sql`true` : belowAreas(sql, regencyCode, [within])
  const rows = await sql<SignalRow[]>`
    select s.indicator_key as "indicatorKey", s.area_code as "areaCode", s.reason, s.p_value as "pValue",
      to_char(s.since_month, 'YYYY-MM') as "sinceMonth",
      s.before_numerator as "beforeNumerator", s.before_denominator as "beforeDenominator",
      s.since_numerator as "sinceNumerator", s.since_denominator as "sinceDenominator", s.effect,
      s.change_value as "changeValue", s.change_lower as "changeLower", s.change_upper as "changeUpper",
      s.dispersion, s.rule, ${withinScope(sql, scope)} and ${isAsked} as "isReadable"
    from signals s join areas a on a.code = s.area_code
    where s.regency_code = ${regencyCode} and s.month = ${firstDayOf(month)}
    order by s.p_value, s.indicator_key, s.area_code`
  const isWanted = ({ indicatorKey, areaCode, isReadable }: SignalRow) => {
    const domain = catalogue.get(indicatorKey)?.domain
    const isNamed = (indicators?.includes(indicatorKey) ?? true) && (areas?.includes(areaCode) ?? true)
    return isReadable && isNamed && domain !== undefined && scope.domains.includes(domain)
  }
  const all = rows.filter(isWeighed)
  const q = benjaminiHochberg(all.map(({ pValue }) => pValue))
  const wanted = rows.filter(isWanted)
  return {
    month,
    weighedAt: pass?.weighedAt ?? null,
    isCurrent: pass?.isCurrent ?? false,
    weighed: wanted.filter(isWeighed).length,
    notWeighed: countReasons(wanted),
    signals: all.flatMap((row, place) => {
      const indicator = catalogue.get(row.indicatorKey)
      const qValue = q[place] ?? 1
      if (indicator === undefined || qValue > falseDiscoveryRate || !isWanted(row)) return []
      return [{ indicator, areaCode: row.areaCode, month, since: row.sinceMonth ?? month, row, qValue }]
    }),
  }
}

const isWeighed = (row: SignalRow): row is SignalRow & { readonly pValue: number } => row.pValue !== null

function countReasons(rows: readonly SignalRow[]) {
  const series = new Map<NotWeighed, number>()
  for (const { reason } of rows) if (reason !== null) series.set(reason, (series.get(reason) ?? 0) + 1)
  return [...series].map(([reason, count]) => ({ reason, series: count }))
}
