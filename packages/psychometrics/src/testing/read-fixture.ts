import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Sheet } from '../matrix/sheet.ts'

const projectRoot = fileURLToPath(new URL('../../../..', import.meta.url))
const folder = join(projectRoot, '..', 'shared', 'fixtures', 'education')

/** Reference values made with other people's software lie beside the project, not in it. */
export const hasFixtures = existsSync(folder)
if (!hasFixtures)
  console.warn(
    `Reference files are not here (${join('..', 'shared', 'fixtures', 'education')}): their tests are skipped.`,
  )

/** A reference file as a sheet: quoted cells without commas inside. */
export function readFixture(name: string): Sheet & { rows: string[][] } {
  const [header = [], ...rows] = readFileSync(join(folder, `${name}.csv`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')))
  return { header, rows }
}

export type ReferenceRow = Record<string, string>

export function referenceRows(name: string): ReferenceRow[] {
  const { header, rows } = readFixture(name)
  return rows.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])))
}
