import { elements } from '../../indicators/elements.ts'
import { foldName } from '../areas/fold-name.ts'
import type { Findings } from '../findings.ts'
import { figuresSheet } from '../sheets/figures.ts'

const elementTitle = figuresSheet.columns.find(({ key }) => key === 'element')?.title.id

/** Where no column names the element, columns that are not known may be elements: says the mapping that reads them. */
export function explainElementsAcross(findings: Findings): void {
  const issues = findings.list()
  const isMissing = issues.some(({ code, value }) => code === 'HEADER_MISSING' && value === elementTitle)
  const unknown = issues.find(({ code }) => code === 'HEADER_UNKNOWN')?.params.headers
  if (!isMissing || typeof unknown !== 'string') return
  const columns = Object.fromEntries(unknown.split(', ').map((header) => [header, findKey(header) ?? '…']))
  const mapping = JSON.stringify({ unpivot: { keyColumn: 'element', valueColumn: 'value', columns } })
  findings.add({
    ...{ severity: 'ERROR', code: 'ELEMENTS_ACROSS', row: null, column: null, value: null },
    params: { headers: unknown, mapping },
  })
}

function findKey(header: string): string | undefined {
  const folded = foldName(header)
  for (const { key, nameId, nameEn } of elements.values())
    if (header.trim().toLowerCase() === key || [nameId, nameEn].some((name) => foldName(name) === folded)) return key
  return undefined
}
