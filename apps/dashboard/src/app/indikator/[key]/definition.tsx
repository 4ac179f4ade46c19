import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { Section } from '../../../ui/page.tsx'
import { type DefinedIndicator, IndicatorFacts } from '../../figures/indicator-facts.tsx'

interface DefinitionProps {
  readonly language: Language
  readonly indicator: DefinedIndicator
}

/** Everything needed to read the figure; open to anyone. */
export const Definition = ({ language, indicator }: DefinitionProps) => (
  <Section id="definisi" title={words[language].indicator.definition}>
    <IndicatorFacts language={language} indicator={indicator} />
  </Section>
)
