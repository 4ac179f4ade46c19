/** In the order in which they happen. */
export const stages = ['detectedAt', 'decidedAt', 'leftAt', 'arrivedAt', 'treatedAt'] as const
export type Stage = (typeof stages)[number]

export const delays = ['decision', 'reaching', 'treatment'] as const
export type Delay = (typeof delays)[number]

export type StageTimes = Readonly<Record<Stage, string | null>>

export interface Leg {
  readonly from: Stage
  /** Which delay it is part of; null where times between are missing. */
  readonly delay: Delay | null
  readonly minutes: number
  readonly isRunning: boolean
}

/** The delay that runs after a stage. */
const delayAfter: Readonly<Record<Stage, Delay | null>> = {
  detectedAt: 'decision',
  decidedAt: 'reaching',
  leftAt: 'reaching',
  arrivedAt: 'treatment',
  treatedAt: null,
}

/** The delay that ends with a stage. */
const delayBefore: Readonly<Record<Stage, Delay | null>> = {
  detectedAt: null,
  decidedAt: 'decision',
  leftAt: 'reaching',
  arrivedAt: 'reaching',
  treatedAt: 'treatment',
}

const minuteMs = 60_000

/** What lies between the known times, and what has run since the last of them. Times out of order are not drawn. */
export function listLegs(times: StageTimes, runningMinutes: number | null): Leg[] {
  const known = stages.flatMap((stage) => {
    const time = times[stage]
    return time === null ? [] : [{ stage, ms: Date.parse(time) }]
  })
  const legs = known.slice(1).flatMap(({ stage, ms }, index): Leg[] => {
    const before = known[index]
    if (before === undefined || ms < before.ms) return []
    const delay = delayAfter[before.stage] === delayBefore[stage] ? delayBefore[stage] : null
    return [{ from: before.stage, delay, minutes: Math.round((ms - before.ms) / minuteMs), isRunning: false }]
  })
  const last = known.at(-1)
  if (runningMinutes === null || last === undefined) return legs
  return [...legs, { from: last.stage, delay: delayAfter[last.stage], minutes: runningMinutes, isRunning: true }]
}
