import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatInstant } from '../../../../charts/format/format-date.ts'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { Breadcrumb, Pagination } from '../../../../ui/navigation.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Columns, Facts, Lead, Page, Section } from '../../../../ui/page.tsx'
import { first, type PageParameters } from '../../../page-parameters.ts'
import { RefusalPage } from '../../../shell/refusal-page.tsx'
import { requireReader } from '../../../shell/require-reader.ts'
import { ImportCountsList } from '../../import-counts.tsx'
import { canUndo } from '../../importable-kinds.ts'
import { IssueTable } from '../../issue-table.tsx'
import '../../../figures/figures.css'
import '../../data.css'
import { UndoForm } from './undo-form.tsx'

const issuesOnPage = 100

const importQuery = graphql(`
  query ImportPage($id: ID!, $first: Int!, $offset: Int!, $language: Language!) {
    node(id: $id) {
      ... on Import {
        id
        sheet
        fileName
        sha256
        source
        state
        importedBy
        startedAt
        finishedAt
        counts { added changed rejected ...ImportCountsList }
        issueCount
        issues(first: $first, offset: $offset) { ...IssueRow }
      }
    }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].data.register }
}

interface ImportPageProps {
  readonly params: Promise<{ id: string }>
  readonly searchParams: PageParameters
}

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const { language } = await readRequest()
  const said = words[language].data
  const [{ viewer }, { id }, parameters] = await Promise.all([requireReader(), params, searchParams])
  const offset = Math.max(0, Number.parseInt(first(parameters.mulai) ?? '0', 10) || 0)
  const answer = await ask(importQuery, {
    id: decodeURIComponent(id),
    first: issuesOnPage,
    offset,
    language: apiLanguage(language),
  })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const run = answer.data.node
  if (run === null || !('fileName' in run)) notFound()
  const count = (value: number) => formatNumber(value, language)
  const { added, changed, rejected } = run.counts
  const here = `/data/impor/${id}`
  return (
    <Page>
      <Breadcrumb
        label={words[language].shell.breadcrumb}
        steps={[{ words: said.title, href: '/data' }, { words: said.imported(run.fileName) }]}
      />
      <Lead
        eyebrow={`${said.imported(run.fileName)} · ${said.states[run.state]}`}
        title={said.previewFinding(count(added), count(changed), count(rejected))}
        dek={said.sheets[run.sheet]}
      />
      {run.state === 'UNDONE' && <Notice kind="info">{said.undone}</Notice>}
      <Section id="hitungan" title={said.countsTitle}>
        <Columns isFirstWide={false}>
          <ImportCountsList language={language} counts={run.counts} />
          <Facts
            facts={[
              [said.state, said.states[run.state]],
              [said.source, run.source ?? run.fileName],
              [said.by, run.importedBy],
              [said.when, formatInstant(run.finishedAt ?? run.startedAt, language)],
              [said.checksum, <code key="sha">{run.sha256}</code>],
            ]}
          />
        </Columns>
      </Section>
      <Section id="temuan" title={said.issuesTitle} note={issueRange(offset, run.issues.length, run.issueCount)}>
        {run.issueCount === 0 ? said.noIssues : <IssueTable language={language} issues={run.issues} />}
        {run.issueCount > issuesOnPage && (
          <Pagination
            label={said.issuesTitle}
            position={issueRange(offset, run.issues.length, run.issueCount)}
            {...(offset > 0 && { previous: { words: '←', href: `${here}?mulai=${offset - issuesOnPage}#temuan` } })}
            {...(offset + issuesOnPage < run.issueCount && {
              next: { words: '→', href: `${here}?mulai=${offset + issuesOnPage}#temuan` },
            })}
          />
        )}
      </Section>
      {run.state === 'DONE' && viewer.actions.includes('UNDO_IMPORT') && (
        <UndoForm said={said} id={run.id} canUndo={canUndo(run.sheet)} />
      )}
    </Page>
  )

  function issueRange(from: number, length: number, total: number): string {
    return said.issuesShown(length === 0 ? '0' : `${count(from + 1)}–${count(from + length)}`, count(total))
  }
}
