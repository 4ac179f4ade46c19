import { createHash } from 'node:crypto'

export interface SampleOf {
  readonly seed: string
  /** Names the unit, so that each draws anew: class, grade and area. */
  readonly unit: string
  readonly share: number
}

/**
 * Which pupils a second rater sees too: of n the ⌈share · n⌉ whose hash with the seed is lowest, a simple random sample that
 * anybody draws again alike, whatever the order of the list. No pupils give none.
 */
export function drawSample({ seed, unit, share }: SampleOf, pupilNumbers: readonly string[]): string[] {
  const size = Math.min(pupilNumbers.length, Math.ceil(share * pupilNumbers.length))
  const keyed = pupilNumbers.map((number) => {
    return { number, key: createHash('sha256').update(`${seed}|${unit}|${number}`).digest('hex') }
  })
  return keyed
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .slice(0, size)
    .map(({ number }) => number)
}
