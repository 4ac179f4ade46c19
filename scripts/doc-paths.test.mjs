import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './paths.mjs'

const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/sheets.md']
const bases = ['', 'apps/api/src', 'apps/dashboard/src']

/** `packages/x/y.ts` and the like, in back quotes or as the target of a link. */
const pathsOf = (text) =>
  [...text.matchAll(/`([\w@./[\]-]+\/[\w.[\]-]*)`|\]\(([\w./-]+)\)/g)]
    .map(([, quoted, linked]) => quoted ?? linked)
    .filter((path) => /\.(ts|tsx|mjs|md|json|graphql|csv)$|\/$/.test(path) && !path.startsWith('.data/'))

test.each(documents)('%s names files that exist', (document) => {
  const folder = document.includes('/') ? 'docs' : ''
  const missing = pathsOf(readFileSync(join(root, document), 'utf8')).filter(
    (path) => ![folder, ...bases].some((base) => existsSync(join(root, base, path))),
  )
  expect(missing).toEqual([])
})
