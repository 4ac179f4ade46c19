import { findColumnRole } from '@pantau/psychometrics'
import { badInput } from '../../errors.ts'
import { needsClasses, type SignOptions } from './sign-options.ts'

const NEVER_READ = /^truth$/i // what a simulation knows and a real sheet cannot

/** Refuses columns that the answer sheet does not have, before any row is read. */
export function checkColumns(header: readonly string[], options: SignOptions): void {
  const { prior, next, seats = [], groups } = options
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
