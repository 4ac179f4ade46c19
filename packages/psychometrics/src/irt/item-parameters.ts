/** P(right) = 1 / (1 + exp(-(slope θ + intercept))); difficulty b = -intercept / slope. */
export interface ItemParameters {
  slopes: Float64Array
  intercepts: Float64Array
}

export const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit))

/** ln(1 - P) without overflow. */
export function logWrong(logit: number): number {
  return logit > 0 ? -logit - Math.log1p(Math.exp(-logit)) : -Math.log1p(Math.exp(logit))
}

export function difficulties({ slopes, intercepts }: ItemParameters): Float64Array {
  return slopes.map((slope, item) => -(intercepts[item] ?? 0) / slope)
}
