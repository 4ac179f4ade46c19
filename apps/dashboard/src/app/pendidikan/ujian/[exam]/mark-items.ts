import type { ExamItemVerdict } from '../../../../graphql/generated/graphql.ts'

interface Judged {
  readonly item: string
  readonly p: number | null
  readonly discrimination: number | null
  readonly suspectedKey: string | null
  readonly verdict: ExamItemVerdict | null
}

export type ItemLook = 'good' | 'plain' | 'bad'

const looks = { KEEP: 'good', REVISE: 'plain', DISCARD: 'bad' } as const satisfies Record<ExamItemVerdict, ItemLook>

/** What asks for a look first: a key that looks wrong, then what should not be used again, then what can be mended. */
export const lookOf = ({ suspectedKey, verdict }: Judged): ItemLook =>
  suspectedKey !== null ? 'bad' : verdict === null ? 'good' : looks[verdict]

const rank = (item: Judged): number => (item.suspectedKey !== null ? 0 : { bad: 1, plain: 2, good: 3 }[lookOf(item)])

/** Items worth a look, the most changing first; the rest as printed. */
export function splitItems<Item extends Judged>(items: readonly Item[]): { toSee: Item[]; sound: Item[] } {
  const toSee = items
    .filter((item) => lookOf(item) !== 'good')
    .toSorted((one, other) => rank(one) - rank(other) || (one.discrimination ?? 0) - (other.discrimination ?? 0))
  return { toSee, sound: items.filter((item) => lookOf(item) === 'good') }
}

export const countSuspected = (items: readonly Judged[]): number =>
  items.filter(({ suspectedKey }) => suspectedKey !== null).length
