import type { ClassSignals } from '../groups/analyse-classes.ts'

/** Cuts at which 1 % or fewer of honest classes show any of the three even where nobody cheats (bench/error-rates.ts). */
export const SYSTEMIC_ABOVE = {
  MATCH: 3.5, // robust z; the usual 3.09 (SIFT) with the other two gave 1.2 %
  BLOCK: 4, // robust z; M1 is skewed, and honest classes reach 3.5
  ERASURES: 3.5, // z; Georgia (GOSA 2011) flags from 3, Alaska from 4
} as const

/** Share of honest classes that reach any of the three at most (bench/error-rates.ts). */
export const HONEST_CLASSES_FLAGGED = 0.01

export type SystemicReason = 'MATCH' | 'BLOCK' | 'ERASURES'

type Signals = Pick<ClassSignals, 'matchZr' | 'm1Zr' | 'erasures'>

/** Which of the three signals that open no case alone but set a class apart it gives: uniform answers, a shared block, erasures. */
export function systemicSignal({ matchZr, m1Zr, erasures }: Signals): SystemicReason[] {
  const reasons: SystemicReason[] = []
  if ((matchZr ?? 0) > SYSTEMIC_ABOVE.MATCH) reasons.push('MATCH')
  if ((m1Zr ?? 0) > SYSTEMIC_ABOVE.BLOCK) reasons.push('BLOCK')
  if ((erasures?.z ?? 0) > SYSTEMIC_ABOVE.ERASURES) reasons.push('ERASURES')
  return reasons
}
