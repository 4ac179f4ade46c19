import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatMonth } from '../../../../../charts/format/format-date.ts'
import { formatNumber } from '../../../../../charts/format/format-number.ts'
import { ask } from '../../../../../graphql/client.ts'
import { apiLanguage } from '../../../../../i18n/language.ts'
import { words } from '../../../../../i18n/words.ts'
import { readRequest } from '../../../../../request/read-request.ts'
import { Breadcrumb, Tabs } from '../../../../../ui/navigation.tsx'
import { Lead, Page, Section } from '../../../../../ui/page.tsx'
import { first, type PageParameters } from '../../../../page-parameters.ts'
import { RefusalPage } from '../../../../shell/refusal-page.tsx'
import { requireReader } from '../../../../shell/require-reader.ts'
import '../../../data.css'
import '../../bulanan.css'
import { entryAddress } from '../../entry-months.ts'
import { EntryGrid } from '../../grid/entry-grid.tsx'
import { placeOf } from '../../grid/grid-data.ts'
import { StepOutcome } from '../../step-outcome.tsx'
import { CorrectionForm } from './correction-form.tsx'
import { EntryCorrections } from './entry-corrections.tsx'
import { EntryNotices } from './entry-notices.tsx'
import { entryQuery } from './entry-query.ts'
import { EntrySteps } from './entry-steps.tsx'
import { layOutGrid, nameEverything } from './lay-out-grid.ts'
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
  const { form, cells } = sheet
  const sections = sheet.sections.filter(({ level }) => sheet.areas.some((area) => area.level === level))
  const section = sections.find(({ key }) => key === first(parameters.bagian)) ?? sections[0]
  if (section === undefined) notFound()
  const count = (value: number) => formatNumber(value, language)
  const here = entryAddress(form.healthCentre.code, form.month)
  const addressOf = (key: string, isChoosing = false) => `${here}?bagian=${key}${isChoosing ? '&koreksi=1' : ''}`
  const isChoosing = first(parameters.koreksi) === '1' && form.steps.includes('REQUEST_CORRECTION')
  const cellsOf = ({ elements }: typeof section) =>
    cells.filter(({ element }) => elements.some(({ key }) => key === element))
  const counts = (part: typeof section) => {
    const asked = cellsOf(part)
    return [asked.filter(({ value }) => value !== null).length, asked.length].map(count).join('/')
  }
  const grid = (
    <EntryGrid
      key={section.key}
      data={layOutGrid(sheet, section, {
        ...{ language, address: addressOf(section.key), keeper: `${form.id}-${viewer.name}` },
        mode: isChoosing ? 'CHOOSE' : form.steps.includes('FILL') ? 'FILL' : 'READ',
      })}
    />
  )
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
      <Lead
        eyebrow={said.eyebrow(form.healthCentre.name)}
        title={finding.title}
        dek={finding.dek}
        {...(sheet.import !== null &&
          viewer.actions.includes('READ_IMPORTS') && {
            actions: <a href={`/data/impor/${encodeURIComponent(sheet.import.id)}`}>{said.importLink}</a>,
          })}
      />
      <StepOutcome language={language} done={first(parameters.selesai)} failure={first(parameters.galat)} />
      <EntryNotices
        language={language}
        returnReason={form.returnReason}
        elsewhereCount={form.state === 'APPROVED' ? 0 : sheet.reportedElsewhere}
        isImportUndone={sheet.import?.state === 'UNDONE'}
      />
      <Section id="isian" title={section.title} note={counts(section)}>
        <Tabs
          label={said.sections}
          tabs={sections.map((part) => ({
            words: `${part.title} ${counts(part)}`,
            href: addressOf(part.key, isChoosing),
            isCurrent: part.key === section.key,
          }))}
        />
        {isChoosing ? (
          <CorrectionForm
            said={said}
            id={form.id}
            places={cellsOf(section).map(placeOf)}
            address={address}
            formAddress={addressOf(section.key)}
          >
            {grid}
          </CorrectionForm>
        ) : (
          grid
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
        names={nameEverything(sheet)}
        canDecide={form.steps.includes('DECIDE_CORRECTION')}
        address={addressOf(section.key)}
      />
    </Page>
  )
}
