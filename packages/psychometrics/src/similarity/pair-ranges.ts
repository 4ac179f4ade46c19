import type { PairRange } from './screen-pairs.ts'

const LARGEST_RANGE = 50_000 // pairs: some tens of milliseconds of work, short enough to share out and to cancel

/** Pupils by group; pupils with a negative group are in none. */
export function membersByGroup(groupOf: Int32Array, groupCount: number): Int32Array[] {
  const members: number[][] = Array.from({ length: groupCount }, () => [])
  groupOf.forEach((group, pupil) => {
    members[group]?.push(pupil)
  })
  return members.map((pupils) => Int32Array.from(pupils))
}

/** All pairs inside groups as ranges of rows, none much longer than 50,000 pairs unless a single row is. */
export function pairRanges(groups: readonly Int32Array[], largest = LARGEST_RANGE): PairRange[] {
  const ranges: PairRange[] = []
  for (const members of groups) {
    let from = 0
    let pairs = 0
    for (let row = 0; row < members.length - 1; row++) {
      pairs += members.length - 1 - row
      if (pairs < largest && row < members.length - 2) continue
      ranges.push({ members, from, to: row + 1 })
      from = row + 1
      pairs = 0
    }
  }
  return ranges
}
