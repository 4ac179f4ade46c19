const LIMIT_HOURS = 24 // OCE OKE, local decision: a danger sign is acted on within 24 hours
const MS_PER_HOUR = 3_600_000

export interface EscalationClock {
  /** IN_TIME, LATE: acted on. RUNNING, OVERDUE: not yet. INVALID: acted on before it was detected. */
  state: 'IN_TIME' | 'LATE' | 'RUNNING' | 'OVERDUE' | 'INVALID'
  /** From detection to the act, or to now. */
  elapsedMs: number
  /** Left until the limit; negative beyond it. */
  remainingMs: number
}

/** The clock of a danger sign, the limit itself still in time: 24 hours unless a regency decides otherwise. */
export function judgeEscalation(
  detectedAt: Date,
  actedAt: Date | null,
  now: Date,
  limitHours: number = LIMIT_HOURS,
): EscalationClock {
  const elapsedMs = (actedAt ?? now).getTime() - detectedAt.getTime()
  const remainingMs = limitHours * MS_PER_HOUR - elapsedMs
  const [within, beyond] = actedAt === null ? (['RUNNING', 'OVERDUE'] as const) : (['IN_TIME', 'LATE'] as const)
  if (actedAt !== null && elapsedMs < 0) return { state: 'INVALID', elapsedMs, remainingMs }
  return { state: remainingMs >= 0 ? within : beyond, elapsedMs, remainingMs }
}
