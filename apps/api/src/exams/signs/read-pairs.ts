import type { Pair } from '@pantau/psychometrics'
import { faultIn, findColumn, openNamed } from './open-named.ts'

/** Named pairs of a file with the columns copier and source, as places of pupils in the sheet. */
export async function readPairs(path: string, pupils: readonly string[]): Promise<Pair[]> {
  const table = await openNamed(path)
  const copier = findColumn(path, table, ['copier', 'penyalin', 'person1', 'student1'])
  const source = findColumn(path, table, ['source', 'sumber', 'person2', 'student2'])
  const placeOf = new Map(pupils.map((pupil, place) => [pupil, place]))
  const pairs: Pair[] = []
  await table.read((cells, row) => {
    const find = (at: number): number => {
      const name = String(cells[at] ?? '')
      const place = placeOf.get(name)
      if (place !== undefined) return place
      throw faultIn(
        path,
        { row, column: table.header[at] ?? '' },
        `peserta "${name}" tidak ada di lembar jawaban. Perbaiki namanya atau hapus barisnya.`,
        `there is no pupil "${name}" in the answer sheet. Mend the name or remove the row.`,
      )
    }
    const pair = { copier: find(copier), source: find(source) }
    if (pair.copier === pair.source) {
      throw faultIn(
        path,
        { row },
        'seorang peserta dipasangkan dengan dirinya sendiri. Tulis dua peserta.',
        'a pupil is paired with himself. Name two pupils.',
      )
    }
    pairs.push(pair)
  })
  if (pairs.length > 0) return pairs
  throw faultIn(
    path,
    {},
    'tidak ada pasangan. Isi satu baris tiap pasangan.',
    'there are no pairs. Fill in a row a pair.',
  )
}
