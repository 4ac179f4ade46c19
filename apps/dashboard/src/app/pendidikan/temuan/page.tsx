import type { Metadata } from 'next'
import { formatNumber } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { withParameters } from '../../../request/address.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Pagination } from '../../../ui/navigation.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../ui/page.tsx'
import { first, type PageParameters } from '../../page-parameters.ts'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import { FlagChoiceForm } from './flag-choice-form.tsx'
import { FlagTable } from './flag-table.tsx'
import { type FlagChoice, readExams, readFlags } from './flags-query.ts'
import { requireFlags } from './require-flags.tsx'

const onPage = 50

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].flags.title }
}

/** The signals of an exam, the strongest first, and how many of them chance alone would give. */
export default async function FlagsPage({ searchParams }: { searchParams: PageParameters }) {
  const [{ language, address }, { shell, refusal }, parameters] = await Promise.all([
    readRequest(),
    requireFlags(),
    searchParams,
  ])
  if (refusal) return refusal
  const known = await readExams()
  if (known.refusal) return <RefusalPage refusal={known.refusal} />
  const said = words[language].flags
  const exam = known.exams.find(({ id }) => id === first(parameters.ujian)) ?? known.exams[0]
  if (exam === undefined)
    return (
      <Page>
        <Lead eyebrow={said.title} title={said.noExam} dek={said.noExamNote} />
      </Page>
    )
  const choice = readChoice(parameters)
  const found = await readFlags(exam.id, choice, language)
  if (found.refusal) return <RefusalPage refusal={found.refusal} />
  const { totalCount, expectedFalse, caution, lines } = found
  const isSchool = shell.viewer.role === 'SCHOOL_HEAD'
  const count = (value: number) => formatNumber(value, language)
  const pageAt = (offset: number) => `${withParameters(address, { mulai: String(offset) })}#daftar`
  const next = choice.offset + onPage
  return (
    <>
      {!isSchool && <FlagChoiceForm {...{ language, exam, choice }} exams={known.exams} />}
      <Page>
        <Lead
          eyebrow={said.eyebrow(exam.name, exam.schoolYear)}
          title={sayFinding(totalCount, expectedFalse, isSchool, language)}
          dek={
            totalCount === 0
              ? isSchool
                ? said.noCasesNote
                : said.noFlagsNote
              : `${said.dek} ${isSchool ? '' : caution}`
          }
          origin="#daftar"
        />
        <Section id="daftar" title={said.list} note={said.more(count(lines.length), count(totalCount))}>
          {lines.length === 0 ? (
            <EmptyState title={isSchool ? said.noCases : said.noFlags}>
              {isSchool ? said.noCasesNote : said.noFlagsNote}
            </EmptyState>
          ) : (
            <FlagTable language={language} lines={lines} fileName={`temuan-${exam.schoolYear.replace('/', '-')}`} />
          )}
          {totalCount > onPage && (
            <Pagination
              label={said.list}
              position={said.more(count(lines.length), count(totalCount))}
              {...(choice.offset > 0 && {
                previous: { words: said.previous, href: pageAt(Math.max(0, choice.offset - onPage)) },
              })}
              {...(next < totalCount && { next: { words: said.next, href: pageAt(next) } })}
            />
          )}
        </Section>
      </Page>
    </>
  )
}

function readChoice(parameters: Awaited<PageParameters>): FlagChoice {
  const kind = first(parameters.jenis)
  const whole = (text: string | undefined, least: number) => Math.max(least, Number.parseInt(text ?? '', 10) || least)
  return {
    kind: kind === 'CLASS' || kind === 'PAIR' ? kind : null,
    area: first(parameters.wilayah) ?? null,
    minLevel: Math.min(3, whole(first(parameters.tingkat), 1)),
    first: onPage,
    offset: whole(first(parameters.mulai), 0),
  }
}

function sayFinding(total: number, expectedFalse: number, isSchool: boolean, language: Language): string {
  const said = words[language].flags
  if (total === 0) return isSchool ? said.noCases : said.noFlags
  const count = formatNumber(total, language)
  return isSchool ? said.findingCases(count) : said.finding(count, formatNumber(Math.round(expectedFalse), language))
}
