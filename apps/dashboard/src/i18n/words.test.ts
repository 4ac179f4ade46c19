import { expect, it } from 'vitest'
import { words } from './words.ts'

/** Every word by its path; a sentence with gaps is read with numbers in them. */
function listWords(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'function') return [[path, JSON.stringify(value(...Array(value.length).fill('7')))]]
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => listWords(inner, path === '' ? key : `${path}.${key}`))
}

const inBoth = new Set(['shell.title', 'shell.data', 'data.title', 'figures.target', 'health.target'])

const indonesian = listWords(words.id)
const english = new Map(listWords(words.en))

it('says the same things in both languages', () => {
  expect([...english.keys()].sort()).toEqual(indonesian.map(([path]) => path).sort())
})

it('leaves nothing unsaid and nothing untranslated', () => {
  const unsaid = [...indonesian, ...english].filter(([, text]) => text.trim() === '').map(([path]) => path)
  const untranslated = indonesian.filter(([path, text]) => english.get(path) === text && /[a-z]{3}/.test(text))
  expect(unsaid).toEqual([])
  expect(untranslated.map(([path]) => path).filter((path) => !inBoth.has(path))).toEqual([])
})
