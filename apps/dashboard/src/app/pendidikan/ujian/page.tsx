import type { Metadata } from 'next'
import { formatNumber } from '../../../charts/format/format-number.ts'
import { words } from '../../../i18n/words.ts'
import { readRequest } from '../../../request/read-request.ts'
import { Breadcrumb } from '../../../ui/navigation.tsx'
import { EmptyState } from '../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../ui/page.tsx'
import { RefusalPage } from '../../shell/refusal-page.tsx'
import '../../catat/catat.css'
import { ExamSetUp } from './exam-set-up.tsx'
import { ExamTable } from './exam-table.tsx'
import { readExams } from './read-exams.ts'
import { requireExams } from './require-exams.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].examParts.exams }
}

/** All exams, and a form to set one up for the education office. */
export default async function ExamsPage() {
  const [{ language }, { shell, refusal }] = await Promise.all([readRequest(), requireExams()])
  if (refusal) return refusal
  const known = await readExams()
  if (known.refusal) return <RefusalPage refusal={known.refusal} />
  const { examParts: said, exams: about, shell: frame } = words[language]
  const { exams } = known.data
  const isKeeper = shell.viewer.actions.includes('KEEP_EXAMS')
  const waiting = exams.filter(({ analysis }) => analysis === null).length
  const count = (value: number) => formatNumber(value, language)
  return (
    <Page>
      <Breadcrumb
        label={frame.breadcrumb}
        steps={[{ words: about.education, href: '/pendidikan' }, { words: said.exams }]}
      />
      <Lead
        title={exams.length === 0 ? said.none : said.finding(count(exams.length), count(waiting))}
        dek={said.examsDek}
      />
      <Section id="daftar" title={said.list}>
        {exams.length === 0 ? (
          <EmptyState title={said.none}>{isKeeper ? said.noneNote : said.notKeeper}</EmptyState>
        ) : (
          <ExamTable {...{ language, exams, isKeeper }} />
        )}
      </Section>
      {isKeeper && (
        <Section id="buat" title={said.make} note={said.makeNote}>
          <ExamSetUp language={language} />
        </Section>
      )}
    </Page>
  )
}
