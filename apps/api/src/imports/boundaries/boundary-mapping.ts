import { z } from 'zod'
import { areaLevels } from '../../areas/area.ts'
import type { ImportIssue } from '../issues/import-issue.ts'

const boundaryMapping = z.strictObject({
  /** Layers of a TopoJSON to read; all when left out. */
  objects: z.array(z.string()).optional(),
  /** Property with the area's code; the feature's id, else `code` or `kode`, when left out. */
  code: z.string().optional(),
  /** Property with the area's name, used where there is no code. */
  name: z.string().optional(),
  /** Level of the areas that are found by name. */
  level: z.enum(areaLevels).optional(),
})

export type BoundaryMapping = z.infer<typeof boundaryMapping>

/** Reads what a user wrote about a file of outlines. */
export function readBoundaryMapping(input: unknown): { mapping: BoundaryMapping; issues: readonly ImportIssue[] } {
  const parsed = boundaryMapping.safeParse(input ?? {})
  if (parsed.success) return { mapping: parsed.data, issues: [] }
  const issues = parsed.error.issues.map((found): ImportIssue => {
    const isKey = found.code === 'unrecognized_keys'
    const params = { path: isKey ? found.keys.join(', ') : found.path.join('.'), problem: isKey ? 'KEY' : 'SHAPE' }
    const value = isKey ? found.keys.join(', ') : null
    return { severity: 'ERROR', code: 'MAPPING_INVALID', row: null, column: null, value, params }
  })
  return { mapping: {}, issues }
}
