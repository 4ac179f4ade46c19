import {
  checkSheetMapping,
  guessLayout,
  type LayoutRules,
  previewHeaders,
  type SheetDefinition,
  type SheetIssue,
  type SheetMapping,
} from '@pantau/spreadsheets'
import type { ImportRequest } from './import-request.ts'

/** Figures may stand in a column for each month, and on a worksheet for each puskesmas. */
const rules: LayoutRules = { period: 'period', month: 'month', value: 'value', places: ['areaName', 'areaCode'] }

/** The mapping of a request, completed by the layout of its file; faults of the one that was given. */
export async function readMapping(
  { path, mapping: given }: Pick<ImportRequest, 'path' | 'mapping'>,
  definition: SheetDefinition,
): Promise<{ mapping: SheetMapping; issues: readonly SheetIssue[] }> {
  const checked = checkSheetMapping(given, definition)
  const isOfFigures = definition.columns.some(({ key }) => key === rules.value)
  if (checked.issues.length > 0 || !isOfFigures) return checked
  return { mapping: await guessLayout(path, definition, rules, checked.mapping), issues: [] }
}

/** The worksheet whose header stands for all that are read. */
export const shownSheet = ({ sheet, sheets }: SheetMapping): string | undefined =>
  sheet ?? Object.keys(sheets?.names ?? {})[0]

/** Names also the columns whose headers are only like known ones, for someone who looks at the guess before it counts. */
export async function guessMapping(
  { path }: Pick<ImportRequest, 'path'>,
  definition: SheetDefinition,
): Promise<SheetMapping> {
  const { mapping } = await readMapping({ path }, definition)
  const { guesses } = await previewHeaders(path, definition, { ...mapping, sheet: shownSheet(mapping) })
  const columns = Object.fromEntries(Object.entries(guesses).filter(([, key]) => key !== null))
  const guessed = await readMapping({ path, mapping: { columns } }, definition)
  return guessed.mapping
}
