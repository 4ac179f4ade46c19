import type { ClassSignals } from './analyse-classes.ts'

/**
 * Combined evidence of a class: the sum of the squared positive parts of its signals as robust z: uniform answers, identical block,
 * uneven agreement (M3), gain, wrong-to-right erasures. Each kind of cheating moves other signals, and one large one counts more than
 * many small ones (our own; after Fisher 1932 on joining independent tests). A missing signal counts nothing.
 */
export function classEvidence({ matchZr, m1Zr, m3Zr, gains, erasures }: ClassSignals): number {
  const signals = [matchZr, m1Zr, m3Zr, gains?.residualZr ?? null, erasures?.z ?? null]
  return signals.reduce<number>((sum, z) => sum + Math.max(0, z ?? 0) ** 2, 0)
}
