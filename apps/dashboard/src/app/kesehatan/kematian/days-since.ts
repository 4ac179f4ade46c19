const dayMs = 86_400_000

/** Whole days from one date to another. */
export const daysSince = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
