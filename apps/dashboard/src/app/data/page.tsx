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
import { importableKinds } from './importable-kinds.ts'
import { KnownColumns } from './known-columns.tsx'
import './data.css'
import { UploadForm } from './upload-form.tsx'

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

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].data.title }
}

export default async function DataPage({ searchParams }: { searchParams: PageParameters }) {
  const { language } = await readRequest()
  const said = words[language].data
  const [{ viewer }, parameters] = await Promise.all([requireReader(), searchParams])
  if (!viewer.actions.includes('READ_IMPORTS'))
    return (
      <Page>
        <Lead title={said.heading} dek={said.notAllowed} />
      </Page>
    )
  const after = first(parameters.sesudah) ?? null
  const answer = await ask(dataQuery, { first: importsOnPage, after, language: apiLanguage(language) })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { imports, figures, published, healthCentres, catchments, schools } = answer.data
  const kinds = importableKinds(viewer.actions)
  const failure = Object.entries(said.uploadFailures).find(([code]) => code === first(parameters.galat))?.[1]
  return (
    <Page>
      <Lead title={said.heading} dek={said.dek} />
      <Section id="unggah" title={said.upload} note={kinds.length > 0 ? said.uploadNote : said.readOnly}>
        {failure && (
          <Notice kind="error" title={said.failed}>
            {failure}
          </Notice>
        )}
        {kinds.length > 0 && <UploadForm said={said} kinds={kinds} />}
      </Section>
      <ImportRegister language={language} imports={imports} isFirstPage={after === null} />
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
