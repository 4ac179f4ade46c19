import { z } from 'zod'

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number())
const ring = z.array(position).min(4)
const polygon = z.array(ring).min(1)

/** The outline of an area in degrees; a projected grid in metres does not fit. */
export const outlineShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
])

export type Outline = z.infer<typeof outlineShape>
