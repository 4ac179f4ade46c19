const firstMs = 5_000
const longestMs = 15 * 60_000

/** Doubles with every attempt that failed; spread by `chance` (0 to 1), so that telephones do not all come at once. */
export const retryDelayMs = (failures: number, chance: number): number =>
  Math.min(longestMs, firstMs * 2 ** failures) * (0.5 + chance / 2)
