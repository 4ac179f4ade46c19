import type { OmittedRule, PairIndex } from '@pantau/psychometrics'

export type ModelName = 'kernel' | 'frary' | 'wesolowsky' | 'nominal'

/** What is asked about signs of cheating; paths are those of files beside the answer sheet. */
export interface SignOptions {
  /** Every pair inside the groups, or a file of named pairs. */
  pairs?: string
  indices: readonly PairIndex[]
  model?: ModelName
  parameters?: string
  abilities?: string
  omitted: OmittedRule
  family: 'clean' | 'all'
  itemParameters?: string
  /** Whether person fit is wanted without item parameters too. */
  persons: boolean
  /** Columns named for groups; the first is that of the classes. */
  groups: readonly string[]
  erasures?: string
  prior?: string
  next?: string
  seats?: readonly [string, string]
  /** Column of the schools whose integrity index is wanted. */
  schools?: string
  /** Answer sheets of other subjects of the same pupils, each with its key. */
  pool: readonly PooledFiles[]
}

export interface PooledFiles {
  responses: string
  key: string | null
}

export const ALL_PAIRS = 'all'

/** Columns of the sheet that hold numbers of pupils. */
const numberColumns = ({ prior, next, seats }: SignOptions): string[] =>
  [prior, next, ...(seats ?? [])].filter((column) => column !== undefined)

/** Columns of the sheet that are read for the signs alone. */
export const besideColumns = (options: SignOptions): string[] =>
  options.schools === undefined ? numberColumns(options) : [...numberColumns(options), options.schools]

/** Whether something beside the answers is told of classes. */
export const hasClassData = (options: SignOptions): boolean =>
  options.erasures !== undefined || numberColumns(options).length > 0

/** Whether anything asked for needs the pupils' classes. */
export const needsClasses = (options: SignOptions): boolean => options.pairs === ALL_PAIRS || hasClassData(options)
