import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { Breadcrumb } from '../../../../ui/navigation.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Columns, Page, Section } from '../../../../ui/page.tsx'
import { first, type PageParameters } from '../../../page-parameters.ts'
import { RefusalPage } from '../../../shell/refusal-page.tsx'
import { CadreList } from '../../client/cadre-list.tsx'
import { ClientActions } from '../../client/client-actions.tsx'
import { ClientFacts } from '../../client/client-facts.tsx'
import { ClientLead } from '../../client/client-lead.tsx'
import { findClient } from '../../client/find-client.ts'
import { MissingComponents } from '../../client/missing-components.tsx'
import { ReferralLines } from '../../client/referral-lines.tsx'
import { RiskSection } from '../../client/risk-section.tsx'
import { StepTable } from '../../client/step-table.tsx'
import { Timeline } from '../../client/timeline.tsx'
import { clientHref } from '../../records/record-slug.ts'
import { requireKeeper } from '../../require-keeper.tsx'
import { sayAssessment } from '../../risk/assessment-words.ts'
import '../../catat.css'

interface ClientPageProps {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: PageParameters
}

export async function generateMetadata({ params }: ClientPageProps): Promise<Metadata> {
  const [{ id }, { language }] = await Promise.all([params, readRequest()])
  return { title: words[language].registry.client(decodeURIComponent(id)) }
}

/** A client's file: what to do next, her risk, all that happened, and the way to record more. */
export default async function ClientPage({ params, searchParams }: ClientPageProps) {
  const [{ id }, parameters, { language }] = await Promise.all([params, searchParams, readRequest()])
  const { shell, refusal } = await requireKeeper()
  if (refusal) return refusal
  const answer = await findClient(decodeURIComponent(id), language)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const client = answer.data.pregnancy
  if (client === null) notFound()
  const { registry: said, shell: frame } = words[language]
  const assessment = sayAssessment(client.kspr, language)
  const recorded = Object.entries(said.recorded).find(([kind]) => kind === first(parameters.tercatat))?.[1]
  const { isEditable } = client
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[{ words: said.title, href: '/catat' }, { words: client.person?.name ?? said.client(client.number) }]}
      />
      {recorded && (
        <div role="status">
          <Notice kind="info" title={recorded} />
        </div>
      )}
      <ClientLead language={language} client={client} assessment={assessment} />
      {isEditable && <ClientActions language={language} client={client} />}
      <ReferralLines language={language} client={client} isEditable={isEditable} today={shell.installation.today} />
      <Columns isFirstWide>
        <div>
          <Timeline language={language} client={client} isEditable={isEditable} />
          <StepTable language={language} client={client} />
        </div>
        <div>
          <RiskSection language={language} assessment={assessment} client={client} />
          <CadreList language={language} client={client} isEditable={isEditable} />
          <MissingComponents language={language} client={client} />
          <Section id="data-klien" title={said.factsTitle}>
            <ClientFacts language={language} client={client} />
            <p className="actions">
              {isEditable && <a href={`${clientHref(client.number)}/ubah`}>{said.correctRegistration}</a>}
              <a href={`${clientHref(client.number)}/riwayat`}>{said.historyTitle}</a>
              <a href={`/kesehatan/oce-oke/${encodeURIComponent(client.number)}`}>{said.toTimeline}</a>
            </p>
          </Section>
        </div>
      </Columns>
    </Page>
  )
}
