import type { ChoiceTable } from '../src/similarity/choice-table.ts'

export type ClassKind = 'honest' | 'pair_copying' | 'dictation' | 'leaked_key' | 'sheet_alteration'

export interface SimulatedClass {
  school: number
  kind: ClassKind
  members: Int32Array
}

export interface SimulatedRegency {
  table: ChoiceTable
  classes: SimulatedClass[]
  /** Pairs copier, source. */
  copied: [number, number][]
  erasures: Int32Array
  prior: Float64Array
  next: Float64Array
  random: () => number
  keys: Uint8Array
}

export const OPTIONS = 4

/** Schools of a simulated regency. */
export const SCHOOLS = 70
