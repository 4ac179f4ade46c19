import { describe, expect, it } from 'vitest'
import { type Outline, projectOutlines } from './project-outlines.ts'

const box = (key: string, west: number, east: number, isReversed = false): Outline => {
  const ring = [
    [west, -7.5],
    [east, -7.5],
    [east, -7.3],
    [west, -7.3],
    [west, -7.5],
  ]
  return { key, geometry: { type: 'Polygon', coordinates: [isReversed ? ring.toReversed() : ring] } }
}

/** Corners of a path of relative lines, as places on the map. */
const cornersOf = (path: string): Set<string> => {
  const steps = [...path.replace(/z$/, '').matchAll(/(-?\d+)[ ]?(-?\d+)/g)]
  let [x, y] = [0, 0]
  return new Set(
    steps.map(([, right, down]) => {
      x += Number(right)
      y += Number(down)
      return `${x},${y}`
    }),
  )
}

describe('projectOutlines', () => {
  it('draws the same area whichever way its ring turns', () => {
    const [turned, other] = [true, false].map((isReversed) => projectOutlines([box('a', 109.5, 109.7, isReversed)]))
    expect(turned?.height).toBe(other?.height)
    expect(turned?.shapes[0]?.label).toEqual(other?.shapes[0]?.label)
  })

  it('puts west to the left, north on top and labels inside their own area', () => {
    const map = projectOutlines([box('west', 109.5, 109.6), box('east', 109.6, 109.7)])
    const [west, east] = map?.shapes ?? []
    expect(west?.label.x).toBeGreaterThan(0)
    expect(west?.label.x).toBeLessThan(0.5)
    expect(east?.label.x).toBeGreaterThan(0.5)
    expect(west?.path.startsWith('M0')).toBe(true)
  })

  it('keeps a detailed map small, its neighbours still joined', () => {
    const border = Array.from({ length: 5000 }, (_, at) => [109.6 + 0.01 * Math.sin(at / 7), -7.3 - (0.2 * at) / 4999])
    const close = (ring: number[][]) => [...ring, ring[0] ?? []]
    const west = close([...border, [109.5, -7.5], [109.5, -7.3]])
    const east = close([...border, [109.7, -7.5], [109.7, -7.3]])
    const map = projectOutlines([
      { key: 'west', geometry: { type: 'Polygon', coordinates: [west] } },
      { key: 'east', geometry: { type: 'Polygon', coordinates: [east] } },
    ])
    const paths = map?.shapes.map(({ path }) => path) ?? []
    expect(paths.join('').length).toBeLessThan(16_000)
    const [westCorners, eastCorners] = paths.map(cornersOf)
    const shared = [...(westCorners ?? [])].filter((corner) => eastCorners?.has(corner))
    expect(shared.length).toBeGreaterThan(500)
  })

  it('says that there is no map without outlines', () => {
    expect(projectOutlines([])).toBeNull()
  })
})
