import type { Metadata } from 'next'
import { words } from '../../i18n/words.ts'
import { readRequest } from '../../request/read-request.ts'
import { Lead, Page, Section } from '../../ui/page.tsx'
import { RefusalPage } from '../shell/refusal-page.tsx'
import '../figures/figures.css'
import { DutyList } from './landing/duty-list.tsx'
import { ExamList } from './landing/exam-list.tsx'
import { listDuties } from './landing/list-duties.ts'
import { readExamResults } from './landing/read-exam-results.ts'
import { SchoolsToSee } from './landing/schools-to-see.tsx'
import { TkdSummary } from './landing/tkd-summary.tsx'
import { chooseSession, readSessions } from './tkd/read-sessions.ts'
import { requireTkd } from './tkd/require-tkd.tsx'
import { readWatch } from './tkd/watch/watch-query.ts'
import './ujian/exams.css'
import { readExams } from './ujian/read-exams.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].exams.education }
}

/** Education at a glance: who must act, the test of basic abilities, written exams, schools. */
export default async function EducationPage() {
  const [{ language }, { shell, refusal }] = await Promise.all([readRequest(), requireTkd()])
  if (refusal) return refusal
  const { viewer, installation } = shell
  const area = viewer.areas[0]?.code ?? installation.regency.code
  const mayReadExams = viewer.actions.includes('READ_EXAMS')
  const [sessions, known] = await Promise.all([readSessions(), mayReadExams ? readExams() : null])
  if (sessions.refusal) return <RefusalPage refusal={sessions.refusal} />
  const session = chooseSession(sessions.data.tkdSessions, undefined)
  const exams = known?.data?.exams ?? []
  const [watch, results] = await Promise.all([
    session ? readWatch(session, area, true) : null,
    Promise.all(exams.map((exam) => readExamResults(exam, area, viewer.actions.includes('READ_FLAGS')))),
  ])
  const duties = listDuties({ watch: watch?.data ?? null, results, language })
  const { landing: said } = words[language].exams
  return (
    <Page>
      <Lead
        eyebrow={`${words[language].exams.education} · ${watch?.data?.whole.areaName ?? installation.regency.name}`}
        title={duties.length === 0 ? said.titleNone : said.title(String(duties.length))}
        dek={said.dek}
      />
      <Section id="tindakan" title={said.duties}>
        <DutyList language={language} duties={duties} />
      </Section>
      <Section id="tkd" title={said.tkd}>
        <TkdSummary language={language} session={session} watch={watch?.data ?? null} />
      </Section>
      {mayReadExams && (
        <>
          <Section id="ujian" title={said.exams} note={said.integrityNote}>
            <ExamList {...{ language, results }} school={viewer.role === 'SCHOOL_HEAD' ? area : undefined} />
            <p>
              <a href="/pendidikan/ujian">{words[language].examParts.list}</a>
            </p>
          </Section>
          <Section id="sekolah" title={said.schools} note={said.schoolsNote}>
            <SchoolsToSee language={language} results={results} />
          </Section>
        </>
      )}
    </Page>
  )
}
