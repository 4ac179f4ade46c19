import type { ItemParameters, MatrixItem } from '@pantau/psychometrics'
import { faultIn, findColumn, numberAt, openNamed } from './open-named.ts'

/** Slope a and difficulty b of every item of the sheet; a guessing parameter other than 0 is refused. */
export async function readItemParameters(path: string, items: readonly MatrixItem[]): Promise<ItemParameters> {
  const table = await openNamed(path)
  const item = findColumn(path, table, ['item', 'butir', 'soal'])
  const [a, b] = [findColumn(path, table, ['a']), findColumn(path, table, ['b'])]
  const c = table.header.findIndex((name) => name.trim().toLowerCase() === 'c')
  const given = new Map<string, { slope: number; intercept: number }>()
  await table.read((cells, row) => {
    const read = (at: number) => numberAt(path, { row, column: table.header[at] ?? '' }, String(cells[at] ?? ''))
    const slope = read(a)
    if (c >= 0 && read(c) !== 0) {
      throw faultIn(
        path,
        { row, column: 'c' },
        'parameter tebakan belum dikenal model kecocokan peserta. Pakai model dua parameter, dengan c = 0.',
        'person fit knows no guessing parameter. Use a model of two parameters, with c = 0.',
      )
    }
    given.set(String(cells[item] ?? ''), { slope, intercept: -slope * read(b) })
  })
  const missing = items.filter(({ id }) => !given.has(id)).map(({ id }) => id)
  if (missing.length > 0) {
    throw faultIn(
      path,
      {},
      `tidak ada parameter untuk butir ${missing.slice(0, 12).join(', ')}. Tambahkan barisnya: item, a, b.`,
      `there are no parameters for the items ${missing.slice(0, 12).join(', ')}. Add their rows: item, a, b.`,
    )
  }
  return {
    slopes: Float64Array.from(items, ({ id }) => given.get(id)?.slope ?? 0),
    intercepts: Float64Array.from(items, ({ id }) => given.get(id)?.intercept ?? 0),
  }
}
