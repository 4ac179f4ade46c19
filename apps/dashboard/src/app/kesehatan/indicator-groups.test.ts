import { expect, it } from 'vitest'
import { listGroups, listThemes } from './indicator-groups.ts'

it('loses no indicator of the catalogue: one that no group names comes in the last group', () => {
  const groups = listGroups(['K6', 'AKI', 'BARU'])
  expect(new Set(groups.flatMap(({ indicators }) => indicators))).toEqual(new Set(['K6', 'AKI', 'BARU']))
  expect(groups.at(-1)).toEqual({ key: 'lain', indicators: ['BARU'] })
})

it('asks for nothing the catalogue does not know, and shows no empty group', () => {
  expect(listGroups(['AKI'])).toEqual([
    { key: 'pokok', indicators: ['AKI'] },
    { key: 'kematian', indicators: ['AKI'] },
  ])
})

it('puts every indicator into one theme only', () => {
  const known = ['K6', 'PF', 'BBLR', 'AKI', 'BARU']
  const placed = listThemes(known).flatMap(({ indicators }) => indicators)
  expect(placed.toSorted()).toEqual(known.toSorted())
})

it('keeps what is counted over real numbers together, the first visit with the later ones', () => {
  const [real] = listGroups(['K1M_RIIL', 'K6_RIIL', 'KNL_RIIL'])
  expect(real).toEqual({ key: 'riil', indicators: ['K1M_RIIL', 'K6_RIIL', 'KNL_RIIL'] })
})
