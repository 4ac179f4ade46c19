import { type ChosenPeriod, naturalPace, type Pace } from '../../period/choose-period.ts'

const paces = {
  tahunan: 'YEAR',
  triwulanan: 'QUARTER',
  bulanan: 'MONTH',
  bergulir: 'ROLLING_12',
} as const satisfies Record<string, Pace>

/** The words of the address for each length of a trend's periods. */
export const paceWords = Object.entries(paces) as readonly [keyof typeof paces, (typeof paces)[keyof typeof paces]][]

export const readPace = (word: string | undefined, period: ChosenPeriod): Pace =>
  paceWords.find(([known]) => known === word)?.[1] ?? naturalPace(period)
