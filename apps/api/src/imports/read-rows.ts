import { readSheet, type SheetDefinition, type SheetRow } from '@pantau/spreadsheets'
import { type Findings, foldHeader } from './findings.ts'
import type { ImportRequest } from './import-request.ts'
import { readMapping } from './read-mapping.ts'

/** The typed rows of a file, batch by batch; what cannot be read goes to the findings. */
export async function* readRows(
  request: Pick<ImportRequest, 'path' | 'mapping' | 'onProgress'>,
  definition: SheetDefinition,
  findings: Findings,
): AsyncGenerator<readonly SheetRow[]> {
  const { mapping, issues } = await readMapping(request, definition)
  for (const issue of issues) findings.add(issue)
  if (issues.length > 0) return
  const { sheet, sheets, unpivot } = mapping
  const across = new Set(Object.keys(unpivot?.columns ?? {}).map(foldHeader))
  findings.nameWorksheets(sheets === undefined ? (sheet === undefined ? [] : [sheet]) : Object.keys(sheets.names))
  for await (const batch of readSheet(request.path, definition, { mapping })) {
    findings.addBatch(batch, across)
    yield batch.rows
    request.onProgress?.({ rowsRead: findings.counts.rows, isWriting: false })
  }
  request.onProgress?.({ rowsRead: findings.counts.rows, isWriting: true })
}
