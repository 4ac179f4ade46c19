import { globalId, keyOf, readGlobalId } from '../../graphql/global-id.ts'

/** A number behind a global id; none of a database is as long as what is refused here. */
export function numberOf(type: string, id: string): number {
  const key = keyOf(type, id)
  return /^\d{1,9}$/.test(key) ? Number(key) : 0
}

/** An object asked for by its global id, or else by the number people know it by. */
export function askedBy(type: string, id: string): { readonly id: number } | { readonly number: string } {
  return readGlobalId(id)?.type === type ? { id: numberOf(type, id) } : { number: id }
}

export const inLanguage = (words: { id: string; en: string }, { language }: { language: 'ID' | 'EN' }): string =>
  language === 'EN' ? words.en : words.id

/** Edges and page marks of a page whose cursors are the ids of its rows. */
export const pageOf = (type: string) => ({
  edges: <Row>({ rows }: { readonly rows: readonly Row[] }) => [...rows],
  pageInfo: ({ rows, hasNextPage }: { readonly rows: readonly { id: number }[]; readonly hasNextPage: boolean }) => {
    const last = rows.at(-1)
    return { hasNextPage, endCursor: last === undefined ? null : globalId(type, last.id) }
  },
})
