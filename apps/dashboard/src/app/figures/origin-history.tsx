import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { historyAddress } from '../data/riwayat/history-address.ts'
import type { ChosenPeriod } from '../period/choose-period.ts'
import { findFormula } from './explain-figure.ts'
import type { FullFigure } from './full-figure.ts'

interface OriginHistoryProps {
  readonly language: Language
  readonly figure: FullFigure
  readonly areaCode: string
  readonly period: ChosenPeriod
}

/** Where reports come in, the way to every report of the counts behind a number: of the last month, and of the year for targets. */
export const OriginHistory = ({ language, figure, areaCode, period }: OriginHistoryProps) => {
  const { area, indicator } = figure
  const formula = findFormula(indicator, period)
  if (formula === undefined || (area.level !== 'VILLAGE' && area.level !== 'HEALTH_CENTRE')) return null
  const elements = new Map([...formula.numerator, ...formula.denominator].map((element) => [element.key, element]))
  return (
    <p>
      {words[language].figures.history}:{' '}
      {[...elements.values()].map(({ key, kind, name }, at) => (
        <span key={key}>
          {at > 0 && ', '}
          <a href={historyAddress(areaCode, key, kind === 'TARGET' ? period.end.slice(0, 4) : period.end)}>{name}</a>
        </span>
      ))}
    </p>
  )
}
