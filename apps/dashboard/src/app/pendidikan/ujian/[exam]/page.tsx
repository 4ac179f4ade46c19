import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ask } from '../../../../graphql/client.ts'
import { graphql } from '../../../../graphql/generated/index.ts'
import { apiLanguage } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { readRequest } from '../../../../request/read-request.ts'
import { Breadcrumb } from '../../../../ui/navigation.tsx'
import { EmptyState, Notice } from '../../../../ui/notice.tsx'
import { Lead, Page } from '../../../../ui/page.tsx'
import { first, type PageParameters } from '../../../page-parameters.ts'
import { RefusalPage } from '../../../shell/refusal-page.tsx'
import { AnalysisState } from '../analysis-state.tsx'
import { partsAddress } from '../exam-address.ts'
import { readExams } from '../read-exams.ts'
import { requireExams } from '../require-exams.tsx'
import '../../../figures/figures.css'
import '../../../../charts/option-bars.css'
import '../exams.css'
import { ExamForm } from './exam-form.tsx'
import { ExamSections } from './exam-sections.tsx'
import { readAnalysis } from './read-analysis.ts'

const placesQuery = graphql(`
  query ExamSubdistricts($analysis: ID!, $area: String!) {
    examAnalysis(id: $analysis) {
      places(area: $area) {
        subdistricts { areaCode areaName integrity { value } }
      }
    }
  }
`)

interface ExamPageProps {
  readonly params: Promise<{ exam: string }>
  readonly searchParams: PageParameters
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].exams.title }
}

/** A written exam: how good its items and tests are, and what its keys may have wrong. */
export default async function ExamPage({ params, searchParams }: ExamPageProps) {
  const [{ language, address }, { shell, refusal }, parameters] = await Promise.all([
    readRequest(),
    requireExams(),
    searchParams,
  ])
  if (refusal) return refusal
  const known = await readExams()
  if (known.refusal) return <RefusalPage refusal={known.refusal} />
  const id = decodeURIComponent((await params).exam)
  const exam = known.data.exams.find((one) => one.id === id)
  if (exam === undefined) notFound()
  const { exams: said, examParts, shell: frame, examiners } = words[language]
  const subject = exam.subjects.find((one) => one.id === first(parameters.mapel)) ?? exam.subjects[0]
  const isKeeper = shell.viewer.actions.includes('KEEP_EXAMS')
  const failure = Object.entries(examiners.failures).find(([code]) => code === first(parameters.galat))?.[1]
  const eyebrow = said.eyebrow(exam.name, String(exam.grade), exam.schoolYear)
  const path = (
    <Breadcrumb
      label={frame.breadcrumb}
      steps={[
        { words: said.education, href: '/pendidikan' },
        { words: examParts.exams, href: '/pendidikan/ujian' },
        { words: exam.name },
      ]}
    />
  )
  const notice = failure !== undefined && (
    <Notice kind="error" title={said.analysis.failed}>
      {failure}
    </Notice>
  )
  if (exam.analysis === null || subject === undefined)
    return (
      <Page>
        {path}
        <Lead
          eyebrow={eyebrow}
          title={said.notAnalysed(exam.name)}
          {...(isKeeper && { actions: <a href={partsAddress(exam.id)}>{examParts.bring}</a> })}
        />
        {notice}
        <EmptyState title={said.notAnalysedTitle}>{said.notAnalysedNote}</EmptyState>
        <AnalysisState {...{ language, exam, isKeeper }} />
      </Page>
    )
  const [own] = shell.viewer.areas
  const { regency } = shell.installation
  const school = shell.viewer.role === 'SCHOOL_HEAD' ? own?.code : undefined
  const listed = school ? null : await ask(placesQuery, { analysis: exam.analysis.id, area: regency.code })
  const areas = (listed?.data?.examAnalysis.places.subdistricts ?? [])
    .toSorted((one, other) => (one.integrity?.value ?? 100) - (other.integrity?.value ?? 100))
    .map(({ areaCode, areaName }) => ({ code: areaCode, name: areaName }))
  const area = school ?? first(parameters.wilayah) ?? areas[0]?.code ?? regency.code
  const answer = await readAnalysis({
    ...{ analysis: exam.analysis.id, subject: subject.id, area, language: apiLanguage(language) },
  })
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  return (
    <>
      <ExamForm {...{ language, exam, subject, areas, area }} />
      <Page>
        {path}
        {notice}
        <ExamSections
          {...{ language, address, eyebrow, exam, subject, area, isKeeper }}
          areaName={areas.find(({ code }) => code === area)?.name ?? ''}
          analysis={answer.data.examAnalysis}
          chosen={first(parameters.butir)}
        />
      </Page>
    </>
  )
}
