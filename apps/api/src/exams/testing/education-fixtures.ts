import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const projectRoot = fileURLToPath(new URL('../../../../..', import.meta.url))
const folder = join(projectRoot, '..', 'shared', 'fixtures', 'education')

/** Reference values made with other people's software lie beside the project, not in it. */
export const hasFixtures = existsSync(folder)
if (!hasFixtures) console.warn('Reference files of exams are not here: their tests are skipped.')

export const fixturePath = (name: string): string => join(folder, `${name}.csv`)

/** A reference file as rows; its cells hold no commas. */
export function fixtureRows(name: string): Record<string, string>[] {
  const [header = [], ...rows] = readFileSync(fixturePath(name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')))
  return rows.map((cells) => Object.fromEntries(header.map((column, at) => [column, cells[at] ?? ''])))
}
