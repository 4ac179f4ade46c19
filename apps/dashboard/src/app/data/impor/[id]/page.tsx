import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatInstant } from '../../../../charts/format/format-date.ts'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { ButtonLink } from '../../../../ui/form.tsx'
import { Breadcrumb } from '../../../../ui/navigation.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Columns, Facts, Lead, Page, Section } from '../../../../ui/page.tsx'
import type { PageParameters } from '../../../page-parameters.ts'
import { RefusalPage } from '../../../shell/refusal-page.tsx'
import { requireReader } from '../../../shell/require-reader.ts'
import { ChangeTable } from '../../change-table.tsx'
import { firstList, kindOfList, type ListName, readListName, readOffset, rowsOnPage } from '../../choose-list.ts'
import { ImportCountsList } from '../../import-counts.tsx'
import { ImportLists } from '../../import-lists.tsx'
import { canUndo, mayImport } from '../../importable-kinds.ts'
import { IssueTable } from '../../issue-table.tsx'
import '../../../figures/figures.css'
import '../../data.css'
import { UndoForm } from './undo-form.tsx'

const importQuery = graphql(`
  query ImportPage($id: ID!, $kind: ChangeKind!, $first: Int!, $offset: Int!, $language: Language!) {
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
        undoneAt
        undoneBy
        undoEffect { ...UndoneCells }
        hasFile
        counts { added changed same rejected ...ImportCountsList }
        issueCount
        changes(kind: $kind, first: $first, offset: $offset) { ...ChangeRow }
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
  const { language, address } = await readRequest()
  const said = words[language].data
  const [{ viewer }, { id }, parameters] = await Promise.all([requireReader(), params, searchParams])
  const asked = readListName(parameters)
  const offset = readOffset(parameters)
  const askList = (name: ListName) =>
    ask(importQuery, {
      id: decodeURIComponent(id),
      kind: name === 'temuan' ? 'ADDED' : kindOfList[name],
      first: rowsOnPage,
      offset,
      language: apiLanguage(language),
    })
  const looked = await askList(asked ?? 'temuan')
  if (looked.refusal) return <RefusalPage refusal={looked.refusal} />
  const found = looked.data.node
  if (found === null || !('fileName' in found)) notFound()
  const isOfValues = found.sheet === 'FIGURES' || found.sheet === 'PUBLISHED'
  const { added, changed, same, rejected } = found.counts
  const listed = isOfValues ? { baru: added, berubah: changed, sama: same } : { baru: 0, berubah: 0, sama: 0 }
  const counts = { ...listed, temuan: found.issueCount }
  const name = asked ?? firstList(counts)
  const again = asked === null && name !== 'temuan' ? (await askList(name)).data?.node : undefined
  const run = again && 'fileName' in again ? again : found
  const count = (value: number) => formatNumber(value, language)
  const isOwnKind = mayImport(run.sheet, viewer.actions)
  return (
    <Page>
      <Breadcrumb
        label={words[language].shell.breadcrumb}
        steps={[{ words: said.title, href: '/data' }, { words: said.imported(run.fileName) }]}
      />
      <Lead
        eyebrow={`${said.imported(run.fileName)} · ${said.states[run.state]}`}
        title={said.importFinding[run.state](count(added), count(changed), count(rejected))}
        dek={said.sheets[run.sheet]}
      />
      {run.undoneAt !== null && (
        <Notice kind="info">{said.undone(run.undoneBy ?? '–', formatInstant(run.undoneAt, language))}</Notice>
      )}
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
      <ImportLists
        language={language}
        address={address}
        counts={counts}
        chosen={{ name, offset }}
        shown={name === 'temuan' ? run.issues.length : run.changes.length}
        actions={
          run.hasFile &&
          run.issueCount > 0 &&
          run.sheet !== 'BOUNDARIES' &&
          isOwnKind && (
            <p className="actions">
              <ButtonLink
                isPlain
                isSmall
                href={`/uploads/imports/${encodeURIComponent(run.id)}/remarks?lang=${language}`}
                download
              >
                {said.remarks}
              </ButtonLink>
            </p>
          )
        }
      >
        {name === 'temuan' ? (
          <IssueTable language={language} issues={run.issues} />
        ) : (
          <ChangeTable
            language={language}
            caption={said.lists[name]}
            changes={run.changes}
            hasHistory={run.sheet === 'FIGURES'}
          />
        )}
      </ImportLists>
      {run.state === 'DONE' && viewer.actions.includes('UNDO_IMPORT') && (
        <UndoForm language={language} id={run.id} canUndo={canUndo(run.sheet)} effect={run.undoEffect} />
      )}
    </Page>
  )
}
