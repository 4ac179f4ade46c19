import { findColumnRole } from '@pantau/psychometrics'
import { badInput } from '../../errors.ts'
import { ALL_PAIRS, needsClasses, type SignOptions } from './sign-options.ts'

const NEVER_READ = /^truth$/i // what a simulation knows and a real sheet cannot

/** Refuses columns that the answer sheet does not have, before any row is read. */
export function checkColumns(header: readonly string[], options: SignOptions): void {
  const { prior, next, seats = [], groups, schools, pool } = options
  if (schools !== undefined && options.pairs !== ALL_PAIRS) {
    throw badInput(
      '--schools memerlukan --pairs all: indeks sekolah menghitung peserta dalam pasangan dan kelas yang memberi sinyal.',
      '--schools needs --pairs all: the index of a school counts pupils in pairs and classes that give a signal.',
    )
  }
  if (pool.length > 0 && options.pairs === undefined) {
    throw badInput(
      '--pool memerlukan --pairs: beberapa mata pelajaran digabung untuk menguji pasangan.',
      '--pool needs --pairs: several subjects are joined to test pairs.',
    )
  }
  if (pool.length > 0 && options.parameters !== undefined) {
    throw badInput(
      '--pool tidak dapat bersama --parameters: parameter itu milik satu mata pelajaran. Hilangkan salah satunya.',
      '--pool cannot go with --parameters: those belong to one subject. Leave out one of the two.',
    )
  }
  if (next !== undefined && prior === undefined) {
    throw badInput(
      '--next memerlukan --prior: lonjakan nilai dibaca dari tahun sebelum dan sesudahnya.',
      '--next needs --prior: a gain is read from the years before and after.',
    )
  }
  const named = [
    ...groups.map((column) => ['--groups', column] as const),
    ...(prior === undefined ? [] : [['--prior', prior] as const]),
    ...(next === undefined ? [] : [['--next', next] as const]),
    ...seats.map((column) => ['--seats', column] as const),
    ...(schools === undefined ? [] : [['--schools', schools] as const]),
  ]
  for (const [option, column] of named) {
    if (NEVER_READ.test(column)) {
      throw badInput(
        `${option}: kolom ${column} tidak pernah dibaca. Pilih kolom lain.`,
        `${option}: the column ${column} is never read. Choose another.`,
      )
    }
    if (!header.includes(column) && option !== '--groups') throw noColumn(header, option, column)
  }
  if (!needsClasses(options)) return
  const [first] = groups
  if (first !== undefined && !header.includes(first)) throw noColumn(header, '--groups', first)
  if (classColumn(header, options) !== null) return
  throw badInput(
    `Sinyal kelas memerlukan kelas: tulis --groups KOLOM. ${list(header, 'Kolom yang ada')}`,
    `Signs of classes need the classes: write --groups COLUMN. ${list(header, 'There are the columns')}`,
  )
}

/** Column of the classes: the first one named, else one that is called class. */
export function classColumn(header: readonly string[], { groups }: SignOptions): string | null {
  return groups[0] ?? header.find((name) => findColumnRole(name) === 'class_id') ?? null
}

const noColumn = (header: readonly string[], option: string, column: string) =>
  badInput(
    `${option}: tidak ada kolom ${column} di lembar jawaban. ${list(header, 'Kolom yang ada')}`,
    `${option}: there is no column ${column} in the answer sheet. ${list(header, 'There are the columns')}`,
  )

const MOST_NAMES = 12

const list = (header: readonly string[], lead: string) =>
  `${lead}: ${header.slice(0, MOST_NAMES).join(', ')}${header.length > MOST_NAMES ? ', …' : ''}.`
