export type { ChangeEstimate, ChangeReason, ChangeTest } from './change/change-estimate.ts'
export { compareProportions, type Proportion } from './change/compare-proportions.ts'
export { compareRates, type RateCount } from './change/compare-rates.ts'
export { measureChange } from './change/measure-change.ts'
export { computeIndicator } from './figures/compute-indicator.ts'
export type {
  Availability,
  DenominatorType,
  Direction,
  FigureFlag,
  FigureReason,
  IndicatorCounts,
  IndicatorDefinition,
  IndicatorFigure,
  IndicatorIntervalMethod,
  IndicatorKind,
} from './figures/indicator-definition.ts'
export {
  judgeAgainstTarget,
  type PlainComparison,
  type TargetJudgement,
  type TargetStatus,
} from './figures/judge-against-target.ts'
export { runningTarget } from './figures/running-target.ts'
export { type StoredValue, storedFigure } from './figures/stored-figure.ts'
export { suppressedFigure } from './figures/suppressed-figure.ts'
export { byar } from './intervals/byar.ts'
export { exactPoisson } from './intervals/exact-poisson.ts'
export type {
  IntervalEstimate,
  IntervalMethod,
  IntervalOptions,
  IntervalReason,
} from './intervals/interval-estimate.ts'
export { poissonInterval } from './intervals/poisson-interval.ts'
export { type MeanSums, studentMean } from './intervals/student-mean.ts'
export { wilson } from './intervals/wilson.ts'
export { dobson, type StandardisedBand } from './standardisation/dobson.ts'
export { indirectRatio, type ReferenceBand } from './standardisation/indirect-ratio.ts'
