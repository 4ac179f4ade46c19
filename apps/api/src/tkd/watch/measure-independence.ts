import { wilson } from '@pantau/indicators'
import { type Estimate, leastPupils, type ScoredPupil, withheld } from './scored-pupil.ts'

export interface Independence {
  /** Share of the children whom in every area a teacher of a higher grade, not their own, examined (E20). */
  readonly independent: Estimate
  /** Children whom their own class teacher examined in any area; null of fewer than 10. */
  readonly ownTeacher: number | null
}

/** E20 with its Wilson interval; a child counts once. Fewer than 10 children give no value. */
export function measureIndependence(rows: readonly ScoredPupil[]): Independence {
  const children = new Map<number, { isIndependent: boolean; isOwn: boolean }>()
  for (const { pupilId, isOwnTeacher, isFromAbove } of rows) {
    const before = children.get(pupilId) ?? { isIndependent: true, isOwn: false }
    children.set(pupilId, {
      isIndependent: before.isIndependent && isFromAbove && !isOwnTeacher,
      isOwn: before.isOwn || isOwnTeacher,
    })
  }
  const n = children.size
  const count = (is: (child: { isIndependent: boolean; isOwn: boolean }) => boolean) =>
    [...children.values()].filter(is).length
  if (n < leastPupils) return { independent: withheld(n), ownTeacher: null }
  const { value, lower, upper } = wilson(
    count(({ isIndependent }) => isIndependent),
    n,
  )
  return { independent: { n, value, lower, upper }, ownTeacher: count(({ isOwn }) => isOwn) }
}
