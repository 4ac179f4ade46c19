import { checkRow } from './check-row.ts'
import type { Drafts } from './drafts.ts'
import { type GridCell, type GridData, type GridIssue, placeOf } from './grid-data.ts'

/** Every cell as the reader sees it, by place. */
export type ShownCells = ReadonlyMap<string, GridCell>

/** The server's findings, but the page's own for rows with something not yet sent. */
export function listIssues(
  data: GridData,
  fromServer: readonly GridIssue[],
  drafts: Drafts,
  shown: ShownCells,
): readonly GridIssue[] {
  const waiting = new Set(Object.values(drafts).map(({ area }) => area))
  if (waiting.size === 0) return fromServer
  const cellsOf = (area: string) => [...shown.values()].filter((cell) => cell.area === area)
  const here = [...waiting].flatMap((area) => checkRow(data, cellsOf(area)))
  return [...fromServer.filter(({ area }) => !waiting.has(area)), ...here]
}

/** The gravest finding of each cell that it is shown at. */
export function indexIssues(issues: readonly GridIssue[]): ReadonlyMap<string, GridIssue['rule']> {
  const found = new Map<string, GridIssue['rule']>()
  for (const { area, elements, rule } of issues) {
    const place = placeOf({ area, element: elements[0] ?? '' })
    if (found.get(place)?.severity !== 'ERROR') found.set(place, rule)
  }
  return found
}
