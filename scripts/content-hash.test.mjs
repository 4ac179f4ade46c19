import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashFiles, listFiles } from './content-hash.mjs'

let root

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hash-'))
  mkdirSync(join(root, 'src/node_modules'), { recursive: true })
  writeFileSync(join(root, 'src/b.graphql'), 'type B')
  writeFileSync(join(root, 'src/a.ts'), 'a')
  writeFileSync(join(root, 'src/node_modules/c.ts'), 'c')
  writeFileSync(join(root, 'lock.yaml'), 'lock')
})

afterEach(() => rmSync(root, { recursive: true }))

const hash = () => hashFiles(root, listFiles(root, ['src', 'lock.yaml', 'absent']))

test('files are listed sorted, filtered, and without installed packages', () => {
  expect(listFiles(root, ['src', 'lock.yaml', 'absent'])).toEqual(['lock.yaml', 'src/a.ts', 'src/b.graphql'])
  expect(listFiles(root, ['src'], (path) => path.endsWith('.graphql'))).toEqual(['src/b.graphql'])
})

test('the hash stays when only dates change', () => {
  const before = hash()
  utimesSync(join(root, 'src/a.ts'), 1, 1)
  expect(hash()).toBe(before)
})

test.each([
  ['content', () => writeFileSync(join(root, 'src/a.ts'), 'A')],
  ['a new file', () => writeFileSync(join(root, 'src/empty.ts'), '')],
  ['a removed file', () => rmSync(join(root, 'src/a.ts'))],
  [
    'text moved from one file into the next',
    () => {
      writeFileSync(join(root, 'src/a.ts'), 'at')
      writeFileSync(join(root, 'src/b.graphql'), 'ype B')
    },
  ],
])('the hash changes with %s', (_, change) => {
  const before = hash()
  change()
  expect(hash()).not.toBe(before)
})
