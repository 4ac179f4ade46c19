import type { Strip } from './read-flag.ts'

export type Likeness = 'SAME_WRONG' | 'SAME_RIGHT' | 'DIFFERENT'

export interface ComparedItem {
  readonly item: string
  readonly key: string
  readonly first: string
  readonly second: string
  readonly likeness: Likeness
  /** Share of the regency's pupils who gave the answer that both have, 0 to 1; null where they differ. */
  readonly share: number | null
  /** Other pupils of the class who gave it too. */
  readonly classmates: number | null
}

/** Two sheets item by item, in the order of the key; blanks are alike with nothing. */
export function compareAnswers({ items, rows }: Strip): ComparedItem[] {
  const [first, second] = rows
  if (first === undefined || second === undefined) return []
  return items.map(({ item, key, share, classmates }, at) => {
    const [one = '', other = ''] = [first.answers[at], second.answers[at]]
    const isSame = one !== '' && one === other
    const isRight = key.split('|').some((right) => right.split(':')[0] === one)
    const likeness = !isSame ? 'DIFFERENT' : isRight ? 'SAME_RIGHT' : 'SAME_WRONG'
    const others = { share: isSame ? share : null, classmates: isSame ? classmates : null }
    return { item, key, first: one, second: other, likeness, ...others }
  })
}

export const countLikeness = (compared: readonly ComparedItem[], likeness: Likeness): number =>
  compared.filter((item) => item.likeness === likeness).length
