import type { Metadata } from 'next'
import { formatMonth } from '../../../charts/format/format-date.ts'
import { formatNumber } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Breadcrumb } from '../../../ui/navigation.tsx'
import { CountStrip, Lead, Page, Section } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { monthsBefore } from '../../period/months.ts'
import { OtherDomain } from '../../shell/other-domain.tsx'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { requireReader } from '../../shell/require-reader.ts'
import { IssueList } from './issue-list.tsx'
import { qualityAddress } from './quality-address.ts'
import { type QualityIssue, readQuality } from './quality-query.ts'
import { Reminders } from './reminders.tsx'
import './mutu.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].quality.title }
}

/** What is missing or cannot be right in the figures of a month, who mends it, and a reminder for each. */
export default async function QualityPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language }, { viewer, installation }, parameters] = await Promise.all([
    readRequest(),
    requireReader(),
    searchParams,
  ])
  const { quality: said, data, shell } = words[language]
  if (!viewer.domains.includes('HEALTH'))
    return <OtherDomain language={language} title={said.title} dek={words[language].health.otherDomain} />
  const last = monthsBefore(installation.today.slice(0, 7), 1)
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.exec(first(parameters.bulan) ?? '')?.[0] ?? last
  const code = first(parameters.wilayah) ?? viewer.areas[0]?.code ?? installation.regency.code
  const answer = await readQuality(code, month, language)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { units, reported, issues } = answer.data.dataQuality
  const named = formatMonth(month, language)
  const link = { bulan: month, wilayah: first(parameters.wilayah) }
  const kind = issues.find((issue) => issue.kind === first(parameters.jenis))?.kind
  const shown = kind === undefined ? issues : issues.filter((issue) => issue.kind === kind)
  const [before, after] = [monthsBefore(month, 1), monthsBefore(month, -1)]
  return (
    <Page>
      <Breadcrumb label={shell.breadcrumb} steps={[{ words: data.heading, href: '/data' }, { words: said.title }]} />
      <Lead
        eyebrow={said.eyebrow(answer.data.area?.fullName ?? code, named)}
        title={sayFinding({ units, reported, issues, named }, language)}
        dek={said.dek}
        actions={
          <>
            <a href={qualityAddress({ ...link, bulan: before })}>{said.previous(formatMonth(before, language))}</a>
            {month < last && (
              <a href={qualityAddress({ ...link, bulan: after })}>{said.next(formatMonth(after, language))}</a>
            )}
          </>
        }
      />
      {issues.length > 0 && <KindStrip language={language} issues={issues} link={link} />}
      <Section id="daftar" title={said.list} note={kind === undefined ? said.listNote : said.kinds[kind]}>
        {kind !== undefined && (
          <p>
            <a href={qualityAddress(link)}>{said.all}</a>
          </p>
        )}
        <IssueList language={language} issues={shown} seesForms={viewer.actions.includes('READ_ENTRY')} />
      </Section>
      <Reminders language={language} issues={shown} month={named} />
    </Page>
  )
}

interface KindStripProps {
  readonly language: Language
  readonly issues: readonly QualityIssue[]
  readonly link: { readonly bulan: string; readonly wilayah: string | undefined }
}

/** How many of each kind, the gravest first; choosing one filters the list. */
const KindStrip = ({ language, issues, link }: KindStripProps) => {
  const said = words[language].quality
  const counted = [...new Set(issues.map((issue) => issue.kind))].map((kind) => ({
    kind,
    count: issues.filter((issue) => issue.kind === kind).length,
  }))
  return (
    <CountStrip
      label={said.kindsLabel}
      counts={counted.map(({ kind, count }) => ({
        href: `${qualityAddress({ ...link, jenis: kind })}#daftar`,
        count: formatNumber(count, language),
        words: said.kinds[kind],
      }))}
    />
  )
}

interface Found {
  readonly units: number
  readonly reported: number
  readonly issues: readonly QualityIssue[]
  readonly named: string
}

function sayFinding({ units, reported, issues, named }: Found, language: Language): string {
  const { finding, noUnits } = words[language].quality
  const count = (value: number) => formatNumber(value, language)
  if (units === 0) return noUnits
  if (reported < units) return finding.silent(count(units - reported), count(units))
  const errors = issues.filter(({ severity }) => severity === 'ERROR').length
  if (errors > 0) return finding.errors(count(errors))
  return issues.length > 0 ? finding.warnings(count(issues.length)) : finding.none(named)
}
