import { formatMonth } from '../../../charts/format/format-date.ts'
import { formatCount } from '../../../charts/format/format-number.ts'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { RefusalNotice } from '../../shell/refusal-notice.tsx'

const casesQuery = graphql(`
  query CountedCases($area: String!, $element: String!, $fromMonth: String!, $toMonth: String!) {
    countedCases(area: $area, element: $element, from: $fromMonth, to: $toMonth) {
      totalCount
      cases { month part village { name } cadre { number } pregnancy { number person { name } } }
    }
  }
`)

interface CasesSectionProps {
  readonly language: Language
  readonly asked: {
    readonly area: string
    readonly element: string
    readonly fromMonth: string
    readonly toMonth: string
  }
  readonly elementName: string
}

/** Who is counted: each count leads to the client's page. */
export async function CasesSection({ language, asked, elementName }: CasesSectionProps) {
  const said = words[language].records
  const answer = await ask(casesQuery, asked)
  if (answer.refusal) return <RefusalNotice language={language} refusal={answer.refusal} />
  const { totalCount, cases } = answer.data.countedCases
  const isNamed = cases.some(({ pregnancy }) => pregnancy.person !== null)
  const isOfCadres = cases.some(({ cadre }) => cadre !== null)
  const { client, village, month, part, cadre } = said.columns
  const title = said.cases(formatCount(totalCount, language), elementName)
  return (
    <Section id="siapa" title={said.whoIsCounted} note={said.whoNote}>
      {cases.length === 0 ? (
        <EmptyState title={said.whoIsCounted}>{said.noCases}</EmptyState>
      ) : (
        <DataTable
          caption={title}
          columns={[
            { key: 'client', header: client },
            { key: 'village', header: village },
            { key: 'month', header: month },
            { key: 'part', header: part },
            ...(isOfCadres ? [{ key: 'cadre', header: cadre }] : []),
          ]}
          rows={cases.map((one, at) => ({
            key: `${one.pregnancy.number} ${at}`,
            cells: [
              <a key="client" href={`/kesehatan/oce-oke/${one.pregnancy.number}`}>
                {isNamed ? (one.pregnancy.person?.name ?? one.pregnancy.number) : one.pregnancy.number}
              </a>,
              one.village.name,
              formatMonth(one.month, language),
              sayPart(one.part, said),
              ...(isOfCadres ? [one.cadre?.number ?? '–'] : []),
            ],
          }))}
        />
      )}
      {cases.length < totalCount && (
        <p className="hint">{said.shown(formatCount(cases.length, language), formatCount(totalCount, language))}</p>
      )}
    </Section>
  )
}

/** A child is told by its number; other parts (a week, a sign) are counted once each and need no name. */
function sayPart(part: string | null, said: (typeof words)['id']['records']): string {
  if (part === null) return said.whole
  return /^[1-9]$/.test(part) ? said.child(part) : part
}
