import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, Objects, Topology } from 'topojson-specification'
import type { Geometry, Outline } from './project-outlines.ts'

/** Finer than any screen shows; it joins borders that differ by rounding alone. */
const QUANTIZATION = 1e5

const pointWeights = ({ arcs }: Pick<Topology, 'arcs'>): number[] =>
  arcs.flat().flatMap((point) => {
    const weight = point[2]
    return weight !== undefined && Number.isFinite(weight) ? [weight] : []
  })

const isArea = (geometry: { type: string }): geometry is Geometry =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'

/**
 * The same outlines with about `most` corners in all, borders between neighbours kept in common (Visvalingam & Whyatt, 1993,
 * by effective area over a topology). Outlines with fewer corners stay as they are.
 */
export const simplifyOutlines = (outlines: readonly Outline[], most: number): Outline[] => {
  const areas: GeometryCollection = { type: 'GeometryCollection', geometries: [] }
  const collection = {
    type: 'FeatureCollection' as const,
    features: outlines.map(({ key, geometry }) => ({ type: 'Feature' as const, id: key, properties: {}, geometry })),
  }
  const joined = presimplify(topology({ areas: collection }, QUANTIZATION) as Topology<Objects<Record<string, never>>>)
  const weights = pointWeights(joined).toSorted((one, other) => other - one)
  const least = weights[most]
  if (least === undefined) return [...outlines]
  const kept = simplify(joined, least)
  const found = feature(kept, (kept.objects.areas as GeometryCollection | undefined) ?? areas)
  return found.features.flatMap(({ id, geometry }) => (isArea(geometry) ? [{ key: String(id), geometry }] : []))
}
