import { formatDay } from '../../../../../../charts/format/format-date.ts'
import { formatList } from '../../../../../../charts/format/format-list.ts'
import { formatNumber } from '../../../../../../charts/format/format-number.ts'
import type { Language } from '../../../../../../i18n/language.ts'
import { words } from '../../../../../../i18n/words.ts'
import { Facts } from '../../../../../../ui/page.tsx'
import type { Letter } from '../../../assignments/list-letters.ts'
import { nameTeacher, type SchoolAssignments } from '../../../assignments/read-assignments.ts'
import type { TkdSession } from '../../../read-sessions.ts'

interface AssignmentLetterProps {
  readonly language: Language
  readonly letter: Letter
  readonly school: SchoolAssignments['schoolRoster']
  readonly session: TkdSession
}

/** What one person is asked to examine, to be signed by the head of school and by her. */
export const AssignmentLetter = ({ language, letter, school, session }: AssignmentLetterProps) => {
  const { examiners, scoring } = words[language]
  const said = examiners.letter
  const { teacher, lines } = letter
  const place = school.subdistrictName === null ? '' : `, Kecamatan ${school.subdistrictName}`
  return (
    <article className="letter" aria-label={`${said.heading}: ${nameTeacher(teacher, language)}`}>
      <p className="letter-head">
        <b>{school.name}</b>
        NPSN {school.code}
        {place}
      </p>
      <h2>{said.heading}</h2>
      <p className="letter-subject">
        {said.subject} {session.schoolYear}
        <br />
        {said.number}: <span className="letter-gap" />
      </p>
      <p>{said.intro(school.name)}</p>
      <Facts
        facts={[
          [said.name, <b key="name">{nameTeacher(teacher, language)}</b>],
          [said.from, teacher.schoolCode === school.code ? school.name : `NPSN ${teacher.schoolCode}`],
        ]}
      />
      <p>{said.task(session.schoolYear, formatDay(session.fromOn, language), formatDay(session.toOn, language))}</p>
      <table className="letter-table">
        <thead>
          <tr>
            <th scope="col">{said.room}</th>
            <th scope="col">{said.areas}</th>
            <th scope="col">{said.role}</th>
            <th scope="col" className="is-number">
              {said.pupils}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ className, grade, role, areas, pupils }) => (
            <tr key={`${grade} ${className} ${role}`}>
              <th scope="row">
                {className} ({scoring.grade(String(grade))})
              </th>
              <td>
                {formatList(
                  areas.map((area) => scoring.areas[area]),
                  language,
                )}
              </td>
              <td>{role === 'examiner' ? said.asExaminer : said.asSecond}</td>
              <td className="is-number">{formatNumber(pupils, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ol className="letter-rules">
        {said.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <div className="letter-signatures">
        <p>{said.accept}</p>
        <p>
          {said.place} <span className="letter-gap" />
          <br />
          {said.date} <span className="letter-gap" />
          <br />
          {said.head(school.name)}
        </p>
        <p className="letter-name">{nameTeacher(teacher, language)}</p>
        <p className="letter-name">{school.head?.name ?? <span className="letter-gap" />}</p>
      </div>
    </article>
  )
}
