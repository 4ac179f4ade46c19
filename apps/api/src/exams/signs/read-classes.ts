import { type ClassInput, type IssueRow, type Locale, membersByGroup, type ResponseMatrix } from '@pantau/psychometrics'
import { badInput } from '../../errors.ts'
import { isItem, pupilNumbers, pupilWholeNumbers } from './pupil-numbers.ts'
import { readErasures } from './read-erasures.ts'
import { hasClassData, needsClasses, type SignOptions } from './sign-options.ts'

const LARGEST_CLASS = 200 // a class, or the grade of a school; a kecamatan has no class's shape, and its pairs grow with the square

export interface ClassIntake {
  column: string
  /** False for groups so large that only their pairs are compared. */
  areClasses: boolean
  names: string[]
  input: ClassInput & { members: Int32Array[] }
  /** Seats by pupil, NaN where unknown. */
  seats: { row: Float64Array; column: Float64Array } | null
  issues: IssueRow[]
}

/** The classes of a column and what is known of their pupils beside the answers; null where nothing asks for classes. */
export async function readClasses(
  matrix: ResponseMatrix,
  column: string | null,
  options: SignOptions,
  locale: Locale,
): Promise<ClassIntake | null> {
  const group = matrix.groups.find((candidate) => candidate.column === column)
  if (!group && column !== null && needsClasses(options)) throw isItem(column)
  if (!group || (options.groups.length === 0 && !needsClasses(options))) return null
  const all = membersByGroup(group.of, group.names.length)
  const largest = all.reduce(
    (most, { length }, place) => (group.names[place] === '' ? most : Math.max(most, length)),
    0,
  )
  const areClasses = largest <= LARGEST_CLASS
  if (!areClasses && !needsClasses(options)) return null
  if (!areClasses && hasClassData(options)) throw tooLarge(group.column, largest)
  const kept = all.flatMap((members, place) => (group.names[place] === '' || members.length === 0 ? [] : [place]))
  const erasures =
    options.erasures === undefined ? null : await readErasures(options.erasures, matrix.pupils, matrix.items)
  const { prior, next, seats } = options
  return {
    column: group.column,
    areClasses,
    names: kept.map((place) => group.names[place] ?? ''),
    input: {
      members: kept.flatMap((place) => all[place] ?? []),
      ...(erasures && { erasures: erasures.counts }),
      ...(prior !== undefined && {
        years: {
          prior: pupilNumbers(matrix, prior),
          ...(next !== undefined && { next: pupilNumbers(matrix, next) }),
        },
      }),
    },
    seats: seats ? { row: pupilWholeNumbers(matrix, seats[0]), column: pupilWholeNumbers(matrix, seats[1]) } : null,
    issues: missingErasures(erasures?.missing ?? [], locale),
  }
}

const tooLarge = (column: string, pupils: number) =>
  badInput(
    `Kolom ${column} memuat kelompok dengan ${pupils} peserta; sinyal kelas dihitung untuk kelas sampai ${LARGEST_CLASS}. Tulis --groups dengan kolom kelas.`,
    `Column ${column} holds a group of ${pupils} pupils; signs of classes are for classes of up to ${LARGEST_CLASS}. Give --groups the column of classes.`,
  )

function missingErasures(missing: readonly string[], locale: Locale): IssueRow[] {
  if (missing.length === 0) return []
  const message = MISSING[locale](missing.length, missing[0] ?? '')
  return [{ severity: 'WARN', code: 'NO_ERASURES', sheet: 'erasures', row: null, column: null, message }]
}

const MISSING = {
  id: (count: number, pupil: string) =>
    `${count} peserta tidak punya baris, misalnya ${pupil}: dihitung tanpa penghapusan. Tambahkan barisnya bila lembarnya dipindai.`,
  en: (count: number, pupil: string) =>
    `${count} pupils have no row, ${pupil} for one: counted as having no erasures. Add their rows if their sheets were scanned.`,
}
