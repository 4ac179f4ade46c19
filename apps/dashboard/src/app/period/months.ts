export const monthsInYear = 12

/** A month so many months before another one, `YYYY-MM`. */
export function monthsBefore(month: string, count: number): string {
  const number = Number(month.slice(0, 4)) * monthsInYear + Number(month.slice(5)) - 1 - count
  const year = String(Math.floor(number / monthsInYear)).padStart(4, '0')
  return `${year}-${String((number % monthsInYear) + 1).padStart(2, '0')}`
}

export const yearsBefore = (year: string, count: number): string => String(Number(year) - count)
