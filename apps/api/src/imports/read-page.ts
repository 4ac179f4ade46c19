import { badInput } from '../errors.ts'

export interface ListPage {
  readonly first: number
  readonly offset: number
}

const longestPage = 500

/** A page of a list as it was asked for, when it is not too long. */
export function readPage({ first, offset }: ListPage): ListPage {
  if (first < 1 || first > longestPage || offset < 0) throw badPage
  return { first, offset }
}

export function takePage<Item>(items: readonly Item[], page: ListPage): Item[] {
  const { first, offset } = readPage(page)
  return items.slice(offset, offset + first)
}

const badPage = badInput(
  `\`first\` harus antara 1 dan ${longestPage}, \`offset\` paling kecil 0.`,
  `\`first\` must lie between 1 and ${longestPage}, \`offset\` not below 0.`,
)
