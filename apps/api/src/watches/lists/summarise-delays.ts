import { measureEscalation, minutesOf } from '../escalations/measure-escalation.ts'
import type { SignRow } from './list-signs.ts'

/** The value in the middle; of two the mean of both, in whole minutes. */
function medianOf(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : minutesOf((low + high) / 2)
}

/** The delays of cases that ended in care, each median over the cases in which both its times are known. */
export function summariseDelays(signs: readonly SignRow[], now: Date) {
  const measured = signs.map((sign) => measureEscalation(sign, now))
  const treated = measured.filter(({ isOpen, delays }) => !isOpen && delays.reached === 'TREATED')
  const delays = treated.map((one) => one.delays)
  return {
    cases: treated.length,
    inTime: treated.filter(({ clock }) => clock === 'IN_TIME').length,
    decisionMinutes: medianOf(delays.map(({ decisionMs }) => decisionMs)),
    leavingMinutes: medianOf(delays.map(({ leavingMs }) => leavingMs)),
    travelMinutes: medianOf(delays.map(({ travelMs }) => travelMs)),
    reachingMinutes: medianOf(delays.map(({ reachingMs }) => reachingMs)),
    treatmentMinutes: medianOf(delays.map(({ treatmentMs }) => treatmentMs)),
    totalMinutes: medianOf(delays.map(({ totalMs }) => totalMs)),
    totals: delays.flatMap(({ totalMs }) => (totalMs === null ? [] : [minutesOf(totalMs)])).sort((a, b) => a - b),
  }
}
