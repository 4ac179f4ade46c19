import type { Metadata } from 'next'
import { formatInstant } from '../../../charts/format/format-date.ts'
import { formatNumber } from '../../../charts/format/format-number.ts'
import { ask } from '../../../graphql/client.ts'
import { graphql } from '../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { withParameters } from '../../../request/address.ts'
import { readRequest } from '../../../request/read-request.ts'
import { ButtonLink } from '../../../ui/form.tsx'
import { Breadcrumb } from '../../../ui/navigation.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { requireReader } from '../../shell/require-reader.ts'
import { ChangeTable } from '../change-table.tsx'
import { firstList, kindOfList, readListName, readOffset, rowsOnPage } from '../choose-list.ts'
import { importInput, packMapping, parseMapping, readChoice, uploadPage } from '../import-choice.ts'
import { ImportCountsList } from '../import-counts.tsx'
import { ImportLists } from '../import-lists.tsx'
import { importableKinds } from '../importable-kinds.ts'
import { IssueTable } from '../issue-table.tsx'
import '../../figures/figures.css'
import '../data.css'
import { ChangeForm } from './change-form.tsx'
import { ColumnForm } from './column-form.tsx'
import { RunForm } from './run-form.tsx'

const previewMutation = graphql(`
  mutation PreviewImport(
    $input: ImportInput!
    $guess: Boolean!
    $kind: ChangeKind!
    $first: Int!
    $offset: Int!
    $language: Language!
  ) {
    previewImport(input: $input, guess: $guess) {
      earlier { id importedBy startedAt }
      issueCount
      counts { added changed same rejected ...ImportCountsList }
      issues(first: $first, offset: $offset) { ...IssueRow }
      changes(kind: $kind, first: $first, offset: $offset) { ...ChangeRow }
      mapping
      columns { ...FileColumn }
      worksheets
    }
  }
`)

const columnsQuery = graphql(`
  query WantedColumns($sheet: SheetKind!, $language: Language!) {
    sheetColumns(sheet: $sheet) { ...WantedColumn }
  }
`)

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].data.preview }
}

/** The preview is a mutation by name but writes nothing, so the page can be reloaded at will. */
export default async function PreviewPage({ searchParams }: { searchParams: PageParameters }) {
  const { language, address } = await readRequest()
  const said = words[language].data
  const [{ viewer, installation }, parameters] = await Promise.all([requireReader(), searchParams])
  const choice = readChoice(parameters)
  const asked = readListName(parameters)
  const offset = readOffset(parameters)
  const list = (name: ReturnType<typeof firstList>) => ({
    input: importInput(choice, false),
    guess: choice.mapping === '',
    kind: name === 'temuan' ? ('ADDED' as const) : kindOfList[name],
    first: rowsOnPage,
    offset,
    language: apiLanguage(language),
  })
  const wanted = ask(columnsQuery, { sheet: choice.sheet, language: apiLanguage(language) })
  const looked = await ask(previewMutation, list(asked ?? 'temuan'))
  if (looked.refusal && looked.refusal.code !== 'BAD_USER_INPUT') return <RefusalPage refusal={looked.refusal} />
  const totals = looked.data?.previewImport
  const counts = {
    ...{ baru: totals?.counts.added ?? 0, berubah: totals?.counts.changed ?? 0 },
    ...{ sama: totals?.counts.same ?? 0, temuan: totals?.issueCount ?? 0 },
  }
  const name = asked ?? firstList(counts)
  const answer = asked === null && name !== 'temuan' ? await ask(previewMutation, list(name)) : looked
  const preview = answer.data?.previewImport
  const count = (value: number) => formatNumber(value, language)
  const failure = Object.entries(said.uploadFailures).find(([code]) => code === first(parameters.galat))?.[1]
  const mappingText = JSON.stringify(preview?.mapping ?? {})
  const mapping = { ...parseMapping(mappingText) }
  const back = {
    words: choice.exam === undefined ? said.title : words[language].examParts.title,
    href: uploadPage(choice.exam),
  }
  const willChange = counts.baru + counts.berubah > 0
  return (
    <Page>
      <Breadcrumb label={words[language].shell.breadcrumb} steps={[back, { words: said.preview }]} />
      <Lead
        eyebrow={`${said.preview} · ${said.sheets[choice.sheet]}`}
        title={
          preview
            ? said.previewFinding(count(counts.baru), count(counts.berubah), count(preview.counts.rejected))
            : said.failed
        }
        dek={preview ? said.previewDek : looked.refusal?.message}
        actions={<a href={`${back.href}#unggah`}>{choice.exam === undefined ? said.backToData : back.words}</a>}
      />
      {failure && (
        <Notice kind="error" title={said.failed}>
          {failure}
        </Notice>
      )}
      {preview?.earlier && (
        <Notice kind="warning" title={said.repeatTitle}>
          {said.repeat(preview.earlier.importedBy, formatInstant(preview.earlier.startedAt, language))}{' '}
          <a href={`/data/impor/${encodeURIComponent(preview.earlier.id)}`}>{said.see}</a>
        </Notice>
      )}
      {preview && !willChange && <Notice kind="warning">{said.nothingToDo}</Notice>}
      {willChange && installation.isDemo && <Notice kind="info">{said.demoOnly}</Notice>}
      {willChange && !installation.isDemo && <RunForm said={said} choice={{ ...choice, mapping: mappingText }} />}
      {preview && (
        <ImportLists
          language={language}
          address={withParameters(address, { galat: undefined })}
          counts={counts}
          chosen={{ name, offset }}
          shown={name === 'temuan' ? preview.issues.length : preview.changes.length}
          actions={
            counts.temuan > 0 &&
            choice.sheet !== 'BOUNDARIES' && (
              <p className="actions">
                <ButtonLink isPlain isSmall href={`/uploads/${choice.uploadId}/remarks?lang=${language}`} download>
                  {said.remarks}
                </ButtonLink>
              </p>
            )
          }
        >
          {name === 'temuan' ? (
            <IssueTable language={language} issues={preview.issues} />
          ) : (
            <ChangeTable
              language={language}
              caption={said.lists[name]}
              changes={preview.changes}
              hasHistory={choice.sheet === 'FIGURES'}
            />
          )}
        </ImportLists>
      )}
      {preview && choice.sheet !== 'BOUNDARIES' && preview.columns.length > 0 && (
        <Section id="kolom" title={said.columnsTitle} note={said.columnsHint}>
          <ColumnForm
            said={said}
            choice={choice}
            mapping={mapping}
            columns={preview.columns}
            wanted={(await wanted).data?.sheetColumns ?? []}
            worksheets={preview.worksheets}
          />
          <p className="hint">
            <a href={`/data/pemetaan/unduh?pemetaan=${packMapping(JSON.stringify(mapping, null, 2))}`}>
              {said.downloadMapping}
            </a>{' '}
            {said.downloadMappingNote}
          </p>
        </Section>
      )}
      {preview && (
        <Section id="hitungan" title={said.countsTitle}>
          <ImportCountsList language={language} counts={preview.counts} />
        </Section>
      )}
      <Section id="ubah" title={said.changeMapping}>
        <ChangeForm
          said={said}
          choice={{ ...choice, mapping: choice.mapping === '' ? '' : JSON.stringify(mapping, null, 2) }}
          kinds={choice.subject === undefined ? importableKinds(viewer.actions) : [choice.sheet]}
        />
      </Section>
    </Page>
  )
}
