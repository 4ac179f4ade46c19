import type { Metadata } from 'next'
import { ask } from '../../graphql/client.ts'
import { graphql } from '../../graphql/generated/index.ts'
import { apiLanguage } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { Notice } from '../../ui/notice.tsx'
import { Lead, Page, Section } from '../../ui/page.tsx'
import { first, type PageParameters } from '../page-parameters.ts'
import { RefusalPage } from '../shell/refusal-page.tsx'
import { requireReader } from '../shell/require-reader.ts'
import { ImportRegister } from './import-register.tsx'
import { importableKinds, sheetsToFill } from './importable-kinds.ts'
import { KnownColumns } from './known-columns.tsx'
import './data.css'
import { TemplateForm } from './template-form.tsx'
import { UploadForm } from './upload-form.tsx'
import { WorkList } from './work-list.tsx'

const importsOnPage = 25

const dataQuery = graphql(`
  query DataPage($first: Int!, $after: String, $language: Language!) {
    imports(first: $first, after: $after) { ...RegisterPage }
    figures: sheetColumns(sheet: FIGURES) { ...KnownColumn }
    published: sheetColumns(sheet: PUBLISHED) { ...KnownColumn }
    healthCentres: sheetColumns(sheet: HEALTH_CENTRES) { ...KnownColumn }
    catchments: sheetColumns(sheet: CATCHMENTS) { ...KnownColumn }
    schools: sheetColumns(sheet: SCHOOLS) { ...KnownColumn }
  }
`)

const workQuery = graphql(`
  query DataWork {
    workUnderWay { ...WorkLine }
  }
`)

const officesQuery = graphql(`
  query TemplateOffices($offices: AreaSelectionInput!) {
    areas(selection: $offices) { code name }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].data.title }
}

export default async function DataPage({ searchParams }: { searchParams: PageParameters }) {
  const { language } = await readRequest()
  const said = words[language].data
  const [{ viewer, installation }, parameters] = await Promise.all([requireReader(), searchParams])
  const kinds = importableKinds(viewer.actions)
  const [home = installation.regency] = viewer.areas
  const offices = await ask(officesQuery, { offices: { within: { code: home.code, level: 'HEALTH_CENTRE' } } })
  const templates = (
    <TemplateForm
      said={said}
      kinds={sheetsToFill(kinds)}
      offices={offices.data?.areas ?? []}
      year={Number(installation.today.slice(0, 4))}
    />
  )
  const entry = viewer.actions.includes('READ_ENTRY') && (
    <Section id="isian" title={said.entryTitle}>
      <p>
        <a href="/data/bulanan">{said.entryFind}</a>
      </p>
    </Section>
  )
  const quality = viewer.domains.includes('HEALTH') && (
    <Section id="mutu" title={words[language].quality.title} note={words[language].quality.dek}>
      <p>
        <a href="/data/mutu">{said.qualityFind}</a>
      </p>
    </Section>
  )
  const history = (
    <Section id="telusur" title={said.historyTitle} note={said.historyDek}>
      <p>
        <a href="/data/riwayat">{said.historyFind}</a>
      </p>
      <p>
        <a href="/data/register">{words[language].records.find}</a>
      </p>
    </Section>
  )
  if (!viewer.actions.includes('READ_IMPORTS'))
    return (
      <Page>
        <Lead
          title={said.heading}
          dek={said.notAllowed}
          actions={viewer.role === 'SCHOOL_HEAD' && <a href="/pendidikan/sekolah">{said.schoolLists}</a>}
        />
        {entry}
        {quality}
        {templates}
        {history}
      </Page>
    )
  const after = first(parameters.sesudah) ?? null
  const [answer, work] = await Promise.all([
    ask(dataQuery, { first: importsOnPage, after, language: apiLanguage(language) }),
    kinds.length > 0 ? ask(workQuery, {}) : null,
  ])
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { imports, figures, published, healthCentres, catchments, schools } = answer.data
  const failure = Object.entries(said.uploadFailures).find(([code]) => code === first(parameters.galat))?.[1]
  return (
    <Page>
      <Lead title={said.heading} dek={said.dek} />
      <WorkList language={language} work={work?.data?.workUnderWay ?? []} />
      <Section id="unggah" title={said.upload} note={kinds.length > 0 ? said.uploadNote : said.readOnly}>
        {failure && (
          <Notice kind="error" title={said.failed}>
            {failure}
          </Notice>
        )}
        {kinds.length > 0 && <UploadForm said={said} kinds={kinds} />}
      </Section>
      {entry}
      {quality}
      {templates}
      <ImportRegister language={language} imports={imports} isFirstPage={after === null} />
      {history}
      <KnownColumns
        said={said}
        sheets={[
          ['FIGURES', figures],
          ['PUBLISHED', published],
          ['HEALTH_CENTRES', healthCentres],
          ['CATCHMENTS', catchments],
          ['SCHOOLS', schools],
        ]}
      />
    </Page>
  )
}
