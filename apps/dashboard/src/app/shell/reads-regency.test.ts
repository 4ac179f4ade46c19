import { expect, it } from 'vitest'
import { readsRegency } from './reads-regency.ts'

it.each([
  [['33.04'], true],
  [['33'], true],
  [['33.04.15.2001'], false],
  [['33.04-1.02.0.00'], false],
  [['33.04.15.2001', '33.04'], true],
])('areas %j reach the whole regency: %s', (codes, expected) => {
  expect(readsRegency({ areas: codes.map((code) => ({ code })) })).toBe(expected)
})
