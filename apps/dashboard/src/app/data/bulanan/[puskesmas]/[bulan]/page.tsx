import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatMonth } from '../../../../../charts/format/format-date.ts'
import { formatNumber } from '../../../../../charts/format/format-number.ts'
import { ask } from '../../../../../graphql/client.ts'
import { apiLanguage } from '../../../../../i18n/language.ts'
import { words } from '../../../../../i18n/words.ts'
import { readRequest } from '../../../../../request/read-request.ts'
import { Breadcrumb, Tabs } from '../../../../../ui/navigation.tsx'
import { Notice } from '../../../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../../../ui/page.tsx'
import { first, type PageParameters } from '../../../../page-parameters.ts'
import { RefusalPage } from '../../../../shell/refusal-page.tsx'
import { requireReader } from '../../../../shell/require-reader.ts'
import '../../../data.css'
import '../../bulanan.css'
import { entryAddress, shiftMonth } from '../../entry-months.ts'
import { EntryGrid } from '../../grid/entry-grid.tsx'
import { type GridData, placeOf } from '../../grid/grid-data.ts'
import { StepOutcome } from '../../step-outcome.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { EntryCorrections } from './entry-corrections.tsx'
import { entryQuery } from './entry-query.ts'
import { EntrySteps } from './entry-steps.tsx'
import { writeFormFinding } from './write-form-finding.ts'

interface EntryPageProps {
  readonly params: Promise<{ puskesmas: string; bulan: string }>
  readonly searchParams: PageParameters
}

export async function generateMetadata({ params }: EntryPageProps): Promise<Metadata> {
  const [{ language }, { bulan }] = await Promise.all([readRequest(), params])
  const said = words[language].entry
  return { title: /^\d{4}-\d\d$/.test(bulan) ? `${said.title}, ${formatMonth(bulan, language)}` : said.title }
}

export default async function EntryPage({ params, searchParams }: EntryPageProps) {
  const { language, address } = await readRequest()
  const said = words[language].entry
  const [{ viewer }, { puskesmas, bulan }, parameters] = await Promise.all([requireReader(), params, searchParams])
  const healthCentre = decodeURIComponent(puskesmas)
  const answer = await ask(entryQuery, { healthCentre, month: bulan, language: apiLanguage(language) })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const sheet = answer.data.entryForm
  if (sheet === null) notFound()
  const { form, areas, cells } = sheet
  const count = (value: number) => formatNumber(value, language)
  const here = entryAddress(form.healthCentre.code, form.month)
  const rowsOf = (level: string) => areas.filter((area) => area.level === level)
  const sections = sheet.sections.filter(({ level }) => rowsOf(level).length > 0)
  const section = sections.find(({ key }) => key === first(parameters.bagian)) ?? sections[0]
  if (section === undefined) notFound()
  const addressOf = (key: string, isChoosing = false) => `${here}?bagian=${key}${isChoosing ? '&koreksi=1' : ''}`
  const isChoosing = first(parameters.koreksi) === '1' && form.steps.includes('REQUEST_CORRECTION')
  const names = Object.fromEntries([
    ...areas.map(({ code, name }) => [code, name] as const),
    ...sheet.sections.flatMap(({ elements }) => elements.map(({ key, name }) => [key, name] as const)),
  ])
  const cellsOf = (keys: readonly { readonly key: string }[]) =>
    cells.filter(({ element }) => keys.some(({ key }) => key === element))
  const counts = (keys: readonly { readonly key: string }[]) => {
    const asked = cellsOf(keys)
    return [asked.filter(({ value }) => value !== null).length, asked.length].map(count).join('/')
  }
  const data: GridData = {
    ...{ formId: form.id, keeper: `${form.id}-${viewer.name}`, language, names, address: addressOf(section.key) },
    ...{ cells, rules: sheet.rules, issues: sheet.issues },
    ...{ countPattern: sheet.countPattern, largestCount: sheet.largestCount },
    monthBefore: shiftMonth(form.month, -1),
    section: { key: section.key, title: section.title, isOfCentre: section.level === 'HEALTH_CENTRE' },
    columns: section.elements,
    rows: rowsOf(section.level),
    sectionOf: Object.fromEntries(
      sheet.sections.flatMap(({ key, elements }) => elements.map((element) => [element.key, key] as const)),
    ),
    mode: isChoosing ? 'CHOOSE' : form.steps.includes('FILL') ? 'FILL' : 'READ',
  }
  const finding = writeFormFinding(said, form, language)
  return (
    <Page>
      <Breadcrumb
        label={words[language].shell.breadcrumb}
        steps={[
          { words: words[language].data.title, href: '/data' },
          { words: said.title, href: '/data/bulanan' },
          { words: `${form.healthCentre.name}, ${formatMonth(form.month, language)}` },
        ]}
      />
      <Lead eyebrow={said.eyebrow(form.healthCentre.name)} title={finding.title} dek={finding.dek} />
      <StepOutcome language={language} done={first(parameters.selesai)} failure={first(parameters.galat)} />
      {form.returnReason !== null && (
        <Notice kind="warning" title={said.returned}>
          <p>{form.returnReason}</p>
        </Notice>
      )}
      {sheet.reportedElsewhere > 0 && form.state !== 'APPROVED' && (
        <Notice kind="info">
          <p>{said.elsewhere(count(sheet.reportedElsewhere))}</p>
        </Notice>
      )}
      {sheet.import?.state === 'UNDONE' && (
        <Notice kind="warning">
          <p>{said.importUndone}</p>
        </Notice>
      )}
      <noscript>
        <Notice kind="warning">
          <p>{said.noScript}</p>
        </Notice>
      </noscript>
      <Section id="isian" title={section.title} note={counts(section.elements)}>
        <Tabs
          label={said.sections}
          tabs={sections.map(({ key, title, elements }) => ({
            words: `${title} ${counts(elements)}`,
            href: addressOf(key, isChoosing),
            isCurrent: key === section.key,
          }))}
        />
        {isChoosing ? (
          <CorrectionForm
            said={said}
            id={form.id}
            places={cellsOf(section.elements).map(placeOf)}
            address={address}
            formAddress={addressOf(section.key)}
          >
            <EntryGrid key={section.key} data={data} />
          </CorrectionForm>
        ) : (
          <EntryGrid key={section.key} data={data} />
        )}
      </Section>
      {!isChoosing && (
        <EntrySteps
          language={language}
          id={form.id}
          steps={form.steps}
          emptyCount={form.expected - form.filled}
          address={addressOf(section.key)}
          choosingAddress={addressOf(section.key, true)}
        />
      )}
      <EntryCorrections
        language={language}
        corrections={sheet.corrections}
        names={names}
        canDecide={form.steps.includes('DECIDE_CORRECTION')}
        address={addressOf(section.key)}
      />
      {sheet.import !== null && viewer.actions.includes('READ_IMPORTS') && (
        <p>
          <a href={`/data/impor/${encodeURIComponent(sheet.import.id)}`}>{said.importLink}</a>
        </p>
      )}
    </Page>
  )
}
