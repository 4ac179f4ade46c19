import type { AreaSelection } from '../areas/select-areas.ts'
import type { PeriodGrain } from '../indicators/period.ts'
import type { Executed, TestApi, Viewer } from './execute.ts'

export interface ValueAnswer {
  readonly indicator: { readonly key: string }
  readonly area: { readonly code: string }
  readonly period: { readonly code: string; readonly label: string }
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly method: string | null
  readonly formulaFrom: string | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly availability: string
  readonly reason: string | null
  readonly status: string
  readonly comparison: string | null
  readonly target: { readonly year: number; readonly value: number } | null
  readonly flags: readonly string[]
  readonly freshness: string | null
  readonly sources: readonly string[]
  readonly completeness: { readonly reported: number; readonly expected: number; readonly level: string } | null
  readonly published: readonly { readonly value: number; readonly source: string }[]
}

const document = `query ($indicators: [String!]!, $areas: AreaSelectionInput!, $periods: PeriodRangeInput!) {
  indicatorValues(indicators: $indicators, areas: $areas, periods: $periods) {
    indicator { key } area { code } period { code label }
    value lower upper method formulaFrom numerator denominator availability reason status comparison target { year value } flags
    freshness sources completeness { reported expected level } published { value source }
  }
}`

/** A grain with the first and last period, or the only one. */
export type AskedPeriods = readonly [grain: PeriodGrain, from: string, to?: string]

export interface Asked {
  readonly indicators: readonly string[]
  readonly areas: AreaSelection
  readonly periods: AskedPeriods
  readonly viewer?: Viewer
}

/** Sends the whole of `indicatorValues`. */
export const sendValues = (
  api: TestApi,
  { indicators, areas, periods: [grain, from, to = from], viewer = { role: 'ANALYST' } }: Asked,
): Promise<Executed<{ indicatorValues: ValueAnswer[] }>> =>
  api.execute(document, { viewer, variables: { indicators, areas, periods: { grain, from, to } } })

/** The values of one indicator for areas by code. */
export async function askValues(
  api: TestApi,
  indicator: string,
  codes: readonly string[],
  periods: AskedPeriods,
): Promise<ValueAnswer[]> {
  const { data, errors } = await sendValues(api, { indicators: [indicator], areas: { codes }, periods })
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data?.indicatorValues ?? []
}
