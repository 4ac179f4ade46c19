/**
 * False flags to expect among those listed: the tests made times the level for a list cut at a level of p; for a list cut at q, q times
 * its length (Benjamini & Hochberg 1995). No tests give 0.
 */
export function expectedFalseFlags(
  cut: { by: 'p'; level: number; tests: number } | { by: 'q'; level: number; listed: number },
): number {
  return cut.by === 'p' ? cut.level * cut.tests : cut.level * cut.listed
}
