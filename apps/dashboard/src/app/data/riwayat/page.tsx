import type { Metadata } from 'next'
import { formatInstant, formatMonth } from '../../../charts/format/format-date.ts'
import { formatNumber } from '../../../charts/format/format-number.ts'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { Breadcrumb } from '../../../ui/navigation.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { requireReader } from '../../shell/require-reader.ts'
import '../data.css'
import { historyAddress } from './history-address.ts'
import { HistoryForm } from './history-form.tsx'

const historyQuery = graphql(`
  query FigureHistory($code: String!, $element: String!, $month: String!, $language: Language!) {
    area(code: $code) { fullName(language: $language) }
    figureHistory(area: $code, element: $element, period: $month) {
      value
      isCumulative
      isStanding
      fileName
      source
      importedBy
      importedAt
      undoneAt
      undoneBy
      importId
    }
  }
`)

const elementsQuery = graphql(`
  query HistoryElements($language: Language!) {
    elements { key name(language: $language) }
  }
`)

const isMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].data.historyTitle }
}

/** Every report of one count: who brought it, when, with which file, and whether it was taken back. */
export default async function HistoryPage({ searchParams }: { searchParams: PageParameters }) {
  const { language } = await readRequest()
  const said = words[language].data
  const [{ viewer, installation }, parameters] = await Promise.all([requireReader(), searchParams])
  const asked = {
    code: first(parameters.wilayah) ?? '',
    element: first(parameters.elemen) ?? '',
    month: first(parameters.masa) ?? '',
  }
  const isAsked = asked.code !== '' && asked.element !== '' && asked.month !== ''
  const [{ data: catalogue }, answer] = await Promise.all([
    ask(elementsQuery, { language: apiLanguage(language) }),
    isAsked ? ask(historyQuery, { ...asked, language: apiLanguage(language) }) : null,
  ])
  const elements = catalogue?.elements ?? []
  const revisions = answer?.data?.figureHistory ?? []
  const standing = revisions.find(({ isStanding }) => isStanding)
  const place = answer?.data?.area?.fullName ?? asked.code
  const name = elements.find(({ key }) => key === asked.element)?.name ?? asked.element
  const count = (value: number) => formatNumber(value, language)
  const nameMonth = (text: string) => (isMonth(text) ? formatMonth(text, language) : text)
  const mayOpen = viewer.actions.includes('READ_IMPORTS')
  return (
    <Page>
      <Breadcrumb
        label={words[language].shell.breadcrumb}
        steps={[{ words: said.title, href: '/data' }, { words: said.historyTitle }]}
      />
      <Lead
        eyebrow={said.historyTitle}
        title={
          isAsked && answer?.data
            ? said.historyFinding(count(revisions.length), standing && count(standing.value))
            : said.historyTitle
        }
        dek={isAsked && answer?.data ? `${name} · ${place} · ${nameMonth(asked.month)}` : said.historyDek}
      />
      {answer?.refusal && (
        <Notice kind="error" title={said.failed}>
          {answer.refusal.message}
        </Notice>
      )}
      {answer?.data && (
        <Section id="laporan" title={said.reports}>
          {revisions.length === 0 ? (
            <EmptyState title={said.noReports}>{said.noReportsNote}</EmptyState>
          ) : (
            <DataTable
              caption={said.history}
              isCaptionHidden
              columns={[
                { key: 'when', header: said.when },
                { key: 'value', header: said.value, isNumber: true },
                { key: 'state', header: said.state },
                { key: 'by', header: said.by },
                { key: 'file', header: said.fileName },
                { key: 'source', header: said.source },
              ]}
              rows={revisions.map((one) => ({
                key: one.importId,
                cells: [
                  formatInstant(one.importedAt, language),
                  count(one.value) + (one.isCumulative ? ` (${said.cumulative})` : ''),
                  one.undoneAt !== null
                    ? said.undone(one.undoneBy ?? '–', formatInstant(one.undoneAt, language))
                    : said.standings[one.isStanding ? 'standing' : 'replaced'],
                  one.importedBy,
                  mayOpen ? (
                    <a key="file" href={`/data/impor/${encodeURIComponent(one.importId)}`}>
                      {one.fileName}
                    </a>
                  ) : (
                    one.fileName
                  ),
                  one.source,
                ],
              }))}
            />
          )}
          {isMonth(asked.month) && (
            <p>
              <a href={historyAddress(asked.code, asked.element, asked.month.slice(0, 4))}>
                {said.reportsOfYear(asked.month.slice(0, 4))}
              </a>
            </p>
          )}
        </Section>
      )}
      <Section id="cari" title={said.historyFind} note={said.historyFindNote}>
        <HistoryForm
          said={said}
          elements={elements}
          asked={{ ...asked, month: asked.month || (installation.lastMonth ?? installation.today.slice(0, 7)) }}
        />
      </Section>
    </Page>
  )
}
