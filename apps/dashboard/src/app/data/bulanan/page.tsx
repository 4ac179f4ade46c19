import type { Metadata } from 'next'
import { formatMonth } from '../../../charts/format/format-date.ts'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Breadcrumb, Tabs } from '../../../ui/navigation.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { requireReader } from '../../shell/require-reader.ts'
import './bulanan.css'
import { DeadlineForm } from './deadline-form.tsx'
import { shiftMonth } from './entry-months.ts'
import { FormTable } from './form-table.tsx'
import { StepOutcome } from './step-outcome.tsx'
import { type ListedForm, writeListFinding } from './write-list-finding.ts'

/** This month and the five before it. */
const shownMonths = 6

const formsQuery = graphql(`
  query EntryForms($fromMonth: String!, $toMonth: String!) {
    entryForms(fromMonth: $fromMonth, toMonth: $toMonth) {
      month
      state
      deadline
      daysLeft
      isReportedElsewhere
      healthCentre { code }
      ...EntryFormLine
    }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].entry.title }
}

export default async function EntryFormsPage({ searchParams }: { searchParams: PageParameters }) {
  const { language, address } = await readRequest()
  const [{ viewer, installation }, parameters] = await Promise.all([requireReader(), searchParams])
  const said = words[language].entry
  if (!viewer.actions.includes('READ_ENTRY'))
    return (
      <Page>
        <Lead
          title={said.title}
          dek={said.notAllowed}
          actions={<a href="/">{words[language].failures.toOverview}</a>}
        />
      </Page>
    )
  const thisMonth = installation.today.slice(0, 7)
  const fromMonth = shiftMonth(thisMonth, 1 - shownMonths)
  const answer = await ask(formsQuery, { fromMonth, toMonth: thisMonth })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { entryForms } = answer.data
  const centres = new Set(entryForms.map(({ healthCentre }) => healthCentre.code))
  const months = [...new Set(entryForms.map(({ month }) => month))]
  const asked = first(parameters.bulan)
  const month = months.find((known) => known === asked) ?? shiftMonth(thisMonth, -1)
  const isOffice = centres.size > 1
  const shown = isOffice ? entryForms.filter((form) => form.month === month) : entryForms
  const finding = writeListFinding({ said, language, forms: shown, month: isOffice ? month : null })
  return (
    <Page>
      <Breadcrumb
        label={words[language].shell.breadcrumb}
        steps={[{ words: words[language].data.title, href: '/data' }, { words: said.title }]}
      />
      <Lead eyebrow={said.title} title={finding.title} dek={finding.dek} />
      <StepOutcome language={language} done={first(parameters.selesai)} failure={first(parameters.galat)} />
      <Section id="isian" title={isOffice ? formatMonth(month, language) : said.months}>
        {isOffice && (
          <Tabs
            label={said.months}
            tabs={months.map((known) => ({
              words: formatMonth(known, language, 'short'),
              href: `/data/bulanan?bulan=${known}`,
              isCurrent: known === month,
            }))}
          />
        )}
        {entryForms.length === 0 ? (
          <EmptyState title={said.noForms}>{said.noFormsNote}</EmptyState>
        ) : (
          <FormTable
            language={language}
            forms={shown}
            by={isOffice ? 'healthCentre' : 'month'}
            caption={finding.title}
          />
        )}
      </Section>
      {viewer.actions.includes('OVERSEE_ENTRY') && (
        <DeadlineForm said={said} day={dayOf(entryForms)} address={address} />
      )}
    </Page>
  )
}

const dayOf = ([form]: readonly ListedForm[]): number => Number(form?.deadline.slice(8) ?? 5)
