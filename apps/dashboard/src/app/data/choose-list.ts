import type { ChangeKind } from '../../graphql/generated/graphql.ts'
import { first } from '../page-parameters.ts'

export const rowsOnPage = 100

export const listNames = ['baru', 'berubah', 'sama', 'temuan'] as const

export type ListName = (typeof listNames)[number]

/** The lists of changes by their kind; the issues are a list of their own. */
export const kindOfList: Readonly<Record<Exclude<ListName, 'temuan'>, ChangeKind>> = {
  baru: 'ADDED',
  berubah: 'CHANGED',
  sama: 'SAME',
}

export type ListCounts = Readonly<Record<ListName, number>>

export interface ChosenList {
  readonly name: ListName
  readonly offset: number
}

type Parameters = Readonly<Record<string, string | string[] | undefined>>

/** The list asked for in the address; null where none was. */
export const readListName = (parameters: Parameters): ListName | null =>
  listNames.find((name) => name === first(parameters.daftar)) ?? null

export const readOffset = (parameters: Parameters): number =>
  Math.max(0, Number.parseInt(first(parameters.mulai) ?? '0', 10) || 0)

/** Where nothing was asked for, what needs a look comes first: issues, then what changes, then what is new. */
export const firstList = (counts: ListCounts): ListName =>
  (['temuan', 'berubah', 'baru', 'sama'] as const).find((name) => counts[name] > 0) ?? 'temuan'
