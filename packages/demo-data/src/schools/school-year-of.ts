/** School years begin in July and are named by the year in which they end. */
export function schoolYearOf(today: string): number {
  const [year = 0, month = 0] = today.split('-').map(Number)
  return month >= 7 ? year + 1 : year
}
