import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Tabs } from '../../../ui/navigation.tsx'
import { Section } from '../../../ui/page.tsx'
import type { Pace } from '../../period/choose-period.ts'
import { paceWords } from './pace.ts'
import { TrendFigure } from './trend-figure.tsx'

const trendPoint = graphql(`
  fragment TrendPoint on IndicatorValue {
    indicator {
      kind
      direction
      unit(language: $language)
      numeratorText(language: $language)
      denominatorText(language: $language)
      intervalMethod
    }
    period { code grain start end label(language: $language) }
    value
    lower
    upper
    numerator
    denominator
    availability
    reason
    status
    target { year value source }
    sources
    published { value source url }
  }
`)

interface TrendProps {
  readonly language: Language
  readonly area: { readonly fullName: string }
  readonly indicator: { readonly name: string }
  readonly values: readonly FragmentType<typeof trendPoint>[]
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
        points={readFragment(trendPoint, values)}
        fileName={`${key}-${areaCode}-${pace}`}
      />
    </Section>
  )
}
