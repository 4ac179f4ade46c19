import { formatDay } from '../../../../../../charts/format/format-date.ts'
import { formatList } from '../../../../../../charts/format/format-list.ts'
import type { Language } from '../../../../../../i18n/language.ts'
import { words } from '../../../../../../i18n/words.ts'
import { DataTable } from '../../../../../../ui/data-table.tsx'
import { Button } from '../../../../../../ui/form.tsx'
import { nameTeacher } from '../../../assignments/read-assignments.ts'
import { schoolAddress } from '../../../read-sessions.ts'
import type { SchoolTeacher } from './roster-query.ts'

interface TeacherTableProps {
  readonly language: Language
  readonly teachers: readonly SchoolTeacher[]
  /** Where absences and relatives may be taken back from; null for readers. */
  readonly withdrawTo: { readonly code: string; readonly back: string } | null
}

export const TeacherTable = ({ language, teachers, withdrawTo }: TeacherTableProps) => {
  const { examiners } = words[language]
  const said = examiners.absence
  return (
    <DataTable
      caption={said.list}
      isCaptionHidden
      columns={[
        { key: 'teacher', header: said.teacher },
        { key: 'days', header: said.days },
        { key: 'relatives', header: examiners.relatives.column },
        { key: 'roles', header: said.roles },
        { key: 'grades', header: said.grades },
        { key: 'account', header: said.account },
      ]}
      rows={teachers.map((teacher) => ({
        key: teacher.number,
        cells: [
          nameTeacher(teacher, language),
          <AbsenceList key="days" {...{ language, teacher, withdrawTo }} />,
          <RelativeList key="relatives" {...{ language, teacher, withdrawTo }} />,
          formatList(
            teacher.roles.map((role) => said.kinds[role]),
            language,
          ),
          formatList(teacher.grades.map(String), language),
          teacher.hasAccount ? said.hasAccount : said.noAccount,
        ],
      }))}
    />
  )
}

interface ListProps extends Pick<TeacherTableProps, 'language' | 'withdrawTo'> {
  readonly teacher: SchoolTeacher
}

const AbsenceList = ({ language, teacher, withdrawTo }: ListProps) => {
  const said = words[language].examiners.absence
  return teacher.absences.map(({ id, fromOn, toOn, reason }) => {
    const range = said.range(formatDay(fromOn, language), formatDay(toOn, language))
    return (
      <div key={id} className="absence">
        <span>
          {range}
          {reason !== null && <span className="cell-note">{reason}</span>}
        </span>
        <Withdraw {...{ language, withdrawTo, id }} name="hari" what={`${nameTeacher(teacher, language)}, ${range}`} />
      </div>
    )
  })
}

const RelativeList = ({ language, teacher, withdrawTo }: ListProps) =>
  teacher.relatives.map(({ id, number, name, className }) => (
    <div key={id} className="absence">
      <span>
        {name ?? number}
        {className !== null && <span className="cell-note">{className}</span>}
      </span>
      <Withdraw
        {...{ language, withdrawTo, id }}
        name="kerabat"
        what={`${nameTeacher(teacher, language)}, ${name ?? number}`}
      />
    </div>
  ))

interface WithdrawProps extends Pick<TeacherTableProps, 'language' | 'withdrawTo'> {
  readonly id: string
  readonly name: 'hari' | 'kerabat'
  /** Whose note it is, for those who hear the button alone. */
  readonly what: string
}

const Withdraw = ({ language, withdrawTo, id, name, what }: WithdrawProps) => {
  if (withdrawTo === null) return null
  const said = words[language].examiners.absence
  return (
    <form method="post" action={`${schoolAddress(withdrawTo.code)}/guru/hapus`}>
      <input type="hidden" name={name} value={id} />
      <input type="hidden" name="kembali" value={withdrawTo.back} />
      <Button isPlain isSmall aria-label={`${said.withdraw}: ${what}`}>
        {said.withdraw}
      </Button>
    </form>
  )
}
