import type { Metadata } from 'next'
import type { Language } from '../../../../../../../i18n/language.ts'
import { words } from '../../../../../../../i18n/words.ts'
import { readRequest } from '../../../../../../../request/read-request.ts'
import { EmptyState } from '../../../../../../../ui/notice.tsx'
import { Lead, Page } from '../../../../../../../ui/page.tsx'
import { EntryForm } from '../../../../../../catat/form/entry-form.tsx'
import { freshState } from '../../../../../../catat/form/form-state.ts'
import { RefusalPage } from '../../../../../../shell/refusal-page.tsx'
import { nameTeacher } from '../../../../assignments/read-assignments.ts'
import { inSession, schoolAddress } from '../../../../read-sessions.ts'
import { requireTkd } from '../../../../require-tkd.tsx'
import '../../../../../../catat/catat.css'
import { findSchoolSession, type SchoolPageProps } from '../../find-school-session.ts'
import { NoSession } from '../../no-session.tsx'
import { type Promotion, readPromotions } from '../../read-promotions.ts'
import { SchoolPath } from '../../school-path.tsx'
import { readTeachers } from '../roster-query.ts'
import { sendRelative } from './send-relative.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].examiners.relatives.title }
}

/** Who is related to whom: asked for apart, since the list names every child that is tested. */
export default async function RelativesPage(props: SchoolPageProps) {
  const [{ language }, { refusal }] = await Promise.all([readRequest(), requireTkd()])
  if (refusal) return refusal
  const place = await findSchoolSession(props)
  if (place.refusal) return <RefusalPage refusal={place.refusal} />
  const { code, session, sessions } = place
  if (session === undefined) return <NoSession language={language} />
  const [roster, tested] = await Promise.all([readTeachers(code, session.schoolYear), readPromotions(session, code)])
  if (roster.refusal) return <RefusalPage refusal={roster.refusal} />
  if (tested.refusal) return <RefusalPage refusal={tested.refusal} />
  const school = roster.data.schoolRoster
  const children = tested.data.tkdPromotions
  const { examiners, forms } = words[language]
  const said = examiners.relatives
  const back = inSession(`${schoolAddress(code)}/guru`, session, sessions)
  return (
    <Page>
      <SchoolPath
        {...{ language, school, session, sessions }}
        steps={[{ words: examiners.absence.title, href: back }, { words: said.title }]}
      />
      <Lead eyebrow={`${said.title} · ${school.name}`} title={said.question} dek={said.dek} />
      {school.teachers.length === 0 || children.length === 0 ? (
        <EmptyState title={said.nobody}>{examiners.absence.noTeachersNote}</EmptyState>
      ) : (
        <EntryForm
          id="kerabat"
          action={sendRelative}
          initial={freshState({})}
          parts={[
            {
              kind: 'select',
              name: 'teacher',
              label: examiners.absence.teacher,
              options: school.teachers.map((teacher) => ({
                value: teacher.number,
                words: nameTeacher(teacher, language),
              })),
            },
            {
              kind: 'select',
              name: 'pupil',
              label: said.child,
              options: children.map((child) => ({ value: child.number, words: nameChild(child, language) })),
            },
          ]}
          hidden={{ kembali: back }}
          submit={said.submit}
          said={forms.plain}
        />
      )}
    </Page>
  )
}

const nameChild = ({ className, listNumber, name, number }: Promotion, language: Language): string =>
  words[language].examiners.relatives.inClass(
    className,
    listNumber === null ? (name ?? number) : `${listNumber}. ${name ?? number}`,
  )
