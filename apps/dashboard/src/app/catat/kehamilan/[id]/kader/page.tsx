import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { words } from '../../../../../i18n/words.ts'
import { readRequest } from '../../../../../request/read-request.ts'
import { ButtonLink } from '../../../../../ui/form.tsx'
import { Breadcrumb } from '../../../../../ui/navigation.tsx'
import { EmptyState } from '../../../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../../../ui/page.tsx'
import { RefusalPage } from '../../../../shell/refusal-page.tsx'
import { assignParts, endParts } from '../../../cadres/cadre-parts.ts'
import { findCadreChoice } from '../../../cadres/find-cadre-choice.ts'
import { EntryForm } from '../../../form/entry-form.tsx'
import { freshState } from '../../../form/form-state.ts'
import { clientHref } from '../../../records/record-slug.ts'
import { sendRecord } from '../../../records/send-record.ts'
import { requireKeeper } from '../../../require-keeper.tsx'
import '../../../catat.css'

interface CadrePageProps {
  readonly params: Promise<{ readonly id: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].registry.cadre }
}

/** One client, one cadre: give her one, hand her over, or end it with its reason. */
export default async function CadrePage({ params }: CadrePageProps) {
  const [{ id }, { language }] = await Promise.all([params, readRequest()])
  const { shell, refusal } = await requireKeeper()
  if (refusal) return refusal
  const answer = await findCadreChoice(decodeURIComponent(id), language)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { client, suggestions } = answer.data
  if (client === null) notFound()
  const { registry: said, forms, shell: frame } = words[language]
  const { today } = shell.installation
  const name = client.person?.name ?? said.client(client.number)
  const present = client.cadre && (client.cadre.name ?? client.cadre.number)
  const about = { klien: client.number, kehamilan: client.id }
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[
          { words: said.title, href: '/catat' },
          { words: name, href: clientHref(client.number) },
          { words: said.cadre },
        ]}
      />
      <Lead
        eyebrow={name}
        title={present ? said.handOverTitle : said.assignTitle}
        dek={present ? said.presentCadre(present) : said.assignDek}
      />
      {suggestions.length === 0 ? (
        <EmptyState
          title={said.noCadres}
          actions={<ButtonLink href="/catat/kader/baru">{said.registerCadre}</ButtonLink>}
        >
          {said.noCadresNote}
        </EmptyState>
      ) : (
        <EntryForm
          id="kader"
          action={sendRecord}
          initial={freshState({ fromOn: [today], ...(present && { endReason: ['HANDED_OVER'] }) })}
          parts={assignParts(suggestions, present !== null, today, language)}
          hidden={{ ...about, catatan: 'kader', kunci: crypto.randomUUID() }}
          submit={present ? said.handOver : said.assign}
          said={forms.plain}
        />
      )}
      {present && (
        <Section id="akhiri" title={said.endTitle} note={said.endNote}>
          <EntryForm
            id="akhiri"
            action={sendRecord}
            initial={freshState({ on: [today] })}
            parts={endParts(today, language)}
            hidden={{ ...about, catatan: 'akhiri-kader' }}
            submit={said.endAssignment}
            said={forms.plain}
          />
        </Section>
      )}
    </Page>
  )
}
