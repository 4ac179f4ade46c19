import type { Metadata } from 'next'
import { formatNumber } from '../../../../../../charts/format/format-number.ts'
import { words } from '../../../../../../i18n/words.ts'
import { readRequest } from '../../../../../../request/read-request.ts'
import { Lead, Page } from '../../../../../../ui/page.tsx'
import { RefusalPage } from '../../../../../shell/refusal-page.tsx'
import { listLetters } from '../../../assignments/list-letters.ts'
import { readAssignments } from '../../../assignments/read-assignments.ts'
import { inSession, schoolAddress } from '../../../read-sessions.ts'
import { requireTkd } from '../../../require-tkd.tsx'
import '../../../tkd.css'
import './letters.css'
import { findSchoolSession, type SchoolPageProps } from '../find-school-session.ts'
import { NoSession } from '../no-session.tsx'
import { SchoolPath } from '../school-path.tsx'
import { AssignmentLetter } from './assignment-letter.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: words[(await readRequest()).language].examiners.letters }
}

/** A letter on A4 for everyone who examines or rates a second time. */
export default async function LettersPage(props: SchoolPageProps) {
  const [{ language }, { refusal }] = await Promise.all([readRequest(), requireTkd()])
  if (refusal) return refusal
  const place = await findSchoolSession(props)
  if (place.refusal) return <RefusalPage refusal={place.refusal} />
  const { code, session, sessions } = place
  if (session === undefined) return <NoSession language={language} />
  const answer = await readAssignments(session, code)
  if (answer.refusal) return <RefusalPage refusal={answer.refusal} />
  const { tkdAssignments: assignments, schoolRoster: school } = answer.data
  const letters = listLetters(assignments)
  const said = words[language].examiners
  const back = inSession(`${schoolAddress(code)}/penugasan`, session, sessions)
  return (
    <Page>
      <div className="screen-only">
        <SchoolPath
          {...{ language, school, session, sessions }}
          steps={[{ words: said.title, href: back }, { words: said.letters }]}
        />
        <Lead
          eyebrow={`${school.name} · TKD ${session.schoolYear}`}
          title={letters.length === 0 ? said.lettersNone : said.lettersTitle(formatNumber(letters.length, language))}
          {...(letters.length > 0 && { dek: said.lettersDek })}
          actions={<a href={back}>{said.title}</a>}
        />
      </div>
      {letters.map((letter) => (
        <AssignmentLetter key={letter.teacher.number} {...{ language, letter, school, session }} />
      ))}
    </Page>
  )
}
