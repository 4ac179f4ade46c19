import type { Metadata } from 'next'
import { formatNumber } from '../../../../../charts/format/format-number.ts'
import { words } from '../../../../../i18n/words.ts'
import { readRequest } from '../../../../../request/read-request.ts'
import { Breadcrumb } from '../../../../../ui/navigation.tsx'
import { Notice } from '../../../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../../../ui/page.tsx'
import { KnownColumns } from '../../../../data/known-columns.tsx'
import { first, type PageParameters } from '../../../../page-parameters.ts'
import { RefusalPage } from '../../../../shell/refusal-page.tsx'
import { AnalysisState } from '../../analysis-state.tsx'
import { examAddress } from '../../exam-address.ts'
import { readExams } from '../../read-exams.ts'
import { requireExams } from '../../require-exams.tsx'
import '../../../../catat/catat.css'
import '../../../../data/data.css'
import { IncidentSection } from './incident-section.tsx'
import { PartUpload } from './part-upload.tsx'
import { readParts } from './read-parts.ts'
import { SubjectTable } from './subject-table.tsx'

interface PartsPageProps {
  readonly params: Promise<{ exam: string }>
  readonly searchParams: PageParameters
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].examParts.title }
}

/** Where the education office brings in what an exam consists of: keys, answer sheets, notes of proctors. */
export default async function PartsPage({ params, searchParams }: PartsPageProps) {
  const [{ language }, { shell, refusal }, parameters] = await Promise.all([
    readRequest(),
    requireExams(),
    searchParams,
  ])
  if (refusal) return refusal
  const { examParts: said, exams: about, data, shell: frame } = words[language]
  const id = decodeURIComponent((await params).exam)
  if (!shell.viewer.actions.includes('KEEP_EXAMS'))
    return (
      <Page>
        <Lead title={said.title} dek={said.notKeeper} actions={<a href={examAddress(id)}>{said.seeResults}</a>} />
      </Page>
    )
  const [answer, known] = await Promise.all([readParts(id, language), readExams()])
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { exam, keyColumns, answerColumns } = answer.data
  const listed = known.data?.exams.find((one) => one.id === exam.id)
  const sheets = exam.subjects.reduce((sum, subject) => sum + subject.sheets, 0)
  const failure = Object.entries(data.uploadFailures).find(([code]) => code === first(parameters.galat))?.[1]
  const done = { ujian: said.saved, catatan: said.recorded }
  const success = Object.entries(done).find(([key]) => key === first(parameters.selesai))?.[1]
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[
          { words: about.education, href: '/pendidikan' },
          { words: said.exams, href: '/pendidikan/ujian' },
          { words: exam.name },
        ]}
      />
      <Lead
        eyebrow={about.eyebrow(exam.name, String(exam.grade), exam.schoolYear)}
        title={said.partsTitle(exam.name, formatNumber(sheets, language))}
        dek={said.partsDek}
        actions={<a href={examAddress(exam.id)}>{said.seeResults}</a>}
      />
      {success !== undefined && (
        <Notice kind="info">
          <p role="status">{success}</p>
        </Notice>
      )}
      <Section id="masuk" title={said.state}>
        <SubjectTable language={language} subjects={exam.subjects} />
      </Section>
      <Section id="unggah" title={said.upload} note={said.uploadNote}>
        {failure !== undefined && <Notice kind="error" title={failure} />}
        <PartUpload language={language} exam={exam} />
      </Section>
      <Section id="catatan" title={said.incidents} note={said.incidentsNote}>
        <IncidentSection language={language} exam={exam} />
      </Section>
      {listed && (
        <Section id="analisis" title={said.analyse}>
          <AnalysisState {...{ language }} exam={listed} isKeeper />
        </Section>
      )}
      <KnownColumns
        said={data}
        sheets={[
          ['EXAM_KEY', keyColumns],
          ['ANSWERS', answerColumns],
        ]}
      />
    </Page>
  )
}
