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

  it('keeps a detailed map within its size by a coarser grid', () => {
    const ring = Array.from({ length: 20_000 }, (_, at) => {
      const turn = (at / 20_000) * 2 * Math.PI
      const reach = 0.1 + 0.01 * Math.sin(turn * 400)
      return [109.6 + reach * Math.cos(turn), -7.4 + reach * Math.sin(turn)]
    })
    const map = projectOutlines([{ key: 'a', geometry: { type: 'Polygon', coordinates: [ring] } }])
    expect(map?.width).toBeLessThan(1000)
  })

  it('says that there is no map without outlines', () => {
    expect(projectOutlines([])).toBeNull()
  })
})
