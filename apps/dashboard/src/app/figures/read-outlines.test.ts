import { expect, it } from 'vitest'
import { outlineSources, readOutlines } from './read-outlines.ts'

const polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [109, -7],
      [110, -7],
      [110, -8],
      [109, -7],
    ],
  ],
}
const boundary = (code: string, geometry: unknown, source: string | null = null) => ({
  area: { code },
  geometry,
  source,
})

it('draws polygons and leaves out whatever else a file holds', () => {
  const outlines = readOutlines([
    boundary('A', polygon),
    boundary('B', { type: 'Point', coordinates: [109, -7] }),
    boundary('C', null),
    boundary('D', 'POLYGON((109 -7))'),
  ])
  expect(outlines).toEqual([{ key: 'A', geometry: polygon }])
})

it('names each source once and none where no file says', () => {
  expect(outlineSources([boundary('A', polygon, 'BIG 2024'), boundary('B', polygon, 'BIG 2024')])).toBe('BIG 2024')
  expect(outlineSources([boundary('A', polygon)])).toBeUndefined()
})
