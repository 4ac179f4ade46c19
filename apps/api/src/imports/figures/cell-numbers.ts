import type { CheckedFigure } from './check-figure.ts'

/** Room for periods of one cell: twelve for every year up to 9999, twice for the grains. */
const periodRoom = 240_000

/** Room for elements; the catalogue has under a hundred. */
const elementRoom = 1_000

/** Prepares numbering cells (area, element, period), so that a million of them can be remembered in little memory. */
export function createCellNumbers(): (figure: CheckedFigure) => number {
  const areas = new Map<string, number>()
  const elements = new Map<string, number>()
  const numberOf = (numbers: Map<string, number>, key: string) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
  return ({ area, element, period }) => {
    const month = Number(period.start.slice(0, 4)) * 12 + Number(period.start.slice(5, 7))
    const place = numberOf(areas, area.code) * elementRoom + numberOf(elements, element.key)
    return place * periodRoom + month * 2 + (period.grain === 'YEAR' ? 1 : 0)
  }
}
