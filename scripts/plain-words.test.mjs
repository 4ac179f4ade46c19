import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './paths.mjs'

/** What people read: words of pages, of the API and its sheets, of printed reports, and the pages about exams. */
const surfaces = [
  'apps/dashboard/src',
  'apps/api/src/exams',
  'apps/api/src/tkd',
  'apps/api/src/schools',
  'apps/api/src/indicators',
  'apps/api/src/commands',
  'apps/api/schema.graphql',
  'packages/psychometrics/src/report',
  'packages/psychometrics/src/matrix',
  'docs/exams.md',
  'docs/tkd.md',
  'docs/sheets.md',
]

const accusing = /curang|pelaku|men(y)?onte[kc]|contekan|cheat|culprit/i

const filesOf = (path) =>
  /\.\w+$/.test(path)
    ? [path]
    : readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(tsx?|graphql)$/.test(name) && !/\.test\.tsx?$|generated/.test(name))
        .map((name) => `${path}/${name}`)

/** Without what only those who write the code read. */
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

test.each(surfaces)('%s speaks of signals and accuses nobody', (surface) => {
  const accusers = filesOf(surface).flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const found = accusing.exec(file.endsWith('.ts') || file.endsWith('.tsx') ? withoutComments(text) : text)
    return found === null ? [] : [`${file}: ${found[0]}`]
  })
  expect(accusers).toEqual([])
})
