import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { Breadcrumb } from '../../../../ui/navigation.tsx'
import { Columns, Lead, Page } from '../../../../ui/page.tsx'
import { CadreList } from '../../../catat/client/cadre-list.tsx'
import { ClientLead } from '../../../catat/client/client-lead.tsx'
import { findClient } from '../../../catat/client/find-client.ts'
import { MissingComponents } from '../../../catat/client/missing-components.tsx'
import { ReferralLines } from '../../../catat/client/referral-lines.tsx'
import { RiskSection } from '../../../catat/client/risk-section.tsx'
import { StepTable } from '../../../catat/client/step-table.tsx'
import { Timeline } from '../../../catat/client/timeline.tsx'
import { clientHref } from '../../../catat/records/record-slug.ts'
import { sayAssessment } from '../../../catat/risk/assessment-words.ts'
import { RefusalPage } from '../../../shell/refusal-page.tsx'
import { requireReader } from '../../../shell/require-reader.ts'
import { SheetsSection } from '../sheets-section.tsx'
import '../../../catat/catat.css'

interface CasePageProps {
  readonly params: Promise<{ readonly pregnancy: string }>
}

export async function generateMetadata({ params }: CasePageProps): Promise<Metadata> {
  const [{ pregnancy }, { language }] = await Promise.all([params, readRequest()])
  return { title: words[language].registry.client(decodeURIComponent(pregnancy)) }
}

/** One pregnancy's timeline, to read: named only where the API names her. */
export default async function CasePage({ params }: CasePageProps) {
  const [{ pregnancy }, { language }, shell] = await Promise.all([params, readRequest(), requireReader()])
  const { registry: said, shell: frame, health, failures } = words[language]
  if (!shell.viewer.actions.includes('READ_CASES'))
    return (
      <Page>
        <Lead title={said.caseTitle} dek={said.casesNotAllowed} actions={<a href="/">{failures.toOverview}</a>} />
      </Page>
    )
  const answer = await findClient(decodeURIComponent(pregnancy), language)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const client = answer.data.pregnancy
  if (client === null) notFound()
  const assessment = sayAssessment(client.kspr, language)
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[
          { words: health.title, href: '/kesehatan' },
          { words: words[language].watches.title, href: '/kesehatan/oce-oke' },
          { words: said.client(client.number) },
        ]}
      />
      <ClientLead language={language} client={client} assessment={assessment} />
      {client.isEditable && (
        <p className="actions">
          <a href={clientHref(client.number)}>{said.toFile}</a>
        </p>
      )}
      <ReferralLines language={language} client={client} isEditable={false} today={shell.installation.today} />
      <Columns isFirstWide>
        <div>
          <Timeline language={language} client={client} isEditable={false} />
          <StepTable language={language} client={client} />
        </div>
        <div>
          <RiskSection language={language} assessment={assessment} client={client} />
          <CadreList language={language} client={client} isEditable={false} />
          <MissingComponents language={language} client={client} />
        </div>
      </Columns>
      <SheetsSection language={language} number={client.number} />
    </Page>
  )
}
