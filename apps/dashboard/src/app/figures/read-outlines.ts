import type { Geometry, Outline } from '../../charts/project-outlines.ts'

interface Boundary {
  readonly area: { readonly code: string }
  readonly geometry: unknown
  readonly source: string | null
}

const isGeometry = (value: unknown): value is Geometry =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  (value.type === 'Polygon' || value.type === 'MultiPolygon') &&
  'coordinates' in value &&
  Array.isArray(value.coordinates)

/** Outlines that can be drawn; an imported file may hold points or lines as well. */
export const readOutlines = (boundaries: readonly Boundary[]): Outline[] =>
  boundaries.flatMap(({ area, geometry }) => (isGeometry(geometry) ? [{ key: area.code, geometry }] : []))

/** Where they come from, each source once; undefined when no file says. */
export function outlineSources(boundaries: readonly Boundary[]): string | undefined {
  const sources = [...new Set(boundaries.flatMap(({ source }) => source ?? []))]
  return sources.length === 0 ? undefined : sources.join('; ')
}
