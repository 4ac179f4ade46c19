import type { Metadata } from 'next'
import { formatMonth } from '../../../charts/format/format-date.ts'
import { formatCount } from '../../../charts/format/format-number.ts'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Button, InputField, SelectField } from '../../../ui/form.tsx'
import { Breadcrumb } from '../../../ui/navigation.tsx'
import { EmptyState, Notice } from '../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { requireReader } from '../../shell/require-reader.ts'
import '../data.css'
import { CasesSection } from './cases-section.tsx'
import { DifferencesTable } from './differences-table.tsx'
import { SourceSection } from './source-section.tsx'

const shownRows = 100

const recordsQuery = graphql(`
  query RecordsAndReports(
    $fromMonth: String!
    $toMonth: String!
    $within: String
    $chosen: [String!]
    $centres: AreaSelectionInput!
    $language: Language!
  ) {
    recordDifferences(from: $fromMonth, to: $toMonth, within: $within, elements: $chosen) {
      totalCount
      rows { ...DifferenceRow }
    }
    recordElements { key name(language: $language) }
    recordSources { element { key name(language: $language) } healthCentre { code name } fromMonth source setBy }
    areas(selection: $centres) { code name }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].records.title }
}

/** Register beside report: where they differ, who is counted, and which of them holds. */
export default async function RecordsPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language, address }, { viewer, installation }, parameters] = await Promise.all([
    readRequest(),
    requireReader(),
    searchParams,
  ])
  const said = words[language].records
  const present = installation.today.slice(0, 7)
  const last = installation.lastMonth ?? present
  const asked = {
    area: first(parameters.wilayah) || viewer.areas[0]?.code || installation.regency.code,
    element: first(parameters.elemen) ?? '',
    fromMonth: first(parameters.mulai) || `${last.slice(0, 4)}-01`,
    toMonth: first(parameters.sampai) || last,
  }
  const answer = await ask(recordsQuery, {
    ...{ fromMonth: asked.fromMonth, toMonth: asked.toMonth, within: asked.area, language: apiLanguage(language) },
    chosen: asked.element === '' ? null : [asked.element],
    centres: { within: { code: installation.regency.code, level: 'HEALTH_CENTRE' } },
  })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { recordDifferences: found, recordElements, recordSources, areas } = answer.data
  const maySeeCases = viewer.actions.includes('READ_CASES')
  const elementName = recordElements.find(({ key }) => key === asked.element)?.name
  const count = (value: number) => formatCount(value, language)
  const failure = first(parameters.gagal)
  return (
    <Page>
      <Breadcrumb
        label={words[language].shell.breadcrumb}
        steps={[{ words: words[language].data.title, href: '/data' }, { words: said.title }]}
      />
      <Lead
        eyebrow={`${said.title} · ${said.months(formatMonth(asked.fromMonth, language), formatMonth(asked.toMonth, language))}`}
        title={found.totalCount === 0 ? said.findingNone : said.finding(count(found.totalCount))}
        dek={said.dek}
      />
      {failure !== undefined && (
        <Notice kind="error" title={said.failed}>
          {failure}
        </Notice>
      )}
      {first(parameters.tersimpan) !== undefined && <Notice kind="info">{said.saved}</Notice>}
      {maySeeCases && elementName !== undefined && (
        <CasesSection language={language} asked={asked} elementName={elementName} />
      )}
      <Section id="pilih" title={said.choose}>
        <form method="get" action="/data/register" className="template-form">
          <InputField id="wilayah" name="wilayah" label={said.area} defaultValue={asked.area} required />
          <SelectField
            id="elemen"
            name="elemen"
            label={said.columns.element}
            defaultValue={asked.element}
            options={[
              { value: '', words: said.allElements },
              ...recordElements.map(({ key, name }) => ({ value: key, words: name })),
            ]}
          />
          <InputField
            id="mulai"
            name="mulai"
            type="month"
            label={said.fromMonth}
            defaultValue={asked.fromMonth}
            required
          />
          <InputField
            id="sampai"
            name="sampai"
            type="month"
            label={said.toMonth}
            defaultValue={asked.toMonth}
            required
          />
          <Button isPlain>{said.see}</Button>
        </form>
      </Section>
      <Section id="selisih" title={said.differences} note={said.differencesNote}>
        {found.totalCount === 0 ? (
          <EmptyState title={said.findingNone}>{said.noneDiffer}</EmptyState>
        ) : (
          <DifferencesTable language={language} rows={found.rows} maySeeCases={maySeeCases} />
        )}
        {found.totalCount > shownRows && (
          <p className="hint">{said.shown(count(shownRows), count(found.totalCount))}</p>
        )}
      </Section>
      <SourceSection
        language={language}
        sources={recordSources}
        elements={recordElements}
        centres={areas}
        presentMonth={present}
        address={viewer.actions.includes('SET_SOURCES') ? address : null}
      />
    </Page>
  )
}
