import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatInstant } from '../../../../../charts/format/format-date.ts'
import { ask } from '../../../../../graphql/client.ts'
import { graphql } from '../../../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../../../i18n/language.ts'
import { words } from '../../../../../i18n/words.ts'
import { readRequest } from '../../../../../request/read-request.ts'
import { Breadcrumb } from '../../../../../ui/navigation.tsx'
import { Lead, Page } from '../../../../../ui/page.tsx'
import { RefusalPage } from '../../../../shell/refusal-page.tsx'
import { Changes } from '../../../client/changes.tsx'
import { clientHref } from '../../../records/record-slug.ts'
import { requireKeeper } from '../../../require-keeper.tsx'
import '../../../catat.css'

const historyQuery = graphql(`
  query ClientHistory($number: ID!, $language: Language!) {
    pregnancy(id: $number) {
      number
      person { name }
      history {
        recordedAt
        recordedBy
        kind
        reason
        ...RecordChanges
      }
    }
    ksprFactors { code label(language: $language) }
    antenatalComponents { code label(language: $language) }
    postpartumSigns { code label(language: $language) }
    newbornSigns { code label(language: $language) }
  }
`)

const byCode = (coded: readonly { readonly code: string; readonly label: string }[]) =>
  Object.fromEntries(coded.map(({ code, label }) => [code, label]))

interface HistoryPageProps {
  readonly params: Promise<{ readonly id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].registry.historyTitle }
}

/** Every state of every record of a client, newest first. Reading it is noted. */
export default async function HistoryPage({ params }: HistoryPageProps) {
  const [{ id }, { language }] = await Promise.all([params, readRequest()])
  const { refusal } = await requireKeeper()
  if (refusal) return refusal
  const answer = await ask(historyQuery, { number: decodeURIComponent(id), language: apiLanguage(language) })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { pregnancy: client, ksprFactors, antenatalComponents, postpartumSigns, newbornSigns } = answer.data
  if (client === null) notFound()
  const { registry: said, shell: frame } = words[language]
  const name = client.person?.name ?? said.client(client.number)
  const listed = {
    components: byCode(antenatalComponents),
    factors: byCode(ksprFactors),
    signs: byCode([...postpartumSigns, ...newbornSigns]),
  }
  const kinds: Readonly<Record<string, string>> = said.recordKinds
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[
          { words: said.title, href: '/catat' },
          { words: name, href: clientHref(client.number) },
          { words: said.historyTitle },
        ]}
      />
      <Lead eyebrow={name} title={said.historyTitle} dek={said.historyDek} />
      <ol className="history">
        {client.history.map((version, index) => (
          <li key={index}>
            <h2>{kinds[version.kind] ?? version.kind}</h2>
            <p className="hint">{said.writtenBy(formatInstant(version.recordedAt, language), version.recordedBy)}</p>
            {version.reason !== null && <p>{said.becauseOf(version.reason)}</p>}
            <Changes language={language} version={version} listed={listed} />
          </li>
        ))}
      </ol>
    </Page>
  )
}
