interface TypedCells {
  readonly formId: string
  readonly cells: { area: string; element: string; typed: string; version: number }[]
}

/** What a browser sent as texts of cells; null where it is something else. */
export function readTypedCells(body: unknown): TypedCells | null {
  if (typeof body !== 'object' || body === null || !('formId' in body) || !('cells' in body)) return null
  const { formId, cells } = body
  if (typeof formId !== 'string' || !Array.isArray(cells) || !cells.every(isCell)) return null
  return { formId, cells: cells.map(({ area, element, typed, version }) => ({ area, element, typed, version })) }
}

const isCell = (cell: unknown): cell is TypedCells['cells'][number] =>
  typeof cell === 'object' &&
  cell !== null &&
  'area' in cell &&
  typeof cell.area === 'string' &&
  'element' in cell &&
  typeof cell.element === 'string' &&
  'typed' in cell &&
  typeof cell.typed === 'string' &&
  'version' in cell &&
  Number.isInteger(cell.version)
