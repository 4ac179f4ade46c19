import { FigureNumber } from '../../../charts/figure-number.tsx'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Lead } from '../../../ui/page.tsx'
import { type ComparedValues, readParts } from '../../figures/compared-area.ts'
import { explainFigure } from '../../figures/explain-figure.ts'
import { originAnchor } from '../../figures/figure-address.ts'
import { OriginHistory } from '../../figures/origin-history.tsx'
import { type ChosenPeriod, yearOf } from '../../period/choose-period.ts'
import { namePeriod } from '../../period/name-period.ts'
import { readHere, type ValuesHere } from './indicator-here.ts'
import { writeIndicatorDek, writeIndicatorTitle } from './write-indicator-finding.ts'

interface IndicatorLeadProps {
  readonly language: Language
  readonly area: { readonly code: string; readonly fullName: string }
  readonly period: ChosenPeriod
  readonly here: ValuesHere
  readonly parts: ComparedValues
}

/** The finding of the page as its title. */
export const IndicatorLead = ({ language, area, period, here, parts }: IndicatorLeadProps) => {
  const said = words[language].indicator
  const [value] = readHere(here)
  if (value === undefined) return <Lead eyebrow={area.fullName} title={said.notReported} />
  const named = namePeriod(period, language)
  const printed = readParts(parts).flatMap(({ published }) => published.slice(0, 1))
  return (
    <Lead
      eyebrow={said.eyebrow(value.indicator.name, area.fullName)}
      title={writeIndicatorTitle(value, printed, named, language)}
      dek={writeIndicatorDek(value, named, String(yearOf(period)), language)}
      origin={`#${originAnchor}`}
      figure={
        <div id={originAnchor}>
          <FigureNumber
            figure={explainFigure(value, { language, areaCode: area.code, period })}
            language={language}
            cases={<OriginHistory language={language} figure={value} areaCode={area.code} period={period} />}
          />
        </div>
      }
    />
  )
}
