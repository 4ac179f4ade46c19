import { expect, test } from 'vitest'
import { catalogue, targetOf } from './catalogue.ts'

const maternal = catalogue.get('AKI')
if (maternal === undefined) throw new Error('AKI is not in the catalogue')

test('the newest target set for a year or before it holds in that year; before the first one there is none', () => {
  const valueIn = (year: number) => targetOf(maternal, year)?.value
  expect([2023, 2024, 2025, 2028, 2029].map(valueIn)).toEqual([undefined, 183, 122, 122, 77])
})

test('the order in which targets are written down does not matter', () => {
  const reversed = { ...maternal, targets: [...maternal.targets].reverse() }
  expect(targetOf(reversed, 2028)).toEqual(targetOf(maternal, 2028))
})
