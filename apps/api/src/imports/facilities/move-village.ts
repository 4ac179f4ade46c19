import type { CatchmentSpan } from '../../areas/write-catchments.ts'

/** From a day on the village belongs to this puskesmas: what stood from that day is replaced, what stood before stays. */
export function moveVillage(
  spans: readonly CatchmentSpan[],
  move: Pick<CatchmentSpan, 'villageCode' | 'healthCentreCode' | 'validFrom'>,
): readonly CatchmentSpan[] {
  const before = spans
    .filter(({ validFrom }) => validFrom < move.validFrom)
    .map((span) => (span.validTo > move.validFrom ? { ...span, validTo: move.validFrom } : span))
  const last = before.at(-1)
  const goesOn = last?.healthCentreCode === move.healthCentreCode && last.validTo === move.validFrom
  if (last !== undefined && goesOn) return [...before.slice(0, -1), { ...last, validTo: 'infinity' }]
  return [...before, { ...move, validTo: 'infinity' }]
}
