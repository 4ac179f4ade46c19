/**
 * How an item is answered. single: one option. multiple: a set of options, the whole set being one category. category: one word or
 * pattern such as B-S-B. scored: already 0 or 1. rubric: a number from 0 to the maximum.
 */
export type ItemType = 'single' | 'multiple' | 'category' | 'scored' | 'rubric'

export interface KeyedAnswer {
  label: string
  /** Share of the item's points, 1 for a fully right answer. */
  credit: number
}

/** One item of one form as the key describes it. */
export interface KeyEntry {
  item: string
  form: string
  /** Column of the answer sheet that holds this item in this form. */
  column: string
  type: ItemType
  answers: readonly KeyedAnswer[]
  /** Options offered, where the key lists them. */
  options: readonly string[] | null
  /** Printed option -> option of the master item, where the form reorders options. */
  optionMap: ReadonlyMap<string, string> | null
  weight: number
  maximum: number | null
  topic: string
  row: number
}

export interface ParsedKey {
  /** Entries by form; a key without forms has the one form ''. */
  forms: ReadonlyMap<string, readonly KeyEntry[]>
  /** Letters or digits that count as options where an item lists none. */
  alphabet: ReadonlySet<string>
  /** Columns the key speaks of, those of left-out entries too. */
  columns: ReadonlySet<string>
}
