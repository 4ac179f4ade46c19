import type { Metadata } from 'next'
import { formatNumber } from '../../../../../../charts/format/format-number.ts'
import { words } from '../../../../../../i18n/words.ts'
import { readRequest } from '../../../../../../request/read-request.ts'
import { EmptyState, Notice } from '../../../../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../../../../ui/page.tsx'
import { EntryForm } from '../../../../../catat/form/entry-form.tsx'
import { freshState } from '../../../../../catat/form/form-state.ts'
import { first } from '../../../../../page-parameters.ts'
import { RefusalPage } from '../../../../../shell/refusal-page.tsx'
import { nameTeacher } from '../../../assignments/read-assignments.ts'
import { inSession, schoolAddress } from '../../../read-sessions.ts'
import { requireTkd } from '../../../require-tkd.tsx'
import '../../../../../catat/catat.css'
import '../../../tkd.css'
import { findSchoolSession, type SchoolPageProps } from '../find-school-session.ts'
import { NoSession } from '../no-session.tsx'
import { SchoolPath } from '../school-path.tsx'
import { readTeachers } from './roster-query.ts'
import { sendAbsence } from './send-absence.ts'
import { TeacherTable } from './teacher-table.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].examiners.absence.title }
}

/** The teachers of a school, and the days on which they cannot examine. */
export default async function TeachersPage(props: SchoolPageProps) {
  const [{ language, address }, { shell, refusal }, parameters] = await Promise.all([
    readRequest(),
    requireTkd(),
    props.searchParams,
  ])
  if (refusal) return refusal
  const place = await findSchoolSession(props)
  if (place.refusal) return <RefusalPage refusal={place.refusal} />
  const { code, session, sessions } = place
  if (session === undefined) return <NoSession language={language} />
  const answer = await readTeachers(code, session.schoolYear)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const school = answer.data.schoolRoster
  const { examiners, forms } = words[language]
  const said = examiners.absence
  const isKeeper = shell.viewer.actions.includes('KEEP_SCHOOL')
  const absent = school.teachers.filter(({ absences }) => absences.length > 0).length
  const back = inSession(`${schoolAddress(code)}/guru`, session, sessions)
  const [failed, done] = [first(parameters.galat), first(parameters.selesai)]
  const outcomes = {
    ...{ dicatat: said.recorded, dihapus: said.withdrawn },
    ...{ kerabat: examiners.relatives.declared, 'kerabat-dihapus': examiners.relatives.withdrawn },
  }
  const outcome = Object.entries(outcomes).find(([known]) => known === done)?.[1]
  const failure = Object.entries(examiners.failures).find(([known]) => known === failed)?.[1]
  return (
    <Page>
      <SchoolPath
        {...{ language, school, session, sessions }}
        steps={[
          { words: examiners.title, href: inSession(`${schoolAddress(code)}/penugasan`, session, sessions) },
          { words: said.title },
        ]}
      />
      <Lead
        eyebrow={`${said.title} · ${school.name}`}
        title={
          school.teachers.length === 0
            ? said.noTeachers
            : said.finding(formatNumber(school.teachers.length, language), formatNumber(absent, language))
        }
        dek={said.dek}
        actions={
          isKeeper && (
            <a href={inSession(`${schoolAddress(code)}/guru/kerabat`, session, sessions)}>
              {examiners.relatives.declare}
            </a>
          )
        }
      />
      {failure !== undefined && (
        <Notice kind="error" title={examiners.failed}>
          {failure}
        </Notice>
      )}
      {outcome !== undefined && (
        <Notice kind="info">
          <p role="status">{outcome}</p>
        </Notice>
      )}
      <Section id="guru" title={said.list}>
        {school.teachers.length === 0 ? (
          <EmptyState title={said.noTeachers}>{said.noTeachersNote}</EmptyState>
        ) : (
          <TeacherTable
            language={language}
            teachers={school.teachers}
            withdrawTo={isKeeper ? { code, back: address } : null}
          />
        )}
      </Section>
      {isKeeper && school.teachers.length > 0 && (
        <Section id="catat" title={said.record}>
          <EntryForm
            id="halangan"
            action={sendAbsence}
            initial={freshState({ fromOn: [session.fromOn], toOn: [session.toOn] })}
            parts={[
              {
                kind: 'select',
                name: 'teacher',
                label: said.teacher,
                options: school.teachers.map((teacher) => ({
                  value: teacher.number,
                  words: nameTeacher(teacher, language),
                })),
              },
              { kind: 'date', name: 'fromOn', label: said.fromOn },
              { kind: 'date', name: 'toOn', label: said.toOn },
              { kind: 'text', name: 'reason', label: said.reason, hint: said.reasonHint, maxLength: 200 },
            ]}
            hidden={{ kembali: back }}
            submit={said.submit}
            said={forms.plain}
          />
        </Section>
      )}
    </Page>
  )
}
