import type { Metadata } from 'next'
import { formatCount } from '../../charts/format/format-number.ts'
import { ask } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/index.ts'
import { apiLanguage } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { EmptyState } from '../../ui/notice.tsx'
import { Lead, Page, Section } from '../../ui/page.tsx'
import { first, type PageParameters } from '../page-parameters.ts'
import { RefusalPage } from '../shell/refusal-page.tsx'
import '../figures/figures.css'
import './definitions.css'
import { ElementTables } from './element-table.tsx'
import { IndicatorList } from './indicator-list.tsx'
import { listParts } from './list-parts.ts'
import { searchDefinitions } from './search-definitions.ts'
import { SearchForm } from './search-form.tsx'

const definitionsQuery = graphql(`
  query DefinitionsPage($language: Language!) {
    indicators {
      key
      domain
      name(language: $language)
      shortName(language: $language)
      definition(language: $language)
      numeratorText(language: $language)
      denominatorText(language: $language)
      formulas {
        numerator { key }
        denominator { key }
      }
      ...ListedIndicator
      ...IndicatorDefinition
    }
    elements { key name(language: $language) ...ElementTableRow }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].definitions.title }
}

/** Fewer are shown with everything open. */
const readAtOnce = 4

export default async function DefinitionsPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language }, parameters] = await Promise.all([readRequest(), searchParams])
  const said = words[language].definitions
  const answer = await ask(definitionsQuery, { language: apiLanguage(language) })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const asked = first(parameters.cari)?.trim() ?? ''
  const indicators = searchDefinitions(
    answer.data.indicators.map((indicator) => {
      const { key, name, shortName, definition, numeratorText, denominatorText } = indicator
      return { ...indicator, texts: [key, name, shortName, definition, numeratorText, denominatorText] }
    }),
    asked,
  )
  const elements = searchDefinitions(
    answer.data.elements.map((element) => ({ ...element, texts: [element.key, element.name] })),
    asked,
  )
  const parts = listParts(indicators, language)
  return (
    <Page>
      <Lead title={said.heading} dek={said.dek} />
      <SearchForm
        language={language}
        asked={asked}
        found={said.found(formatCount(indicators.length, language), formatCount(elements.length, language))}
        parts={[
          ...parts.map(({ id, title, indicators: own }) => ({ id, title, count: own.length })),
          ...(elements.length > 0 ? [{ id: 'unsur', title: said.elements, count: elements.length }] : []),
        ]}
      />
      {indicators.length + elements.length === 0 && (
        <EmptyState title={said.nothingTitle} actions={<a href="/definisi">{said.all}</a>}>
          {said.nothing(asked)}
        </EmptyState>
      )}
      {parts.map(({ id, title, indicators: own }) => (
        <Section key={id} id={id} title={title} note={said.indicatorCount(formatCount(own.length, language))}>
          <IndicatorList language={language} indicators={own} isOpen={asked !== '' && indicators.length < readAtOnce} />
        </Section>
      ))}
      {elements.length > 0 && (
        <Section id="unsur" title={said.elements} note={said.elementsNote}>
          <ElementTables language={language} elements={elements} uses={listUses(answer.data.indicators)} />
        </Section>
      )}
    </Page>
  )
}

interface MadeOfElements {
  readonly shortName: string
  readonly formulas: readonly {
    readonly numerator: readonly { readonly key: string }[]
    readonly denominator: readonly { readonly key: string }[]
  }[]
}

/** For each element the indicators made of it. */
function listUses(indicators: readonly MadeOfElements[]): Map<string, string[]> {
  const uses = new Map<string, string[]>()
  for (const { shortName, formulas } of indicators) {
    const keys = formulas.flatMap(({ numerator, denominator }) => [...numerator, ...denominator].map(({ key }) => key))
    for (const key of new Set(keys)) uses.set(key, [...(uses.get(key) ?? []), shortName])
  }
  return uses
}
