import type { Metadata } from 'next'
import { formatNumber } from '../../../../../../charts/format/format-number.ts'
import type { Language } from '../../../../../../i18n/language.ts'
import { words } from '../../../../../../i18n/words.ts'
import { readRequest } from '../../../../../../request/read-request.ts'
import { ButtonLink } from '../../../../../../ui/form.tsx'
import { EmptyState, Notice } from '../../../../../../ui/notice.tsx'
import { Lead, Page, Section } from '../../../../../../ui/page.tsx'
import { first } from '../../../../../page-parameters.ts'
import { RefusalPage } from '../../../../../shell/refusal-page.tsx'
import { AssignmentTable } from '../../../assignments/assignment-table.tsx'
import { groupAssignments } from '../../../assignments/group-assignments.ts'
import { type Assignment, readAssignments } from '../../../assignments/read-assignments.ts'
import { inSession, schoolAddress } from '../../../read-sessions.ts'
import { requireTkd } from '../../../require-tkd.tsx'
import '../../../tkd.css'
import { findSchoolSession, type SchoolPageProps } from '../find-school-session.ts'
import { NoSession } from '../no-session.tsx'
import { SchoolPath } from '../school-path.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].examiners.title }
}

/** Who examines whom in a school, what is wrong with it, and the way to change it. */
export default async function AssignmentsPage(props: SchoolPageProps) {
  const [{ language }, { shell, refusal }, parameters] = await Promise.all([
    readRequest(),
    requireTkd(),
    props.searchParams,
  ])
  if (refusal) return refusal
  const place = await findSchoolSession(props)
  if (place.refusal) return <RefusalPage refusal={place.refusal} />
  const { code, session, sessions } = place
  if (session === undefined) return <NoSession language={language} />
  const answer = await readAssignments(session, code)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { tkdAssignments: assignments, schoolRoster: school } = answer.data
  const said = words[language].examiners
  const isKeeper = shell.viewer.actions.includes('KEEP_SCHOOL')
  const to = (path: string) => inSession(schoolAddress(code) + path, session, sessions)
  return (
    <Page>
      <SchoolPath {...{ language, school, session, sessions }} steps={[{ words: said.title }]} />
      <Lead
        eyebrow={`${said.title} · ${school.name} · TKD ${session.schoolYear}`}
        title={writeTitle(assignments, language)}
        dek={said.dek}
        actions={
          <>
            {assignments.length > 0 && <ButtonLink href={to('/surat')}>{said.lettersPrint}</ButtonLink>}
            {isKeeper && <a href={to('/guru')}>{said.teachers}</a>}
            <a href={to('')}>{said.school}</a>
          </>
        }
      />
      {first(parameters.selesai) === 'diubah' && (
        <Notice kind="info">
          <p role="status">{said.adjusted}</p>
        </Notice>
      )}
      <Section id="penugasan" title={said.who} note={said.whoNote}>
        {assignments.length === 0 ? (
          <EmptyState title={said.notPlanned}>{said.notPlannedNote}</EmptyState>
        ) : (
          <AssignmentTable language={language} assignments={assignments} isChangeable={isKeeper} />
        )}
      </Section>
    </Page>
  )
}

function writeTitle(assignments: readonly Assignment[], language: Language): string {
  const said = words[language].examiners
  const groups = groupAssignments(assignments)
  const conflicted = groups.filter(({ row }) => row.conflicts.length > 0).length
  const count = (value: number) => formatNumber(value, language)
  if (groups.length === 0) return said.notPlanned
  return conflicted === 0
    ? said.findingGood(count(groups.length))
    : said.finding(count(conflicted), count(groups.length))
}
