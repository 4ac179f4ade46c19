import { expect, test } from 'vitest'
import { sayChance } from './say-chance.ts'

test.each([
  [0.5, '0,50'],
  [0.0345, '0,035'],
  [0.001, '0,001'],
  [5.3e-7, '5,3 × 10⁻⁷'],
  [2.5e-23, '2,5 × 10⁻²³'],
  [0, '< 10⁻³⁰⁰'],
])('%d reads %s', (chance, words) => {
  expect(sayChance(chance, 'id')).toBe(words)
})
