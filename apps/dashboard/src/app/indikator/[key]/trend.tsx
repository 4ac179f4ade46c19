import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Tabs } from '../../../ui/navigation.tsx'
import { Section } from '../../../ui/page.tsx'
import { TrendFigure } from '../../figures/trend-figure.tsx'
import { readTrend, type TrendValues } from '../../figures/trend-point.ts'
import type { Pace } from '../../period/choose-period.ts'
import { paceWords } from './pace.ts'

interface TrendProps {
  readonly language: Language
  readonly area: { readonly fullName: string }
  readonly indicator: { readonly name: string }
  readonly values: TrendValues
  readonly pace: Pace
  readonly link: { readonly key: string; readonly areaCode: string; readonly periodCode: string }
}

/** The indicator over time; the address says by which periods. */
export const Trend = ({ language, area, indicator, values, pace, link }: TrendProps) => {
  const said = words[language].indicator
  const { key, areaCode, periodCode } = link
  const tabs = paceWords.map(([word, known]) => ({
    words: said.paces[known],
    href: `/indikator/${key}?${new URLSearchParams({ wilayah: areaCode, periode: periodCode, laju: word })}#perjalanan`,
    isCurrent: known === pace,
  }))
  return (
    <Section id="perjalanan" title={said.trend}>
      <Tabs label={said.pace} tabs={tabs} />
      <TrendFigure
        language={language}
        title={said.trendTitle(indicator.name, area.fullName)}
        points={readTrend(values)}
        fileName={`${key}-${areaCode}-${pace}`}
      />
    </Section>
  )
}
