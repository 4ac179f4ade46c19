import {
  empiricalBayes,
  type Funnel,
  type FunnelLimits,
  judgeFunnel,
  quintiles,
  type RankInterval,
} from '@pantau/indicators'
import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import type { AreaSelection } from '../areas/select-areas.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { IndicatorValue } from '../indicators/indicator-value.ts'
import { isJudged } from '../indicators/judge-value.ts'
import { measureIndicators } from '../indicators/measure-indicators.ts'
import type { Period } from '../indicators/period.ts'
import { type FunnelPlaceName, judgeVerdict, placeOf, rankAreas, type Verdict } from './judge-peers.ts'

export interface ComparisonQuestion {
  readonly indicator: Indicator
  readonly areas: AreaSelection
  readonly period: Period
  readonly parent: string | null
  readonly isOverDispersed: boolean
  readonly today: string
  readonly cost: { requested: number }
}

export interface AreaAmongPeers {
  readonly value: IndicatorValue
  readonly againstParent: Verdict | null
  readonly amongPeers: FunnelPlaceName | null
  readonly quintile: number | null
  readonly rank: RankInterval | null
  readonly smoothed: number | null
  readonly weight: number | null
}

export interface FunnelStep extends FunnelLimits {
  readonly size: number
}

export interface ComparedAreas {
  readonly gap: 'NOT_JUDGED_HERE' | 'NOT_FROM_COUNTS' | 'TOO_FEW_AREAS' | null
  readonly areas: readonly AreaAmongPeers[]
  readonly benchmark: number | null
  readonly parent: IndicatorValue['area'] | null
  readonly isProportion: boolean
  readonly isOverDispersed: boolean
  readonly dispersion: number | null
  readonly funnel: readonly FunnelStep[]
}

/** A value of which both counts are known. */
interface Counted {
  readonly value: IndicatorValue
  readonly x: number
  readonly n: number
}

const fromCounts: readonly Indicator['kind'][] = ['PROPORTION', 'RATE', 'RATIO']

/** Areas of one level beside the area above and each other. */
export async function compareAreas(
  sql: postgres.Sql,
  scope: Scope,
  question: ComparisonQuestion,
): Promise<ComparedAreas> {
  const { indicator, areas, period, parent, isOverDispersed, today, cost } = question
  const measure = (some: AreaSelection) =>
    measureIndicators(sql, scope, { indicators: [indicator], areas: some, periods: [period], today, cost })
  const values = await measure(areas)
  const [above] = parent === null ? [] : await measure({ codes: [parent] })
  const counted = values.flatMap(readCounts)
  const judged = counted.filter(({ value }) => isJudged(value))
  const gap = findGap(indicator, counted, judged)
  const benchmark = shareOf(above) ?? pooledShare(counted)
  const isProportion = indicator.kind === 'PROPORTION' && (benchmark ?? 0) <= 1 && counted.every(({ x, n }) => x <= n)
  const funnel =
    gap === null && benchmark !== null ? judgeFunnel(judged, { isProportion, benchmark, isOverDispersed }) : null
  return {
    gap,
    areas: placeAreas(values, { counted, judged, gap, funnel, above, indicator }),
    benchmark: benchmark === null ? null : benchmark * indicator.multiplier,
    parent: shareOf(above) === null ? null : (above?.area ?? null),
    ...{ isProportion, isOverDispersed, dispersion: funnel?.dispersion.phi ?? null },
    funnel: funnel === null ? [] : drawFunnel(funnel, judged, indicator.multiplier),
  }
}

function findGap({ kind }: Indicator, counted: readonly Counted[], judged: readonly Counted[]): ComparedAreas['gap'] {
  if (!fromCounts.includes(kind)) return 'NOT_FROM_COUNTS'
  if (judged.length >= 2) return null
  return counted.length >= 2 ? 'NOT_JUDGED_HERE' : 'TOO_FEW_AREAS'
}

function readCounts(value: IndicatorValue): Counted[] {
  const { numerator, denominator } = value
  const isKnown =
    value.value !== null && numerator !== null && numerator >= 0 && denominator !== null && denominator > 0
  return isKnown ? [{ value, x: numerator, n: denominator }] : []
}

const shareOf = (value: IndicatorValue | undefined): number | null => {
  const [counts] = value === undefined ? [] : readCounts(value)
  return counts === undefined ? null : counts.x / counts.n
}

function pooledShare(counted: readonly Counted[]): number | null {
  const total = counted.reduce((sum, { n }) => sum + n, 0)
  return total === 0 ? null : counted.reduce((sum, { x }) => sum + x, 0) / total
}

interface Judged {
  readonly counted: readonly Counted[]
  readonly judged: readonly Counted[]
  readonly gap: ComparedAreas['gap']
  readonly funnel: Funnel | null
  readonly above: IndicatorValue | undefined
  readonly indicator: Indicator
}

function placeAreas(values: readonly IndicatorValue[], known: Judged): AreaAmongPeers[] {
  const { counted, judged, gap, funnel, above, indicator } = known
  const isComparable = gap === null
  const smoothing = empiricalBayes(
    fromCounts.includes(indicator.kind) ? counted.map(({ x, n }) => ({ events: x, population: n })) : [],
  )
  const smoothedOf = new Map(counted.map(({ value }, at) => [value, smoothing.rates[at]]))
  const fifths = quintiles(isComparable ? judged.map(({ value }) => value.value) : [])
  const ranks = isComparable ? rankAreas(judged.map(({ value }) => value)) : []
  const at = new Map(judged.map(({ value }, place) => [value, place]))
  return values.map((value) => {
    const place = isComparable ? at.get(value) : undefined
    const smoothed = smoothedOf.get(value)
    return {
      value,
      againstParent: place === undefined || above === undefined ? null : judgeVerdict(value, above),
      amongPeers: place === undefined ? null : placeOf(funnel?.places[place]?.significance),
      quintile: place === undefined ? null : (fifths[place] ?? null),
      rank: place === undefined ? null : (ranks[place] ?? null),
      smoothed: smoothed?.smoothed == null ? null : smoothed.smoothed * indicator.multiplier,
      weight: smoothed?.weight ?? null,
    }
  })
}

const steps = 24

/** Limits at sizes that lie evenly on the scale of square roots, on which limits change evenly. */
function drawFunnel({ limitsAt }: Funnel, judged: readonly Counted[], multiplier: number): FunnelStep[] {
  const sizes = judged.map(({ n }) => n)
  const [least, most] = [Math.sqrt(Math.min(...sizes)), Math.sqrt(Math.max(...sizes))]
  return Array.from({ length: steps }, (_, step) => {
    const size = (least + ((most - least) * step) / (steps - 1)) ** 2
    const { lower95, upper95, lower998, upper998 } = limitsAt(size)
    const times = { lower95: lower95 * multiplier, upper95: upper95 * multiplier }
    return { size, ...times, lower998: lower998 * multiplier, upper998: upper998 * multiplier }
  })
}
