import { extent } from 'd3-array'
import { geoMercator } from 'd3-geo'
import polylabel from 'polylabel'
import { simplifyOutlines } from './simplify-outlines.ts'

/** GeoJSON of an area, WGS 84 longitude and latitude. */
export type Geometry =
  | { type: 'Polygon'; coordinates: number[][][] }
  | { type: 'MultiPolygon'; coordinates: number[][][][] }

export interface Outline {
  key: string
  geometry: Geometry
}

export interface Shape {
  key: string
  path: string
  /** Roomiest point as shares of width and height, and its distance from the rim on a map 1000 wide. */
  label: { x: number; y: number; radius: number }
}

export interface ProjectedMap {
  width: number
  height: number
  shapes: Shape[]
}

type Ring = [number, number][]

export const MAP_WIDTH = 1000
/** Corners of a whole map: about 8 kB of path, and no bend that shows at 800 px is lost. */
const MOST_CORNERS = 900

const polygons = ({ geometry }: Outline): number[][][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

const rounded = (ring: Ring): Ring => {
  const corners = ring.map(([x, y]): [number, number] => [Math.round(x), Math.round(y)])
  return corners.filter(([x, y], at) => at === 0 || x !== corners[at - 1]?.[0] || y !== corners[at - 1]?.[1])
}

const ringPath = (ring: Ring): string => {
  const steps = ring.map(([x, y], at) => {
    const [px, py] = at === 0 ? [0, 0] : (ring[at - 1] ?? [0, 0])
    return `${x - px} ${y - py}`
  })
  return `M${steps[0]}l${steps.slice(1).join(' ')}z`.replace(/ -/g, '-')
}

const outlinePath = (rings: readonly Ring[]): string =>
  rings
    .map(rounded)
    .filter((ring) => ring.length > 3)
    .map(ringPath)
    .join('')

const boundsOf = (ring: Ring): [west: number, north: number, east: number, south: number] => {
  const [west = 0, east = 0] = extent(ring, ([x]) => x)
  const [north = 0, south = 0] = extent(ring, ([, y]) => y)
  return [west, north, east, south]
}

const size = (ring: Ring): number => {
  const [west, north, east, south] = boundsOf(ring)
  return (east - west) * (south - north)
}

const labelOf = (parts: readonly Ring[][]): Shape['label'] => {
  const [largest] = parts.toSorted((one, other) => size(other[0] ?? []) - size(one[0] ?? []))
  if (!largest?.[0]?.length) return { x: 0, y: 0, radius: 0 }
  const found = polylabel(largest, 2)
  return { x: found[0], y: found[1], radius: found.distance }
}

const largestPart = (outline: Outline): number[][][] =>
  polygons(outline).toSorted((one, other) => (other[0]?.length ?? 0) - (one[0]?.length ?? 0))[0] ?? []

/**
 * Outlines on a Mercator map 1000 wide, whichever way their rings turn. The map is as large as the largest parts of the areas
 * need; islands far off stay out of it.
 */
export const projectOutlines = (detailed: readonly Outline[]): ProjectedMap | null => {
  const outlines = simplifyOutlines(detailed, MOST_CORNERS)
  const corners = outlines.flatMap((outline) => largestPart(outline).flat())
  if (corners.length === 0) return null
  const points = corners.map(([longitude = 0, latitude = 0]): [number, number] => [longitude, latitude])
  const projection = geoMercator().fitWidth(MAP_WIDTH, { type: 'MultiPoint', coordinates: points })
  const project = (corner: number[]): [number, number] => projection([corner[0] ?? 0, corner[1] ?? 0]) ?? [0, 0]
  const projected = outlines.map((outline) => ({
    key: outline.key,
    parts: polygons(outline).map((rings) => rings.map((ring) => ring.map(project))),
  }))
  const [west, north, east, south] = boundsOf(points.map((point) => project(point)))
  const height = south - north
  const isOnMap = (ring: Ring) => {
    const [left, top, right, bottom] = boundsOf(ring)
    return left < east && right > west && top < south && bottom > north
  }
  return {
    width: MAP_WIDTH,
    height,
    shapes: projected.map(({ key, parts }) => {
      const { x, y, radius } = labelOf(parts)
      const path = outlinePath(parts.filter(([outer]) => outer && isOnMap(outer)).flat())
      return { key, path, label: { x: x / MAP_WIDTH, y: y / height, radius } }
    }),
  }
}
