import type { Metadata } from 'next'
import { formatNumber } from '../../../charts/format/format-number.ts'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Breadcrumb } from '../../../ui/navigation.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Columns, Lead, Page, Section } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { requireReader } from '../../shell/require-reader.ts'
import { importInput, readChoice } from '../import-choice.ts'
import { ImportCountsList } from '../import-counts.tsx'
import { importableKinds } from '../importable-kinds.ts'
import { IssueTable } from '../issue-table.tsx'
import '../../figures/figures.css'
import '../data.css'
import { ChangeForm } from './change-form.tsx'
import { ReadColumns } from './read-columns.tsx'
import { RunForm } from './run-form.tsx'

const previewMutation = graphql(`
  mutation PreviewImport($input: ImportInput!, $language: Language!) {
    previewImport(input: $input) {
      earlier { id }
      issueCount
      counts { added changed rejected ...ImportCountsList }
      issues { ...IssueRow }
      columns { ...ReadColumn }
    }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].data.preview }
}

/** The preview is a mutation by name but writes nothing, so the page can be reloaded at will. */
export default async function PreviewPage({ searchParams }: { searchParams: PageParameters }) {
  const { language } = await readRequest()
  const said = words[language].data
  const [{ viewer }, parameters] = await Promise.all([requireReader(), searchParams])
  const choice = readChoice(parameters)
  const answer = await ask(previewMutation, { input: importInput(choice, false), language: apiLanguage(language) })
  if (answer.refusal && answer.refusal.code !== 'BAD_USER_INPUT') return <RefusalPage refusal={answer.refusal} />
  const preview = answer.data?.previewImport
  const { added, changed, rejected } = preview?.counts ?? { added: 0, changed: 0, rejected: 0 }
  const count = (value: number) => formatNumber(value, language)
  const mappingFailure = Object.entries(said.uploadFailures).find(([code]) => code === first(parameters.galat))?.[1]
  return (
    <Page>
      <Breadcrumb
        label={words[language].shell.breadcrumb}
        steps={[{ words: said.title, href: '/data' }, { words: said.preview }]}
      />
      <Lead
        eyebrow={`${said.preview} · ${said.sheets[choice.sheet]}`}
        title={preview ? said.previewFinding(count(added), count(changed), count(rejected)) : said.failed}
        dek={preview ? said.previewDek : answer.refusal?.message}
        actions={<a href="/data#unggah">{said.backToData}</a>}
      />
      {preview?.earlier && <Notice kind="info">{said.repeat}</Notice>}
      {preview && added + changed === 0 && <Notice kind="warning">{said.nothingToDo}</Notice>}
      {preview && added + changed > 0 && <RunForm said={said} choice={choice} />}
      {preview && (
        <Section
          id="temuan"
          title={said.issuesTitle}
          note={said.issuesShown(count(preview.issues.length), count(preview.issueCount))}
        >
          {preview.issueCount === 0 ? said.noIssues : <IssueTable language={language} issues={preview.issues} />}
        </Section>
      )}
      {preview && (
        <Section id="hitungan" title={said.countsTitle}>
          <Columns isFirstWide={false}>
            <ImportCountsList language={language} counts={preview.counts} />
            <ReadColumns said={said} columns={preview.columns} />
          </Columns>
        </Section>
      )}
      <Section id="ubah" title={said.changeMapping}>
        {mappingFailure && (
          <Notice kind="error" title={said.failed}>
            {mappingFailure}
          </Notice>
        )}
        <ChangeForm said={said} choice={choice} kinds={importableKinds(viewer.actions)} />
      </Section>
    </Page>
  )
}
