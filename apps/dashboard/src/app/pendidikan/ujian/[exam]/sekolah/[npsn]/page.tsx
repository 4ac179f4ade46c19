import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatDay } from '../../../../../../charts/format/format-date.ts'
import { formatNumber, formatRange } from '../../../../../../charts/format/format-number.ts'
import { apiLanguage } from '../../../../../../i18n/language.ts'
import { words } from '../../../../../../i18n/words.ts'
import { readRequest } from '../../../../../../request/read-request.ts'
import { EmptyState } from '../../../../../../ui/notice.tsx'
import { Columns, Lead, Page, Section } from '../../../../../../ui/page.tsx'
import { RefusalPage } from '../../../../../shell/refusal-page.tsx'
import { examAddress } from '../../../exam-address.ts'
import { readExams } from '../../../read-exams.ts'
import { requireExams } from '../../../require-exams.tsx'
import '../../../../../figures/figures.css'
import '../../../../../../charts/links.css'
import './school-report.css'
import { ClassResults } from './class-results.tsx'
import { HardItems } from './hard-items.tsx'
import { PlaceResults } from './place-results.tsx'
import { readSchoolExam, type SchoolTest } from './read-school-exam.ts'

interface ReportPageProps {
  readonly params: Promise<{ exam: string; npsn: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].examSchool.title }
}

/** What an exam shows of a school on one sheet of A4, to be talked over with its teachers. Names no pupil. */
export default async function ExamSchoolPage({ params }: ReportPageProps) {
  const [{ language }, { shell, refusal }, { exam: id, npsn }] = await Promise.all([
    readRequest(),
    requireExams(),
    params,
  ])
  if (refusal) return refusal
  const known = await readExams()
  if (known.refusal) return <RefusalPage refusal={known.refusal} />
  const exam = known.data.exams.find((one) => one.id === decodeURIComponent(id))
  if (exam?.analysis == null) notFound()
  const answer = await readSchoolExam({ analysis: exam.analysis.id, school: npsn, language: apiLanguage(language) })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const said = words[language].examSchool
  const { places, classes, schoolItems, tests, methodVersion } = answer.data.examAnalysis
  const { whole, above } = places
  const back = <a href={examAddress(exam.id)}>{said.back}</a>
  if (whole === null)
    return (
      <Page>
        <Lead eyebrow={`${said.title} · NPSN ${npsn}`} title={said.notThere(exam.name)} actions={back} />
      </Page>
    )
  const harder = schoolItems.filter(({ isHarder }) => isHarder).length
  const subjects = exam.subjects.map(({ name }) => name)
  const fileName = `ujian-${npsn}-${exam.schoolYear.replace('/', '-')}`
  return (
    <Page>
      <div className="report exam-report">
        <Lead
          eyebrow={`${said.title} · ${whole.areaName}, NPSN ${npsn} · ${exam.name} ${exam.schoolYear}`}
          title={schoolItems.length === 0 ? said.tooFew : said.finding(formatNumber(harder, language), harder)}
          dek={whole.integrity?.meaning}
          origin="#angka"
          actions={
            <>
              {back}
              <a href={`${examAddress(exam.id)}/sekolah/${npsn}/unduh`} download>
                XLSX
              </a>
            </>
          }
        />
        <Section id="angka" title={said.figures}>
          <PlaceResults {...{ language, subjects, fileName }} places={[whole, ...above]} />
          <p className="hint" data-origin="#angka">
            {said.reliability(tests.map((test) => sayTest(test, language)).join('; '))}
          </p>
        </Section>
        <Section id="rombel" title={said.classes}>
          <ClassResults {...{ language, subjects, classes, fileName }} />
        </Section>
        <Section id="butir" title={said.items}>
          {schoolItems.length === 0 ? (
            <EmptyState title={said.tooFew}>{said.tooFewNote}</EmptyState>
          ) : (
            <Columns>
              {subjects.map((subject) => (
                <HardItems
                  key={subject}
                  {...{ language, subject, fileName }}
                  items={schoolItems.filter((item) => item.subject === subject)}
                />
              ))}
            </Columns>
          )}
        </Section>
        <p className="report-foot">
          <span>{said.printed(formatDay(shell.installation.today, language), methodVersion ?? '–')}</span>
          <span className="report-sign">{said.signed}</span>
        </p>
      </div>
    </Page>
  )
}

function sayTest({ subject, form, alpha, alphaLower, alphaUpper }: SchoolTest, language: 'id' | 'en'): string {
  const name = form === '' ? subject : `${subject} ${form}`
  if (alpha === null) return `${name} –`
  const range =
    alphaLower === null || alphaUpper === null
      ? ''
      : ` (${formatRange(alphaLower, alphaUpper, { kind: 'number', decimals: 2 }, language)})`
  return `${name} ${formatNumber(alpha, language, 2)}${range}`
}
