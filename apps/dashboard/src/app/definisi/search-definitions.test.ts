import { expect, it } from 'vitest'
import { searchDefinitions } from './search-definitions.ts'

const all = [
  { key: 'AKI', texts: ['Angka kematian ibu (AKI)', 'per 100.000 kelahiran hidup'] },
  { key: 'K6', texts: ['Enam kali periksa hamil (K6)', 'Ibu bersalin dengan K6'] },
]
const found = (asked: string) => searchDefinitions(all, asked).map(({ key }) => key)

it('finds by any text, whatever the letters, and only what has every word', () => {
  expect(found('ibu')).toEqual(['AKI', 'K6'])
  expect(found('  IBU  kematian ')).toEqual(['AKI'])
  expect(found('k6')).toEqual(['K6'])
  expect(found('kematian k6')).toEqual([])
})

it('gives everything where nothing is asked', () => {
  expect(found(' ')).toEqual(['AKI', 'K6'])
})
