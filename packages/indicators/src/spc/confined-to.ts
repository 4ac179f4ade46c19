/** The value, or the nearer end where it lies outside [least, most]. */
export function confinedTo(least: number, most: number, value: number): number {
  return Math.min(most, Math.max(least, value))
}
