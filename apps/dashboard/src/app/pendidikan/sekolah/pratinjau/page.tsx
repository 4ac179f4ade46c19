import type { Metadata } from 'next'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { Button } from '../../../../ui/form.tsx'
import { Breadcrumb } from '../../../../ui/navigation.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../../ui/page.tsx'
import { IssueTable } from '../../../data/issue-table.tsx'
import { WaitNote } from '../../../data/wait-note.tsx'
import { first, type PageParameters } from '../../../page-parameters.ts'
import { RefusalPage } from '../../../shell/refusal-page.tsx'
import '../../../catat/catat.css'
import { requireHead } from '../require-head.tsx'
import { readRosterSheet } from '../roster-sheets.ts'

const previewMutation = graphql(`
  mutation PreviewRoster($input: ImportInput!, $first: Int!, $language: Language!) {
    previewImport(input: $input, guess: true) {
      counts { added changed same rejected }
      issueCount
      issues(first: $first) { ...IssueRow }
      mapping
    }
  }
`)

const issuesShown = 100

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].data.preview }
}

/** What bringing a sheet in would do. The mutation writes nothing here, so the page can be reloaded at will. */
export default async function RosterPreviewPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language }, parameters, head] = await Promise.all([readRequest(), searchParams, requireHead()])
  if (head.refusal) return head.refusal
  const { schoolData: said, data, shell } = words[language]
  const sheet = readRosterSheet(first(parameters.lembar)) ?? 'TEACHERS'
  const uploadId = first(parameters.unggahan) ?? ''
  const asked = { input: { uploadId, sheet, strict: false }, first: issuesShown, language: apiLanguage(language) }
  const answer = await ask(previewMutation, asked)
  const preview = answer.data?.previewImport
  const refused = answer.refusal
  if (refused && refused.code !== 'BAD_USER_INPUT') return <RefusalPage refusal={refused} />
  const count = (value: number) => formatNumber(value, language)
  const back = <a href="/pendidikan/sekolah#unggah">{data.backToData}</a>
  const willChange = preview !== undefined && preview.counts.added + preview.counts.changed > 0
  return (
    <Page>
      <Breadcrumb
        label={shell.breadcrumb}
        steps={[{ words: said.title, href: '/pendidikan/sekolah' }, { words: data.preview }]}
      />
      <Lead
        eyebrow={`${data.preview} · ${said.sheets[sheet]}`}
        title={
          preview
            ? said.previewFinding(
                count(preview.counts.added),
                count(preview.counts.changed),
                count(preview.counts.same),
                count(preview.counts.rejected),
              )
            : data.failed
        }
        dek={preview ? data.previewDek : refused?.message}
        actions={back}
      />
      {preview && !willChange && <Notice kind="warning">{data.nothingToDo}</Notice>}
      {willChange && head.shell.installation.isDemo && <Notice kind="info">{data.demoOnly}</Notice>}
      {willChange && !head.shell.installation.isDemo && (
        <form method="post" action="/pendidikan/sekolah/jalankan" className="entry-form">
          <input type="hidden" name="lembar" value={sheet} />
          <input type="hidden" name="unggahan" value={uploadId} />
          <input type="hidden" name="pemetaan" value={JSON.stringify(preview.mapping)} />
          <div className="entry-send">
            <Button>{data.run}</Button>
          </div>
          <WaitNote words={data.running} />
        </form>
      )}
      {preview && (
        <Section id="temuan" title={data.issuesTitle}>
          {preview.issueCount === 0 ? (
            <p>{said.noIssues}</p>
          ) : (
            <IssueTable language={language} issues={preview.issues} />
          )}
          {preview.issueCount > issuesShown && (
            <p className="hint">{said.issuesCut(count(issuesShown), count(preview.issueCount))}</p>
          )}
        </Section>
      )}
    </Page>
  )
}
