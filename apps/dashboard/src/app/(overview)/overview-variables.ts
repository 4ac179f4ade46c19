import type { AreaSelectionInput, PeriodRangeInput } from '../../graphql/generated/graphql.ts'
import {
  type ChosenPeriod,
  type DataReach,
  earlierPeriod,
  naturalPace,
  singlePeriod,
  trendRange,
} from '../period/choose-period.ts'
import { listPeriodOptions } from '../period/period-options.ts'
import { headlineKeys } from './headline-keys.ts'

/** What every puskesmas reports each month, whatever happened there. */
const reportedByAll = ['birth.live', 'death.maternal', 'death.infant', 'anc.k6_delivered']

/** Measures of which publications print figures of their own. */
const printedElsewhere = ['death.maternal', 'death.neonatal', 'death.infant', 'birth.live']

interface Wanted {
  readonly code: string
  readonly regency: string
  readonly period: ChosenPeriod
  readonly reach: DataReach
}

/** Everything the overview asks for, from the area and the period of its address. */
export function listOverviewVariables({ code, regency, period, reach }: Wanted) {
  const here: AreaSelectionInput = { codes: [code] }
  const { years } = listPeriodOptions(reach)
  return {
    code,
    regency,
    indicators: [...headlineKeys],
    here,
    children: { childrenOf: code } satisfies AreaSelectionInput,
    units: { within: { code, level: 'HEALTH_CENTRE' } } satisfies AreaSelectionInput,
    period: singlePeriod(period),
    month: period.end,
    before: singlePeriod(earlierPeriod(period)),
    history: trendRange(period, naturalPace(period)),
    reporting: reportedByAll,
    unitPeriod: unitPeriod(period),
    compared: printedElsewhere,
    years: {
      from: years.at(-1) ?? period.code,
      to: years.at(0) ?? period.code,
      grain: 'YEAR',
    } satisfies PeriodRangeInput,
  }
}

/** Reports are due by month; over a year by year. */
const unitPeriod = ({ span, code, end }: ChosenPeriod): PeriodRangeInput =>
  span === 'tahun' ? { from: code, to: code, grain: 'YEAR' } : { from: end, to: end, grain: 'MONTH' }
