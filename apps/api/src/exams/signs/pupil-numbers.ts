import type { ResponseMatrix } from '@pantau/psychometrics'
import { badInput } from '../../errors.ts'
import { readNumber } from './open-named.ts'

const BLANK = /^(|-|NA|NaN)$/i

/** A column is an item or says something of the pupils, not both. */
export const isItem = (column: string) =>
  badInput(
    `Kolom ${column} adalah butir. Pilih kolom yang bukan jawaban.`,
    `Column ${column} is an item. Choose a column that holds no answers.`,
  )

/** Numbers of a column of the answer sheet by pupil; NaN where the cell is blank, refused where it is no number. */
export function pupilNumbers({ groups, pupils }: ResponseMatrix, column: string): Float64Array {
  const group = groups.find((candidate) => candidate.column === column)
  if (!group) throw isItem(column)
  const values = group.names.map((name) => (BLANK.test(name.trim()) ? Number.NaN : readNumber(name)))
  return Float64Array.from(pupils, (pupil, place) => {
    const name = group.of[place] ?? 0
    const value = values[name]
    if (value !== null) return value ?? Number.NaN
    const text = group.names[name] ?? ''
    throw badInput(
      `Kolom ${column}, peserta ${pupil}: "${text}" bukan bilangan. Perbaiki atau kosongkan selnya.`,
      `Column ${column}, pupil ${pupil}: "${text}" is no number. Mend the cell or leave it blank.`,
    )
  })
}

/** The same of a column that counts seats. */
export function pupilWholeNumbers(matrix: ResponseMatrix, column: string): Float64Array {
  const values = pupilNumbers(matrix, column)
  const place = values.findIndex((value) => !Number.isNaN(value) && !Number.isInteger(value))
  if (place < 0) return values
  throw badInput(
    `Kolom ${column}, peserta ${matrix.pupils[place]}: ${values[place]} bukan bilangan bulat. Isi nomor tempat duduk, atau kosongkan.`,
    `Column ${column}, pupil ${matrix.pupils[place]}: ${values[place]} is no whole number. Write the number of the seat, or leave it blank.`,
  )
}
