import { badInput } from '../errors.ts'
import { elementsOf } from '../indicators/ask-counts.ts'
import { formulaAt, targetOf } from '../indicators/catalogue.ts'
import { chooseIndicators } from '../indicators/choose-measures.ts'
import type { Indicator, Target } from '../indicators/indicator.ts'
import { listPeriods, monthNumber, type Period } from '../indicators/period.ts'

export interface BoardMonths {
  readonly month: string
  readonly cumulative: Period
  readonly thisMonth: Period
  readonly lastMonth: Period
  /** From the month before January on, or before the month itself. */
  readonly reach: readonly Period[]
}

const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/

/** The periods of a board of a month. */
export function chooseMonths(month: string): BoardMonths {
  if (!monthPattern.test(month))
    throw badInput(`"${month}" bukan bulan. Tulis misalnya 2026-10.`, `"${month}" is not a month. Write 2026-10, say.`)
  const year = Number(month.slice(0, 4))
  const reach = listPeriods({ from: `${String(year - 1).padStart(4, '0')}-12`, to: month, grain: 'MONTH' })
  const [lastMonth, thisMonth] = reach.slice(-2)
  const [cumulative] = listPeriods({ from: month, to: month, grain: 'YEAR_TO_DATE' })
  if (lastMonth === undefined || thisMonth === undefined || cumulative === undefined)
    throw new RangeError(`No month before ${month}.`)
  return { month, cumulative, thisMonth, lastMonth, reach }
}

/** The percentages of these keys; a board of anything else would read noise or nothing. */
export function choosePercentages(keys: readonly string[]): Indicator[] {
  const indicators = chooseIndicators(keys)
  const others = indicators.filter(({ kind }) => kind !== 'PROPORTION').map(({ key }) => key)
  if (others.length > 0)
    throw badInput(
      `Papan PWS hanya untuk cakupan dalam persen; ${others.join(', ')} bukan persen. Pilih indikator lain.`,
      `A PWS board is for coverages in per cent only; ${others.join(', ')} is none. Choose another indicator.`,
    )
  return indicators
}

const ownSource = 'Target yang dipilih pembaca'

/** The indicator with a target of the reader's own in place of the catalogue's. */
export function withOwnTarget(indicator: Indicator, annualTarget: number | null, { month }: BoardMonths): Indicator {
  if (annualTarget === null) return indicator
  if (!(annualTarget > 0 && annualTarget <= 100))
    throw badInput(
      `Target ${annualTarget} di luar 0–100 %. Tulis persen di atas 0, paling banyak 100.`,
      `The target ${annualTarget} lies outside 0–100%. Write a percentage above 0 and at most 100.`,
    )
  return { ...indicator, targets: [{ year: Number(month.slice(0, 4)), value: annualTarget, source: ownSource }] }
}

export const targetIn = (indicator: Indicator, { month }: BoardMonths): Target | null =>
  targetOf(indicator, Number(month.slice(0, 4))) ?? null

/** Events of the months over a target population of the year add up to the coverage of the year, as the guideline supposes. */
export function gathersOverYear(indicator: Indicator, { month }: BoardMonths): boolean {
  const formula = formulaAt(indicator, month)
  return (
    formula?.denominatorType === 'PROJECTED' &&
    indicator.direction === 'HIGHER_IS_BETTER' &&
    elementsOf(formula.numerator).every(({ kind }) => kind === 'FLOW')
  )
}

export const firstDayOf = ({ firstMonth }: Period): number =>
  (Date.UTC(Math.floor(firstMonth / 12), firstMonth % 12, 1) - Date.UTC(1970, 0, 1)) / 86_400_000

/** 1 to 12. */
export const monthOfYear = ({ month }: BoardMonths): number => monthNumber(0, Number(month.slice(5))) + 1
