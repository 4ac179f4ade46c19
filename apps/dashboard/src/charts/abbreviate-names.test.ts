import { expect, it } from 'vitest'
import { abbreviateNames } from './abbreviate-names.ts'

it('gives different three-letter names to names that begin alike', () => {
  const names = ['Banjarmangu', 'Banjarnegara', 'Batur', 'Bawang', 'Pagedongan', 'Pagentan', 'Pandanarum', 'Pejawaran']
  const short = abbreviateNames(names)
  expect(new Set(short).size).toBe(names.length)
  for (const [at, one] of short.entries()) {
    expect(one).toHaveLength(3)
    expect(one[0]).toBe(names[at]?.[0])
  }
  expect(short[2]).toBe('BTR')
})

it('copes with names too short to abbreviate', () => {
  expect(abbreviateNames(['Io', 'A'])).toEqual(['IO·', 'A··'])
})
