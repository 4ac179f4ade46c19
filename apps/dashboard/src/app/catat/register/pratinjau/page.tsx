import type { Metadata } from 'next'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import { ask } from '../../../../graphql/client.ts'
import { apiLanguage } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import { Button } from '../../../../ui/form.tsx'
import { Breadcrumb } from '../../../../ui/navigation.tsx'
import { Lead, Page, Section } from '../../../../ui/page.tsx'
import { WaitNote } from '../../../data/wait-note.tsx'
import { first, type PageParameters } from '../../../page-parameters.ts'
import { RefusalPage } from '../../../shell/refusal-page.tsx'
import { requireKeeper } from '../../require-keeper.tsx'
import '../../catat.css'
import { DifferenceList } from '../difference-list.tsx'
import { importRegisterMutation } from '../import-register.ts'
import { readRegisterSheet } from '../sheets.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].data.preview }
}

/** What taking a sheet in would do. The mutation writes nothing here, so the page can be reloaded at will. */
export default async function RegisterPreviewPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language }, parameters] = await Promise.all([readRequest(), searchParams])
  const { registers: said, registry, data, shell: frame } = words[language]
  const { refusal } = await requireKeeper()
  if (refusal) return refusal
  const sheet = readRegisterSheet(first(parameters.lembar)) ?? 'CADRES'
  const uploadId = first(parameters.unggahan) ?? ''
  const asked = { sheet, uploadId, isPreview: true, language: apiLanguage(language) }
  const answer = await ask(importRegisterMutation, asked)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { added, changed, same, rejected, issues, ...compared } = answer.data.importRegister
  const lists = [
    { title: said.onlyInFile, total: compared.onlyInFileCount, lines: compared.onlyInFile ?? [] },
    { title: said.differing, total: compared.differingCount, lines: compared.differing ?? [] },
    { title: said.onlyHere, total: compared.onlyHereCount, lines: compared.onlyHere ?? [] },
  ]
  const count = (value: number) => formatNumber(value, language)
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[
          { words: registry.title, href: '/catat' },
          { words: said.title, href: '/catat/register' },
          { words: data.preview },
        ]}
      />
      <Lead
        eyebrow={`${data.preview} · ${said.sheets[sheet]}`}
        title={said.taken(count(added), count(changed), count(same), count(rejected))}
        dek={added + changed === 0 ? said.nothingToDo : said.previewDek}
        actions={<a href="/catat/register#unggah">{data.backToData}</a>}
      />
      {added + changed > 0 && (
        <form method="post" action="/catat/register/jalankan" className="entry-form">
          <input type="hidden" name="lembar" value={sheet} />
          <input type="hidden" name="unggahan" value={uploadId} />
          <div className="entry-send">
            <Button>{data.run}</Button>
          </div>
          <WaitNote words={data.running} />
        </form>
      )}
      <Section id="banding" title={said.compared} note={said.comparedNote}>
        {lists.every(({ total }) => total === 0) && <p>{said.alike}</p>}
        <div className="stack">
          {lists.map((list) => (
            <DifferenceList key={list.title} language={language} {...list} />
          ))}
        </div>
      </Section>
      <Section id="temuan" title={data.issuesTitle}>
        {issues.length === 0 ? (
          <p>{said.noIssues}</p>
        ) : (
          <DataTable
            caption={data.issuesTitle}
            isCaptionHidden
            columns={[
              { key: 'row', header: data.row },
              { key: 'column', header: data.columnName },
              { key: 'message', header: data.message },
            ]}
            rows={issues.map(({ row, column, message }, index) => ({
              key: String(index),
              cells: [
                row === null ? data.wholeFile : count(row),
                column ?? '',
                <span key="message" className="cell-words">
                  {message}
                </span>,
              ],
            }))}
          />
        )}
      </Section>
    </Page>
  )
}
