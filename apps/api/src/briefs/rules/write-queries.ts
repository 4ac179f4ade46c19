import type { NumberFact, SignalFact } from '../facts/brief-facts.ts'

/** One change alone: this indicator in this very area. */
export const signalQuery = ({ indicatorKey, areaCode }: SignalFact, month: string): string => `{
  signals(month: "${month}", areas: ["${areaCode}"], indicators: ["${indicatorKey}"]) {
    signals { since before { value numerator denominator } now { value numerator denominator } change lower upper }
  }
}`

export const signalsQuery = (month: string): string => `{
  signals(month: "${month}") { weighed notWeighed { reason series } }
}`

export const numberQuery = ({ indicatorKey, period }: NumberFact, areaCode: string): string => `{
  indicatorValues(indicators: ["${indicatorKey}"], areas: { codes: ["${areaCode}"] },
    periods: { from: "${period.from}", to: "${period.to}", grain: ${period.grain} }) {
    value lower upper numerator denominator target { value } completeness { reported expected }
  }
}`

export const decisionsQuery = (shown: number): string => `{
  decisions(state: OPEN, first: ${shown}) { note owner dueOn isOverdue area { fullName } indicator { shortName } }
}`

export const completenessQuery = (month: string): string => `{
  dataQuality(month: "${month}", kinds: [COMPLETENESS]) { units reported issues { area { name } message } }
}`

export const qualityQuery = (month: string): string => `{
  dataQuality(month: "${month}") { issues { kind severity owner { name } message } }
}`

export const briefQuery = (week: string): string => `{
  brief(week: "${week}") { lines { section text } }
}`
