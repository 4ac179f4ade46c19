import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatInstant } from '../../../../../charts/format/format-date.ts'
import { ask } from '../../../../../graphql/client.ts'
import { graphql } from '../../../../../graphql/generated/index.ts'
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
  query ClientHistory($number: ID!) {
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
  }
`)

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
  const answer = await ask(historyQuery, { number: decodeURIComponent(id) })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const client = answer.data.pregnancy
  if (client === null) notFound()
  const { registry: said, shell: frame } = words[language]
  const name = client.person?.name ?? said.client(client.number)
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
            <Changes language={language} version={version} />
          </li>
        ))}
      </ol>
    </Page>
  )
}
