import { type MatrixItem, WRONG_TO_RIGHT } from '@pantau/psychometrics'
import { faultIn, findPersonColumn, openNamed } from './open-named.ts'

export interface ReadErasures {
  /** Wrong-to-right erasures by pupil, in the order of the sheet. */
  counts: Int32Array
  /** Pupils of the sheet who have no row. */
  missing: readonly string[]
}

/** Erasure codes by pupil and item: 2 wrong to right, 0 or blank none, any other an erasure of another kind. */
export async function readErasures(
  path: string,
  pupils: readonly string[],
  items: readonly MatrixItem[],
): Promise<ReadErasures> {
  const table = await openNamed(path)
  const person = findPersonColumn(path, table)
  const ids = new Set(items.map(({ id }) => id))
  const columns = table.header.flatMap((name, at) => (ids.has(name) ? [at] : []))
  if (columns.length === 0) {
    throw faultIn(
      path,
      { row: 1 },
      `tidak ada kolom butir. Judul kolomnya harus sama dengan butir pada lembar jawaban, misalnya ${items[0]?.id ?? 'i1'}.`,
      `there is no column of an item. Columns must be titled as the items of the answer sheet, ${items[0]?.id ?? 'i1'} say.`,
    )
  }
  const placeOf = new Map(pupils.map((pupil, place) => [pupil, place]))
  const counts = new Int32Array(pupils.length)
  const seen = new Set<number>()
  await table.read((cells, row) => {
    const place = placeOf.get(String(cells[person] ?? ''))
    if (place === undefined) return
    if (seen.has(place)) {
      throw faultIn(
        path,
        { row },
        `peserta ${pupils[place]} sudah ada. Hapus salah satu barisnya.`,
        `pupil ${pupils[place]} is there already. Remove one of the rows.`,
      )
    }
    seen.add(place)
    for (const at of columns) {
      const text = String(cells[at] ?? '').trim()
      if (!/^\d?$/.test(text)) {
        throw faultIn(
          path,
          { row, column: table.header[at] ?? '' },
          `"${text}" bukan kode penghapusan. Isi 2 untuk salah ke benar, 1 untuk penghapusan lain, 0 bila tidak ada.`,
          `"${text}" is no erasure code. Write 2 for wrong to right, 1 for another erasure, 0 for none.`,
        )
      }
      if (Number(text) === WRONG_TO_RIGHT) counts[place] = (counts[place] ?? 0) + 1
    }
  })
  return { counts, missing: pupils.filter((_, place) => !seen.has(place)) }
}
