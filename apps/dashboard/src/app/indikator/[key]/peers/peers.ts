import type { Judgement } from '../../../../charts/figure-state.ts'
import type { PeersFragment } from '../../../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../../../graphql/generated/index.ts'

const peers = graphql(`
  fragment Peers on Comparison {
    gap
    benchmark
    isProportion
    isOverDispersed
    dispersion
    funnel { size lower95 upper95 lower998 upper998 }
    areas {
      value { area { code } numerator denominator }
      againstParent
      amongPeers
      quintile
      rank { place best worst }
      smoothed
    }
  }
`)

export type PeersValue = FragmentType<typeof peers>
export const readPeers = (value: PeersValue): PeersFragment => readFragment(peers, value)

export type Peer = PeersFragment['areas'][number]

/** Colour beyond the outer limits alone: of 20 areas one lies beyond the inner ones by chance (Spiegelhalter 2005). */
export function judgePlace(place: Peer['amongPeers'], direction: string): Judgement {
  if (place === null || place === 'WITHIN' || direction === 'NEUTRAL') return 'none'
  if (place === 'HIGH_95' || place === 'LOW_95') return 'unsure'
  const isHigh = place === 'HIGH_998'
  return isHigh === (direction === 'HIGHER_IS_BETTER') ? 'better' : 'worse'
}

/** Fewer expected events an area than this make rates that chance alone moves about: exact limits are used below it (PHE). */
const fewEvents = 10

/** Whether a map of the rates would mostly show chance. */
export function isRare({ areas }: PeersFragment): boolean {
  const counted = areas.flatMap(({ value: { numerator }, smoothed }) => (smoothed === null ? [] : [numerator ?? 0]))
  return counted.length > 1 && counted.reduce((sum, events) => sum + events, 0) < fewEvents * counted.length
}
