import type { PeriodRangeInput } from '../../graphql/generated/graphql.ts'

interface Asked {
  readonly indicator: string
  readonly area: string
  readonly period: PeriodRangeInput
}

/** A free query that gives this very figure, for whoever wants to check it. */
export const figureQuery = ({ indicator, area, period: { from, to, grain } }: Asked): string => `{
  indicatorValues(
    indicators: ["${indicator}"]
    areas: { codes: ["${area}"] }
    periods: { from: "${from}", to: "${to}", grain: ${grain} }
  ) {
    value lower upper method numerator denominator
    completeness { reported expected } sources
  }
}`

const pageOrigin = (): string => process.env.DASHBOARD_ORIGIN ?? 'http://127.0.0.1:3000'

/** A query on the command line, with a token of one's own. */
export const curlOf = (query: string): string =>
  [
    `curl -s ${pageOrigin()}/graphql`,
    `-H "Authorization: Bearer $PANTAU_TOKEN"`,
    "-H 'Content-Type: application/json'",
    `-d '${JSON.stringify({ query: query.replace(/\s+/g, ' ') })}'`,
  ].join(' \\\n  ')

export const figureCurl = (asked: Asked): string => curlOf(figureQuery(asked))
