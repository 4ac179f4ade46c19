import type { Metadata } from 'next'
import { ask } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/index.ts'
import { apiLanguage } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { Lead, Page, Section } from '../../ui/page.tsx'
import { RefusalPage } from '../shell/refusal-page.tsx'
import { ElementTable } from './element-table.tsx'
import { IndicatorTable } from './indicator-table.tsx'

const definitionsQuery = graphql(`
  query DefinitionsPage($language: Language!) {
    indicators { domain ...IndicatorTableRow }
    elements { ...ElementTableRow }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].definitions.title }
}

export default async function DefinitionsPage() {
  const { language } = await readRequest()
  const said = words[language].definitions
  const answer = await ask(definitionsQuery, { language: apiLanguage(language) })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { indicators, elements } = answer.data
  const domains = [...new Set(indicators.map(({ domain }) => domain))]
  return (
    <Page>
      <Lead title={said.heading} dek={said.dek} />
      {domains.map((domain) => (
        <Section key={domain} id={domain.toLowerCase()} title={said.domains[domain]} note={said.indicators}>
          <IndicatorTable
            language={language}
            caption={said.domains[domain]}
            indicators={indicators.filter((indicator) => indicator.domain === domain)}
          />
        </Section>
      ))}
      <Section id="unsur" title={said.elements} note={said.elementsNote}>
        <ElementTable language={language} elements={elements} />
      </Section>
    </Page>
  )
}
