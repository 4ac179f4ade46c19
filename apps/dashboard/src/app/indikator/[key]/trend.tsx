import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Tabs } from '../../../ui/navigation.tsx'
import { Section } from '../../../ui/page.tsx'
import { TrendFigure } from '../../figures/trend-figure.tsx'
import { readTrend, type TrendValues } from '../../figures/trend-point.ts'
import { writeTrendFinding } from '../../figures/write-trend-finding.ts'
import type { Pace } from '../../period/choose-period.ts'
import { type AnchoredDecisions, anchorDecisions } from './anchor-decisions.ts'
import { AnchoredList } from './anchored-list.tsx'
import { paceWords } from './pace.ts'

interface TrendProps {
  readonly language: Language
  readonly indicator: { readonly shortName: string }
  readonly values: TrendValues
  readonly decisions: AnchoredDecisions
  readonly pace: Pace
  readonly link: { readonly key: string; readonly areaCode: string; readonly periodCode: string }
}

/** The indicator over time; the address says by which periods. */
export const Trend = ({ language, indicator, values, decisions, pace, link }: TrendProps) => {
  const said = words[language].indicator
  const { key, areaCode, periodCode } = link
  const points = readTrend(values)
  const anchored = anchorDecisions(decisions, { points, areaCode, language })
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
        title={writeTrendFinding(points, pace, indicator.shortName, language)}
        points={points}
        fileName={`${key}-${areaCode}-${pace}`}
        annotations={anchored.map(({ periodCode: at, label, words: note }) => ({ key: at, words: label, note }))}
      />
      <AnchoredList language={language} anchored={anchored} />
    </Section>
  )
}
