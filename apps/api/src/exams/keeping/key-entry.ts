import { type Issue, openMatrix, type Sheet } from '@pantau/psychometrics'

export const itemTypes = ['SINGLE', 'MULTIPLE', 'CATEGORY', 'SCORED', 'RUBRIC'] as const

export type ItemTypeName = (typeof itemTypes)[number]

/** An item as it is printed on a form. */
export interface KeyEntry {
  readonly form: string
  readonly position: number
  readonly item: string
  readonly key: string
  readonly type: ItemTypeName | null
  readonly options: string | null
  readonly optionMap: string | null
  readonly weight: number
  readonly maximum: number | null
  readonly topic: string | null
}

/** Under which an answer stands in the rows of a matrix: by its place on the form. */
export const answerColumn = (position: number): string => `p${position}`

const header = ['item', 'key', 'type', 'options', 'weight', 'form', 'column', 'option_map', 'maximum', 'topic']

/** The key as the statistics read it. */
export const keySheet = (entries: readonly KeyEntry[]): Sheet => ({
  header,
  rows: entries.map(({ item, key, type, options, weight, form, position, optionMap, maximum, topic }) => [
    ...[item, key, type?.toLowerCase() ?? '', options ?? '', String(weight), form, answerColumn(position)],
    ...[optionMap ?? '', maximum === null ? '' : String(maximum), topic ?? ''],
  ]),
})

/** Forms of a key with the number of items of each. */
export function listForms(entries: readonly KeyEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { form, position } of entries) counts.set(form, Math.max(counts.get(form) ?? 0, position))
  return counts
}

/** Columns of the rows by which answers are read back. */
export const answerHeader = (entries: readonly KeyEntry[]): string[] => {
  const most = Math.max(0, ...listForms(entries).values())
  return ['person', 'form', ...Array.from({ length: most }, (_, at) => answerColumn(at + 1))]
}

/** What is wrong with a key by itself. */
export const findKeyIssues = (entries: readonly KeyEntry[]): Issue[] =>
  openMatrix(answerHeader(entries), keySheet(entries))
    .finish()
    .issues.filter(({ sheet, severity }) => sheet === 'key' && severity === 'ERROR')
