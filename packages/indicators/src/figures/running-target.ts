/**
 * Running target of a coverage indicator at the end of a month: annual target × month / 12 (PWS-KIA, Depkes 2009).
 * Month is 1–12, January 1; anything else throws.
 */
export function runningTarget(annualTarget: number, month: number): number {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`A month is 1 to 12, not ${month}.`)
  return (annualTarget * month) / 12
}
