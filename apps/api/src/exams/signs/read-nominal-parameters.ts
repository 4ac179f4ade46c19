import type { MatrixItem, NominalParameters } from '@pantau/psychometrics'
import type { Table } from '../open-table.ts'
import { faultIn, findColumn, numberAt, openNamed } from './open-named.ts'

/** Slopes and intercepts of the options 1 to K of an item; NaN where a blank says that nobody chose the option. */
export interface ItemOptions {
  slopes: readonly number[]
  intercepts: readonly number[]
}

export async function readNominalParameters(path: string): Promise<Map<string, ItemOptions>> {
  const table = await openNamed(path)
  const item = findColumn(path, table, ['item', 'butir', 'soal'])
  const [slopes, intercepts] = [findNumbered(table, 'a'), findNumbered(table, 'c')]
  if (slopes.length === 0 || slopes.length !== intercepts.length) {
    throw faultIn(
      path,
      { row: 1 },
      'diperlukan kolom a1, a2, … (kemiringan) dan c1, c2, … (intersep), satu pasang tiap pilihan.',
      'the columns a1, a2, … (slopes) and c1, c2, … (intercepts) are needed, one pair for each option.',
    )
  }
  const items = new Map<string, ItemOptions>()
  await table.read((cells, row) => {
    const id = String(cells[item] ?? '')
    const read = (columns: readonly number[]) =>
      columns.map((at) => {
        const text = String(cells[at] ?? '')
        return /^(|NA|NaN)$/i.test(text.trim())
          ? Number.NaN
          : numberAt(path, { row, column: table.header[at] ?? '' }, text)
      })
    if (items.has(id)) {
      throw faultIn(
        path,
        { row },
        `butir ${id} sudah ada. Hapus salah satu barisnya.`,
        `item ${id} is there already. Remove one of the rows.`,
      )
    }
    items.set(id, { slopes: read(slopes), intercepts: read(intercepts) })
  })
  return items
}

/** Places of the columns letter1, letter2, … as far as they go. */
function findNumbered({ header }: Table, letter: string): number[] {
  const places: number[] = []
  for (let place = 0; place >= 0; ) {
    place = header.findIndex((name) => name.trim().toLowerCase() === `${letter}${places.length + 1}`)
    if (place >= 0) places.push(place)
  }
  return places
}

/** The parameters laid out for the options of a choice table, whose order is that of the items' categories. */
export function layOutParameters(
  items: readonly MatrixItem[],
  optionCount: number,
  given: ReadonlyMap<string, ItemOptions>,
): NominalParameters {
  const slopes = new Float64Array(items.length * optionCount).fill(Number.NaN)
  const intercepts = new Float64Array(items.length * optionCount).fill(Number.NaN)
  items.forEach(({ id, categories }, item) => {
    categories.forEach((label, place) => {
      const option = optionNumber(label, place)
      slopes[item * optionCount + place] = given.get(id)?.slopes[option - 1] ?? Number.NaN
      intercepts[item * optionCount + place] = given.get(id)?.intercepts[option - 1] ?? Number.NaN
    })
  })
  return { slopes, intercepts }
}

/** Option 3 is "3" or "C"; an option with any other name goes by its place in the alphabet of those seen. */
function optionNumber(label: string, place: number): number {
  if (/^[1-9]$/.test(label)) return Number(label)
  if (/^[A-O]$/.test(label)) return label.charCodeAt(0) - 64
  return place + 1
}
