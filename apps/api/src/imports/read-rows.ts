import { checkSheetMapping, readSheet, type SheetDefinition, type SheetRow } from '@pantau/spreadsheets'
import type { Findings } from './findings.ts'
import type { ImportRequest } from './import-request.ts'

/** The typed rows of a file, batch by batch; what cannot be read goes to the findings. */
export async function* readRows(
  { path, mapping, onProgress }: Pick<ImportRequest, 'path' | 'mapping' | 'onProgress'>,
  definition: SheetDefinition,
  findings: Findings,
): AsyncGenerator<readonly SheetRow[]> {
  const checked = checkSheetMapping(mapping, definition)
  for (const issue of checked.issues) findings.add(issue)
  if (checked.issues.length > 0) return
  for await (const batch of readSheet(path, definition, { mapping: checked.mapping })) {
    findings.addBatch(batch)
    yield batch.rows
    onProgress?.(findings.counts.rows)
  }
}
