import { expect, test } from 'vitest'
import { catalogue, targetOf } from './catalogue.ts'

const maternal = catalogue.get('AKI')
if (maternal === undefined) throw new Error('AKI is not in the catalogue')

test('the newest target set for a year or before it holds in that year; before the first one there is none', () => {
  const valueIn = (year: number) => targetOf(maternal, year)?.value
  expect([2023, 2024, 2025, 2028, 2029].map(valueIn)).toEqual([undefined, 183, 122, 122, 77])
})

test('a target holds five years and no longer', () => {
  const indicator = { ...maternal, targets: [{ year: 2015, value: 95, source: 'SPM' }] }
  expect([2019, 2020].map((year) => targetOf(indicator, year)?.value)).toEqual([95, undefined])
})

test('the order in which targets are written down does not matter', () => {
  const reversed = { ...maternal, targets: [...maternal.targets].reverse() }
  expect(targetOf(reversed, 2028)).toEqual(targetOf(maternal, 2028))
})
