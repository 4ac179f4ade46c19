import type { ClassSignals } from '../groups/analyse-classes.ts'

const UNIFORM_ABOVE = 3.09 // z of p = .001 (SIFT's default flag)
const ERASED_ABOVE = 3 // Georgia Governor's Office of Student Achievement 2011

export type SystemicReason = 'MATCH' | 'BLOCK' | 'ERASURES'

type Signals = Pick<ClassSignals, 'matchZr' | 'm1Zr' | 'erasures'>

/** Which of the three signals that no honest class of the simulations gave a class gives: uniform answers, a shared block, erasures. */
export function systemicSignal({ matchZr, m1Zr, erasures }: Signals): SystemicReason[] {
  const reasons: SystemicReason[] = []
  if ((matchZr ?? 0) > UNIFORM_ABOVE) reasons.push('MATCH')
  if ((m1Zr ?? 0) > UNIFORM_ABOVE) reasons.push('BLOCK')
  if ((erasures?.z ?? 0) > ERASED_ABOVE) reasons.push('ERASURES')
  return reasons
}
