import { listMissingOutlines, writeBoundaries } from '../../areas/write-boundaries.ts'
import { type AreaDirectory, type KnownArea, loadAreaDirectory } from '../areas/area-directory.ts'
import type { Change } from '../changes/change.ts'
import type { ImportIssue } from '../issues/import-issue.ts'
import type { Changes, Taking } from '../taker.ts'
import { type BoundaryMapping, readBoundaryMapping } from './boundary-mapping.ts'
import type { Outline } from './outline-shape.ts'
import { outlineShape } from './outline-shape.ts'
import { type OutlineFeature, readFeatures } from './read-features.ts'

const nothing: Changes = { added: 0, changed: 0, same: 0 }

/** Outlines of areas, and what did not find its other half: outlines without an area, areas without an outline. */
export async function takeBoundaries({ tx, request, importId, findings, source, log }: Taking): Promise<Changes> {
  const { mapping, issues } = readBoundaryMapping(request.mapping)
  for (const issue of issues) findings.add(issue)
  if (issues.length > 0) return nothing
  const features = await readFeatures(request.path, mapping)
  if ('severity' in features) {
    findings.add(features)
    return nothing
  }
  const directory = await loadAreaDirectory(tx, request)
  const outlines = new Map<string, { readonly area: KnownArea; readonly geometry: Outline; readonly row: number }>()
  for (const [place, one] of features.entries()) {
    findings.counts.rows += 1
    const row = place + 1
    const area = findArea(directory, one, mapping)
    const geometry = outlineShape.safeParse(one.geometry)
    const other = area && outlines.get(area.code)?.row
    if (area === null) findings.reject(issueOf('OUTLINE_WITHOUT_AREA', row, one))
    else if (!geometry.success) findings.reject(issueOf('NOT_AN_OUTLINE', row, one))
    else if (other !== undefined && other !== null) findings.reject(issueOf('DUPLICATE_ROW', row, one, { other }))
    else outlines.set(area.code, { area, geometry: geometry.data, row })
    request.onProgress?.({ rowsRead: row, isWriting: false })
  }
  const rows = [...outlines.values()].map(({ area, geometry }) => ({ areaCode: area.code, geometry }))
  if (log.isKept) for (const change of await compareOutlines(tx, rows)) log.add(change)
  const changes = await writeBoundaries(tx, { importId, source }, rows)
  for (const missing of await listMissingOutlines(tx, request.regencyCode, [...outlines.keys()]))
    findings.add({
      ...{ severity: 'WARN', code: 'AREA_WITHOUT_OUTLINE', row: null, column: null },
      ...{ value: missing.code, params: { name: missing.name } },
    })
  return changes
}

const compareOutlines = (tx: Taking['tx'], rows: readonly { readonly areaCode: string; readonly geometry: object }[]) =>
  tx<Pick<Change, 'kind' | 'areaCode' | 'areaName'>[]>`
    select a.code as "areaCode", a.name as "areaName", case when b.area_code is null then 'ADDED'
      when b.geometry = t.geometry then 'SAME' else 'CHANGED' end as kind
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t("areaCode" text, geometry jsonb)
    join areas a on a.code = t."areaCode" left join area_boundaries b on b.area_code = a.code
    order by a.code`

const issueOf = (
  code: ImportIssue['code'],
  row: number,
  { id, properties }: OutlineFeature,
  params: ImportIssue['params'] = {},
): ImportIssue => ({
  ...{ severity: 'ERROR', code, row, column: null, params },
  value: [id ?? properties.code, properties.name].filter((text) => text !== undefined && text !== null).join(' '),
})

function findArea(directory: AreaDirectory, one: OutlineFeature, mapping: BoundaryMapping): KnownArea | null {
  const text = (key: string | undefined) => {
    const value = key === undefined ? undefined : one.properties[key]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  const codes = mapping.code === undefined ? [one.id ?? '', text('code'), text('kode')] : [text(mapping.code)]
  for (const code of codes) {
    const area = code === '' ? undefined : directory.byCode(code)
    if (area !== undefined) return area
  }
  const name = text(mapping.name)
  const named = name === '' ? [] : directory.byName(name)
  const candidates = named.filter(({ level }) => mapping.level === undefined || level === mapping.level)
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}
