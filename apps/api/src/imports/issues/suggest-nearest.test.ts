import { expect, test } from 'vitest'
import { createSuggester } from './suggest-nearest.ts'

const suggest = createSuggester(() => ['birth.live', 'birth.still', 'neo.kn1'])

test('a slip of a third of the letters finds its word, another word finds none', () => {
  expect([suggest('birth.alive'), suggest('Birth.stil'), suggest('imunisasi')]).toEqual([
    'birth.live',
    'birth.still',
    '',
  ])
})

test('after two hundred unknown words no more are searched for, the earlier ones are remembered', () => {
  const patient = createSuggester(() => ['birth.live'])
  for (let number = 0; number < 200; number += 1) patient(`birth.liv${number}`)
  expect([patient('birth.live!'), patient('birth.liv7')]).toEqual(['', 'birth.live'])
})
