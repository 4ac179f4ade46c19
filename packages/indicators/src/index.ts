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
export type { FunnelLimits, FunnelSignificance } from './funnel/funnel-limits.ts'
export { type Funnel, judgeFunnel } from './funnel/judge-funnel.ts'
export { byar } from './intervals/byar.ts'
export { exactPoisson } from './intervals/exact-poisson.ts'
export type {
  IntervalEstimate,
  IntervalMethod,
  IntervalOptions,
  IntervalReason,
} from './intervals/interval-estimate.ts'
export { medianInterval } from './intervals/median.ts'
export { poissonInterval } from './intervals/poisson-interval.ts'
export { type MeanSums, studentMean } from './intervals/student-mean.ts'
export { wilson } from './intervals/wilson.ts'
export { compareMonths, type MonthLikeness } from './quality/compare-months.ts'
export { type OutlierMethod, type OutlierWeight, weighOutlier } from './quality/weigh-outlier.ts'
export { jointConfidence, type RankInterval, rankIntervals } from './ranking/rank-intervals.ts'
export { dayNumber } from './rows/days-between.ts'
export { type FunnelRowOptions, statsFunnel } from './rows/stats-funnel.ts'
export { statsInterval } from './rows/stats-interval.ts'
export type { StatsRow } from './rows/stats-row.ts'
export { type SmoothRowOptions, statsSmooth } from './rows/stats-smooth.ts'
export { type SpcRowOptions, statsSpc } from './rows/stats-spc.ts'
export { statsTrend, type TrendRowOptions } from './rows/stats-trend.ts'
export { type Shift, type ShiftReason, weighShift } from './signals/weigh-shift.ts'
export { type AreaCount, empiricalBayes, type SmoothedRate, type Smoothing } from './smoothing/empirical-bayes.ts'
export { quintiles } from './smoothing/quintiles.ts'
export { type AttributeOptions, type CountPoint, pChart, uChart } from './spc/attribute-chart.ts'
export { birthsBetween, type Gaps } from './spc/births-between.ts'
export type { ChartOptions, ControlPoint, Rebase } from './spc/control-chart.ts'
export type { ControlLines } from './spc/control-lines.ts'
export { gChart } from './spc/g-chart.ts'
export { type Assurance, readChart, readPoint, type Variation } from './spc/read-chart.ts'
export type { RunRule, Side } from './spc/run-rules.ts'
export { tChart } from './spc/t-chart.ts'
export { type XmrOptions, xmrChart } from './spc/xmr-chart.ts'
export { dobson, type StandardisedBand } from './standardisation/dobson.ts'
export { indirectRatio, type ReferenceBand } from './standardisation/indirect-ratio.ts'
export {
  type RecentTrend,
  readTrend,
  type TrendDirection,
  type TrendMeaning,
  type TrendReason,
} from './trend/recent-trend.ts'
export { type IntervalPoint, trendOfIntervals } from './trend/trend-of-intervals.ts'
export { type ProportionPoint, trendOfProportions } from './trend/trend-of-proportions.ts'
