import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { type DefinedIndicator, IndicatorFacts } from '../figures/indicator-facts.tsx'

const listedIndicator = graphql(`
  fragment ListedIndicator on Indicator {
    key
    name(language: $language)
    unit(language: $language)
    ...IndicatorDefinition
  }
`)

export type ListedIndicator = FragmentType<typeof listedIndicator> & DefinedIndicator

interface IndicatorListProps {
  readonly language: Language
  readonly indicators: readonly ListedIndicator[]
  /** Few enough to be read at once. */
  readonly isOpen: boolean
}

/** One line an indicator; it opens on everything that defines it. */
export const IndicatorList = ({ language, indicators, isOpen }: IndicatorListProps) => (
  <ul className="definition-list">
    {indicators.map((indicator) => {
      const { key, name, unit } = readFragment(listedIndicator, indicator)
      return (
        <li key={key} id={key}>
          <details open={isOpen}>
            <summary>
              <b>{name}</b> <span>{unit}</span>
            </summary>
            <IndicatorFacts language={language} indicator={indicator} />
            <p className="actions">
              <a href={`/indikator/${key}`}>{words[language].definitions.toFigures(name)}</a>
            </p>
          </details>
        </li>
      )
    })}
  </ul>
)
