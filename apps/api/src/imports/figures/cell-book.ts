import type { CheckedFigure } from './check-figure.ts'

/** What the file says of one cell: a value, where it stands, and the layout of its row. */
export interface BookedCell {
  readonly row: number
  readonly value: number
  readonly layout: number
}

/** Remembers every cell (area, element, period) of a file in a few bytes each. */
export interface CellBook {
  find(figure: CheckedFigure): BookedCell | undefined
  add(figure: CheckedFigure, cell: BookedCell): void
  /** True the first time that a cell is said to be contradicted. */
  contradict(figure: CheckedFigure): boolean
  /** Each cell of one element beside the same area's and period's cell of another, where the file has it. */
  pairs(elementKey: string, otherKey: string): Iterable<readonly [BookedCell, BookedCell | undefined]>
}

/** Room for periods of one cell: twelve for every year up to 9999, twice for the grains. */
const periodRoom = 240_000

/** Room for elements; the catalogue has under a hundred. */
const elementRoom = 1_000

export function createCellBook(): CellBook {
  const [areas, elements] = [createNumbering(), createNumbering()]
  const places = new Map<number, number>()
  const contradicted = new Set<number>()
  const cellsOfElements = new Map<number, number[]>()
  const [rows, values, layouts]: [number[], number[], number[]] = [[], [], []]

  const cellOf = ({ area, element, period }: CheckedFigure): number => {
    const month = Number(period.start.slice(0, 4)) * 12 + Number(period.start.slice(5, 7))
    const place = areas(area.code) * elementRoom + elements(element.key)
    return place * periodRoom + month * 2 + (period.grain === 'YEAR' ? 1 : 0)
  }

  const at = (place: number | undefined): BookedCell | undefined =>
    place === undefined ? undefined : { row: rows[place] ?? 0, value: values[place] ?? 0, layout: layouts[place] ?? 0 }

  return {
    find: (figure) => at(places.get(cellOf(figure))),
    add: (figure, { row, value, layout }) => {
      const cell = cellOf(figure)
      const element = elements(figure.element.key)
      places.set(cell, rows.length)
      const cells = cellsOfElements.get(element)
      if (cells === undefined) cellsOfElements.set(element, [cell])
      else cells.push(cell)
      rows.push(row)
      values.push(value)
      layouts.push(layout)
    },
    contradict: (figure) => {
      const { size } = contradicted
      return contradicted.add(cellOf(figure)).size > size
    },
    *pairs(elementKey, otherKey) {
      const [element, other] = [elements(elementKey), elements(otherKey)]
      for (const cell of cellsOfElements.get(element) ?? []) {
        const one = at(places.get(cell))
        if (one !== undefined) yield [one, at(places.get(cell + (other - element) * periodRoom))]
      }
    },
  }
}

/** Gives each key a number, in the order of their first coming. */
function createNumbering(): (key: string) => number {
  const numbers = new Map<string, number>()
  return (key) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
}
