import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { casesAddress } from '../data/register/cases-address.ts'
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

/**
 * The way to what stands behind the counts of a number, of its last month, and of the year for targets: where reports come
 * in, to every report; where the register counts, to who is counted.
 */
export const OriginHistory = ({ language, figure, areaCode, period }: OriginHistoryProps) => {
  const { area, indicator } = figure
  const formula = findFormula(indicator, period)
  if (formula === undefined) return null
  const elements = [
    ...new Map([...formula.numerator, ...formula.denominator].map((element) => [element.key, element])).values(),
  ]
  const isReporting = area.level === 'VILLAGE' || area.level === 'HEALTH_CENTRE'
  const reports = elements.map(({ key, kind, name }) => ({
    ...{ key, name },
    href: historyAddress(areaCode, key, kind === 'TARGET' ? period.end.slice(0, 4) : period.end),
  }))
  const recorded = elements
    .filter(({ isRecorded }) => isRecorded)
    .map(({ key, name }) => ({ key, name, href: casesAddress(areaCode, key, period.end) }))
  return (
    <>
      {isReporting && <LinkedElements title={words[language].figures.history} links={reports} />}
      {recorded.length > 0 && <LinkedElements title={words[language].records.whoIsCounted} links={recorded} />}
    </>
  )
}

interface LinkedElementsProps {
  readonly title: string
  readonly links: readonly { readonly key: string; readonly name: string; readonly href: string }[]
}

const LinkedElements = ({ title, links }: LinkedElementsProps) => (
  <p>
    {title}:{' '}
    {links.map(({ key, name, href }, at) => (
      <span key={key}>
        {at > 0 && ', '}
        <a href={href}>{name}</a>
      </span>
    ))}
  </p>
)
