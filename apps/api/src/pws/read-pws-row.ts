import { type ChangeEstimate, compareRates, measureChange } from '@pantau/indicators'
import {
  type NotTested,
  type PwsCountReading,
  type PwsReason,
  readPwsCounts,
  testPwsChange,
} from '@pantau/maternal-care'
import type { Area } from '../areas/area.ts'
import type { CountedCell } from '../indicators/count-indicators.ts'
import type { BareValue } from '../indicators/indicator-value.ts'

/** One value of an area with the sides that it was computed from. */
export interface PwsValue {
  readonly cell: CountedCell
  readonly value: BareValue
}

export interface PwsValues {
  readonly cumulative: PwsValue
  readonly thisMonth: PwsValue
  readonly lastMonth: PwsValue
}

export type Untested = NotTested | 'FORMULA_DIFFERS' | 'NOT_A_WHOLE_COUNT' | 'SUPPRESSED'

export interface PwsRowChange {
  readonly pValue: number | null
  readonly isBeyondChance: boolean | null
  readonly reason: Untested | null
}

export interface PwsRow
  extends Pick<PwsCountReading, 'trend' | 'status' | 'isByTargetAlone' | 'neededPerMonth' | 'neededPeople'> {
  readonly area: Area
  readonly cumulative: BareValue
  readonly thisMonth: BareValue
  readonly lastMonth: BareValue
  readonly isBeyondReach: boolean
  readonly reason: PwsReason | 'NOT_GATHERING' | 'SUPPRESSED' | null
  readonly change: PwsRowChange
}

export interface RowRules {
  readonly annualTarget: number | null
  /** 1 to 12. */
  readonly month: number
  readonly gathers: boolean
  /** Whether the same villages reported in both months. */
  readonly sameReported: boolean
}

const noStatus = {
  ...{ trend: null, status: null, isByTargetAlone: false, neededPerMonth: null, neededPeople: null },
  isBeyondReach: false,
} as const

/** The row of an area: its values, the guideline's status, and whether the change is beyond chance. */
export function readPwsRow(values: PwsValues, rules: RowRules): PwsRow {
  const [cumulative, thisMonth, lastMonth] = [values.cumulative.value, values.thisMonth.value, values.lastMonth.value]
  const shown = { area: cumulative.area, cumulative, thisMonth, lastMonth }
  if ([cumulative, thisMonth, lastMonth].some(({ availability }) => availability === 'SUPPRESSED'))
    return { ...shown, ...noStatus, reason: 'SUPPRESSED', change: untested('SUPPRESSED') }
  return { ...shown, ...readStatus(values, rules), change: readChange(values, rules.sameReported) }
}

/** Months before and after a change of formula do not compare. */
const isSameFormula = ({ thisMonth, lastMonth }: PwsValues) =>
  thisMonth.value.formulaFrom === lastMonth.value.formulaFrom

function readStatus(values: PwsValues, { annualTarget, month, gathers }: RowRules) {
  const [cumulative, thisMonth, lastMonth] = [values.cumulative.value, values.thisMonth.value, values.lastMonth.value]
  if (!gathers) return { ...noStatus, ...trendOf(values), reason: 'NOT_GATHERING' as const }
  const reading = readPwsCounts({
    annualTarget,
    month,
    targetPopulation: cumulative.denominator ?? 0,
    cumulative: cumulative.numerator,
    thisMonth: thisMonth.numerator,
    lastMonth: isSameFormula(values) ? lastMonth.numerator : null,
    lastTargetPopulation: lastMonth.denominator ?? 0,
  })
  const { trend, status, isByTargetAlone, neededPerMonth, neededPeople, isBeyondReach, reason } = reading
  return { trend, status, isByTargetAlone, neededPerMonth, neededPeople, isBeyondReach, reason }
}

/** Of a share that does not gather: the two months side by side. */
function trendOf(values: PwsValues): Pick<PwsRow, 'trend'> {
  const [now, before] = [values.thisMonth.value.value, values.lastMonth.value.value]
  if (now === null || before === null || !isSameFormula(values)) return { trend: null }
  return { trend: now === before ? 'TETAP' : now > before ? 'NAIK' : 'TURUN' }
}

const untested = (reason: Untested): PwsRowChange => ({ pValue: null, isBeyondChance: null, reason })

function readChange(values: PwsValues, sameReported: boolean): PwsRowChange {
  const { thisMonth, lastMonth } = values
  if (!isSameFormula(values)) return untested('FORMULA_DIFFERS')
  if (thisMonth.cell.sides?.formula.denominatorType !== 'PROJECTED') return compareShares(values, sameReported)
  const { result, reason } = testPwsChange(
    { ...monthOf(lastMonth), villages: [] },
    { ...monthOf(thisMonth), villages: sameReported ? [] : ['other'] },
    compareRates,
  )
  return result === null ? untested(reason ?? 'NOT_REPORTED') : present(result)
}

/** Shares of the people counted in each month, who are others each time. */
function compareShares({ thisMonth, lastMonth }: PwsValues, sameReported: boolean): PwsRowChange {
  if (lastMonth.value.value === null || thisMonth.value.value === null) return untested('NOT_REPORTED')
  if (!sameReported) return untested('REPORTING_DIFFERS')
  const { kind, multiplier, direction, intervalMethod } = thisMonth.value.indicator
  const denominatorType = thisMonth.cell.sides?.formula.denominatorType ?? 'COUNTED'
  return present(
    measureChange(
      { kind, multiplier, direction, intervalMethod, denominatorType },
      { numerator: lastMonth.value.numerator, denominator: lastMonth.value.denominator },
      { numerator: thisMonth.value.numerator, denominator: thisMonth.value.denominator },
    ),
  )
}

function present({ pValue, isBeyondChance, reason }: ChangeEstimate): PwsRowChange {
  if (pValue !== null) return { pValue, isBeyondChance, reason: null }
  return untested(reason === 'NOT_A_WHOLE_COUNT' ? reason : 'NO_TARGET_POPULATION')
}

/** A report after months without one covers these as well. */
const monthOf = ({ cell, value }: PwsValue) => ({
  events: value.numerator,
  targetPopulation: value.denominator ?? 0,
  monthsCovered: 1 + (cell.sides?.numerator.monthsBefore ?? 0),
})
