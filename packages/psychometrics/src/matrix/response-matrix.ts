import type { ItemType } from './item-key.ts'

/** Codes of a cell that are no answer; categories start at FIRST_CATEGORY. */
export const OMITTED = 0
export const DOUBLE_MARK = 1
export const UNREADABLE = 2
export const NOT_PRESENTED = 3
export const FIRST_CATEGORY = 4

export interface MatrixItem {
  id: string
  topic: string
  type: ItemType
  weight: number
  /** Points of a fully right answer, weight included. */
  maximum: number
  /** Label of code FIRST_CATEGORY + index, in alphabetical order. */
  categories: readonly string[]
  /** Points by code, length FIRST_CATEGORY + categories.length. */
  points: Float64Array
  /** Whether the key lists the options, so that one nobody chose is known. */
  areOptionsListed: boolean
}

export interface PupilGroup {
  column: string
  names: readonly string[]
  /** Index into names, by pupil. */
  of: Int32Array
}

/**
 * Answers of N pupils to n items, item-major: the code of pupil v on item i is codes[i * N + v]. Pupils keep the order of the rows.
 */
export interface ResponseMatrix {
  pupilCount: number
  itemCount: number
  pupils: readonly string[]
  items: readonly MatrixItem[]
  codes: Uint8Array
  forms: readonly string[]
  formOf: Int32Array
  groups: readonly PupilGroup[]
  hasNotPresented: boolean
}

/** Codes of one item, by pupil. */
export function itemCodes(matrix: ResponseMatrix, item: number): Uint8Array {
  return matrix.codes.subarray(item * matrix.pupilCount, (item + 1) * matrix.pupilCount)
}
