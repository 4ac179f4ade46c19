import type { ClassSignals } from '../groups/analyse-classes.ts'

/** Cuts at which 1 % or fewer of honest classes show any of the three even where nobody cheats (bench/error-rates.ts). */
const UNIFORM_ABOVE = 3.5 // robust z; the usual 3.09 (SIFT) with the other two gave 1.2 %
const BLOCK_ABOVE = 4 // robust z; M1 is skewed, and honest classes reach 3.5
const ERASED_ABOVE = 3.5 // z; Georgia (GOSA 2011) flags from 3, Alaska from 4

export type SystemicReason = 'MATCH' | 'BLOCK' | 'ERASURES'

type Signals = Pick<ClassSignals, 'matchZr' | 'm1Zr' | 'erasures'>

/** Which of the three signals that open no case alone but set a class apart it gives: uniform answers, a shared block, erasures. */
export function systemicSignal({ matchZr, m1Zr, erasures }: Signals): SystemicReason[] {
  const reasons: SystemicReason[] = []
  if ((matchZr ?? 0) > UNIFORM_ABOVE) reasons.push('MATCH')
  if ((m1Zr ?? 0) > BLOCK_ABOVE) reasons.push('BLOCK')
  if ((erasures?.z ?? 0) > ERASED_ABOVE) reasons.push('ERASURES')
  return reasons
}
