export const INNER_TAIL = 0.025 // 95 % limits; Spiegelhalter (2005), Flowers (2007), APHO Technical Briefing 2
export const OUTER_TAIL = 0.001 // 99.8 % limits; same

export type FunnelSignificance = 'High (0.001)' | 'High (0.025)' | 'Not significant' | 'Low (0.025)' | 'Low (0.001)'

/** Control limits at one size of area: 95 % (inner) and 99.8 % (outer). */
export interface FunnelLimits {
  lower95: number
  upper95: number
  lower998: number
  upper998: number
}

/** Places a value against limits; on a limit it is not beyond it. */
export function judgeFunnelPoint(value: number, limits: FunnelLimits): FunnelSignificance {
  if (value > limits.upper998) return 'High (0.001)'
  if (value > limits.upper95) return 'High (0.025)'
  if (value < limits.lower998) return 'Low (0.001)'
  return value < limits.lower95 ? 'Low (0.025)' : 'Not significant'
}

/** The same limits on another scale. */
export function mapLimits(limits: FunnelLimits, map: (limit: number) => number): FunnelLimits {
  return {
    lower95: map(limits.lower95),
    upper95: map(limits.upper95),
    lower998: map(limits.lower998),
    upper998: map(limits.upper998),
  }
}
