import { readFile, stat } from 'node:fs/promises'
import { MAXIMUM_BYTES } from '@pantau/spreadsheets'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { z } from 'zod'
import type { ImportIssue } from '../issues/import-issue.ts'
import type { BoundaryMapping } from './boundary-mapping.ts'

export interface OutlineFeature {
  readonly id: string | null
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: unknown
}

const featureShape = z.object({
  type: z.literal('Feature'),
  id: z.union([z.string(), z.number()]).optional(),
  properties: z.record(z.string(), z.unknown()).nullish(),
  geometry: z.unknown(),
})
const collectionShape = z.object({ type: z.literal('FeatureCollection'), features: z.array(featureShape) })
const topologyShape = z.object({
  type: z.literal('Topology'),
  arcs: z.array(z.array(z.array(z.number()))),
  objects: z.record(z.string(), z.looseObject({ type: z.string() })),
})

/** The features of a GeoJSON or TopoJSON file in their order; an issue where the file is neither. */
export async function readFeatures(
  path: string,
  mapping: BoundaryMapping,
): Promise<readonly OutlineFeature[] | ImportIssue> {
  const { size } = await stat(path)
  if (size === 0) return aboutFile('EMPTY_FILE')
  if (size > MAXIMUM_BYTES) return aboutFile('TOO_LARGE', { sizeBytes: size, limitBytes: MAXIMUM_BYTES })
  const content = parse(await readFile(path, 'utf8'))
  const topology = topologyShape.safeParse(content)
  const collections = topology.success ? unpack(content, mapping) : [content]
  const features: OutlineFeature[] = []
  for (const collection of collections) {
    const read = featuresOf(collection)
    if (read === null) return aboutFile('NOT_GEOJSON')
    features.push(...read)
  }
  return features
}

const aboutFile = (code: ImportIssue['code'], params: ImportIssue['params'] = {}): ImportIssue => ({
  ...{ severity: 'ERROR', code, row: null, column: null, value: null, params },
})

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}

/** The layers of a topology as collections of features; null for one whose arcs are broken. */
function unpack(content: unknown, { objects }: BoundaryMapping): readonly unknown[] {
  const topology = content as Topology
  return Object.entries(topology.objects)
    .filter(([name]) => objects === undefined || objects.includes(name))
    .map(([, object]) => {
      try {
        return feature(topology, object)
      } catch {
        return null
      }
    })
}

function featuresOf(content: unknown): readonly OutlineFeature[] | null {
  const collection = collectionShape.safeParse(content)
  const single = featureShape.safeParse(content)
  const found = collection.success ? collection.data.features : single.success ? [single.data] : null
  return (
    found?.map(({ id, properties, geometry }) => ({
      id: id === undefined ? null : String(id),
      properties: properties ?? {},
      geometry,
    })) ?? null
  )
}
