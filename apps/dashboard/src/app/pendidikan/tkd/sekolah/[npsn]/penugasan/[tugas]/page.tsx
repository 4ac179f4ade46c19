import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatList } from '../../../../../../../charts/format/format-list.ts'
import { ask } from '../../../../../../../graphql/client.ts'
import type { Language } from '../../../../../../../i18n/language.ts'
import { words } from '../../../../../../../i18n/words.ts'
import { readRequest } from '../../../../../../../request/read-request.ts'
import { EmptyState, Notice } from '../../../../../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../../../../../ui/page.tsx'
import { EntryForm } from '../../../../../../catat/form/entry-form.tsx'
import { freshState } from '../../../../../../catat/form/form-state.ts'
import { RefusalPage } from '../../../../../../shell/refusal-page.tsx'
import { nameUnit } from '../../../../assignments/assignment-table.tsx'
import { groupAssignments } from '../../../../assignments/group-assignments.ts'
import { type Assignment, nameTeacher, readAssignments } from '../../../../assignments/read-assignments.ts'
import { inSession, schoolAddress } from '../../../../read-sessions.ts'
import { requireTkd } from '../../../../require-tkd.tsx'
import '../../../../../../catat/catat.css'
import '../../../../tkd.css'
import { findSchoolSession, type SchoolPageProps } from '../../find-school-session.ts'
import { NoSession } from '../../no-session.tsx'
import { SchoolPath } from '../../school-path.tsx'
import { adjustParts, describeCandidate } from './adjust-parts.ts'
import { candidatesQuery } from './candidates.ts'
import { sendAdjustment } from './send-adjustment.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].examiners.title }
}

interface AdjustPageProps extends SchoolPageProps {
  readonly params: Promise<{ npsn: string; tugas: string }>
}

/** Another examiner for a class, with a reason; whom the rule forbids stands apart with why. */
export default async function AdjustPage(props: AdjustPageProps) {
  const [{ language }, { refusal }, { tugas }] = await Promise.all([readRequest(), requireTkd(), props.params])
  if (refusal) return refusal
  const place = await findSchoolSession(props)
  if (place.refusal) return <RefusalPage refusal={place.refusal} />
  const { code, session, sessions } = place
  if (session === undefined) return <NoSession language={language} />
  const id = decodeURIComponent(tugas)
  const [answer, asked] = await Promise.all([readAssignments(session, code), ask(candidatesQuery, { assignment: id })])
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  if (asked.refusal) return <RefusalPage refusal={asked.refusal} />
  const { tkdAssignments: assignments, schoolRoster: school } = answer.data
  const group = groupAssignments(assignments).find(({ rows }) => rows.some((row) => row.id === id))
  if (group === undefined) notFound()
  const { row } = group
  const ofUnit = assignments.filter(({ className, grade }) => className === row.className && grade === row.grade)
  const { examiners: said, forms } = words[language]
  const candidates = asked.data.tkdCandidates
  const barred = candidates.filter(({ isForbidden }) => isForbidden)
  const back = inSession(`${schoolAddress(code)}/penugasan`, session, sessions)
  const open = ofUnit.filter(({ scored }) => scored === 0)
  const canChange = open.length > 0 && candidates.length > barred.length
  return (
    <Page>
      <SchoolPath
        {...{ language, school, session, sessions }}
        steps={[{ words: said.title, href: back }, { words: row.className }]}
      />
      <Lead
        eyebrow={`${said.title} · ${school.name}`}
        title={said.adjustTitle(nameUnit(group, language))}
        dek={said.adjustDek(nameTeacher(row.classTeacher, language), nameTeacher(row.examiner, language))}
      />
      {open.length < ofUnit.length && (
        <Notice kind="warning">{said.scoredAlready(nameAreas(ofUnit, open, language))}</Notice>
      )}
      {candidates.length === barred.length && (
        <EmptyState title={said.adjustNobody}>{said.adjustNobodyNote}</EmptyState>
      )}
      {canChange && (
        <EntryForm
          id="penguji"
          action={sendAdjustment}
          initial={freshState({
            tugas: open.filter((one) => group.rows.includes(one)).map((one) => one.id),
            ...(row.examiner && { examiner: [row.examiner.number] }),
            ...(row.secondRater && { secondRater: [row.secondRater.number] }),
          })}
          parts={adjustParts(candidates, open, language)}
          hidden={{ kembali: back }}
          submit={said.adjustSubmit}
          said={forms.plain}
        />
      )}
      {barred.length > 0 && (
        <Section id="terlarang" title={said.forbidden}>
          <ul className="ruled-list">
            {barred.map((candidate) => (
              <li key={candidate.teacher.number}>
                {nameTeacher(candidate.teacher, language)}: {describeCandidate(candidate, code, language)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  )
}

/** Areas in which children have scores already. */
function nameAreas(all: readonly Assignment[], open: readonly Assignment[], language: Language): string {
  const scored = all.filter((one) => !open.includes(one))
  return formatList(
    scored.map(({ area }) => words[language].scoring.areas[area]),
    language,
  )
}
