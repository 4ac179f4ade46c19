import { formatList } from '../../../../charts/format/format-list.ts'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import { schoolAddress } from '../read-sessions.ts'
import { type AssignmentGroup, groupAssignments } from './group-assignments.ts'
import { type AssignedTeacher, type Assignment, nameTeacher } from './read-assignments.ts'

interface AssignmentTableProps {
  readonly language: Language
  readonly assignments: readonly Assignment[]
  /** Whether a link leads to the change of each; beside its name, where a telephone shows it. */
  readonly isChangeable: boolean
}

/** Who examines whom, a line for each class where one person examines all areas. */
export const AssignmentTable = ({ language, assignments, isChangeable }: AssignmentTableProps) => {
  const said = words[language].examiners
  return (
    <DataTable
      caption={said.who}
      isCaptionHidden
      columns={[
        { key: 'room', header: said.room },
        { key: 'toSee', header: said.toSee },
        { key: 'examiner', header: said.examiner },
        { key: 'classTeacher', header: said.classTeacher },
        { key: 'second', header: said.secondRater },
        { key: 'scored', header: said.scored, isNumber: true },
      ]}
      rows={groupAssignments(assignments).map((group) => ({
        key: group.row.id,
        cells: [
          <Unit key="room" language={language} group={group} isChangeable={isChangeable} />,
          <Conflicts key="toSee" language={language} conflicts={group.row.conflicts} />,
          <Examiner key="examiner" language={language} row={group.row} />,
          nameTeacher(group.row.classTeacher, language),
          <Teacher
            key="second"
            language={language}
            teacher={group.row.secondRater}
            home={group.row.schoolCode}
            absent={said.none}
          />,
          sayScored(group, language),
        ],
      }))}
    />
  )
}

const changeAddress = ({ schoolCode, id }: Assignment): string =>
  `${schoolAddress(schoolCode)}/penugasan/${encodeURIComponent(id)}`

const sayAreas = ({ rows, isWhole }: AssignmentGroup<Assignment>, language: Language): string => {
  const { examiners: said, scoring } = words[language]
  return isWhole
    ? said.allAreas
    : formatList(
        rows.map(({ area }) => scoring.areas[area]),
        language,
      )
}

/** Kelas 2A, semua bidang. */
export const nameUnit = (group: AssignmentGroup<Assignment>, language: Language): string =>
  `${group.row.className}, ${sayAreas(group, language)}`

const sayScored = ({ rows }: AssignmentGroup<Assignment>, language: Language): string => {
  const sum = (values: readonly number[]) =>
    formatNumber(
      values.reduce((total, value) => total + value, 0),
      language,
    )
  return words[language].examiners.scoredOf(
    sum(rows.map(({ scored }) => scored)),
    sum(rows.map(({ pupils }) => pupils)),
  )
}

interface UnitProps extends Pick<AssignmentTableProps, 'language' | 'isChangeable'> {
  readonly group: AssignmentGroup<Assignment>
}

const Unit = ({ language, group, isChangeable }: UnitProps) => {
  const { scoring, examiners: said } = words[language]
  return (
    <>
      {group.row.className}
      <span className="cell-note">
        {scoring.grade(String(group.row.grade))}, {sayAreas(group, language)}
      </span>
      {isChangeable && (
        <a
          className="unit-change"
          href={changeAddress(group.row)}
          aria-label={said.changeFor(nameUnit(group, language))}
        >
          {said.change}
        </a>
      )}
    </>
  )
}

const Examiner = ({ language, row }: { language: Language; row: Assignment }) => {
  const said = words[language].examiners
  return (
    <>
      <Teacher language={language} teacher={row.examiner} home={row.schoolCode} absent={said.nobody} />
      <span className="cell-note">
        {said.ways[row.way]}
        {row.reason !== null && <>. {said.reasonGiven(row.reason)}</>}
      </span>
    </>
  )
}

interface TeacherProps {
  readonly language: Language
  readonly teacher: AssignedTeacher | null
  /** NPSN of the school of the children. */
  readonly home: string
  readonly absent: string
}

const Teacher = ({ language, teacher, home, absent }: TeacherProps) => {
  if (teacher === null) return <span className="is-missing">{absent}</span>
  return (
    <>
      {nameTeacher(teacher, language)}
      {teacher.schoolCode !== home && (
        <span className="cell-note">{words[language].examiners.fromSchool(teacher.schoolCode)}</span>
      )}
    </>
  )
}

const Conflicts = ({ language, conflicts }: { language: Language; conflicts: Assignment['conflicts'] }) => {
  const said = words[language].examiners
  if (conflicts.length === 0) return <span className="is-missing">{said.noConflicts}</span>
  return (
    <ul className="conflict-list">
      {conflicts.map((conflict) => (
        <li key={conflict}>{said.conflicts[conflict]}</li>
      ))}
    </ul>
  )
}
