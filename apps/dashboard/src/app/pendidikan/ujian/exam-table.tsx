import { formatDay } from '../../../charts/format/format-date.ts'
import { formatNumber } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { examAddress, partsAddress } from './exam-address.ts'
import type { Exam } from './read-exams.ts'

interface ExamTableProps {
  readonly language: Language
  readonly exams: readonly Exam[]
  readonly isKeeper: boolean
}

/** Exams with what is in of each. Props: language, exams, isKeeper (may bring files in). */
export const ExamTable = ({ language, exams, isKeeper }: ExamTableProps) => {
  const said = words[language].examParts
  return (
    <DataTable
      caption={said.list}
      isCaptionHidden
      columns={[
        { key: 'name', header: said.name },
        { key: 'held', header: said.held },
        { key: 'grade', header: said.grade, isNumber: true },
        { key: 'sheets', header: said.sheets },
        { key: 'results', header: said.results },
      ]}
      rows={exams.map(({ id, name, schoolYear, heldOn, grade, subjects, analysis }) => ({
        key: id,
        cells: [
          <span key="name">
            {isKeeper ? <a href={partsAddress(id)}>{name}</a> : name} <small className="quiet">{schoolYear}</small>
          </span>,
          formatDay(heldOn, language),
          formatNumber(grade, language),
          subjects.map((subject) => `${subject.name} ${formatNumber(subject.sheets, language)}`).join('; '),
          analysis === null ? (
            said.notAnalysed
          ) : (
            <a key="results" href={examAddress(id)}>
              {said.seeResults}
            </a>
          ),
        ],
      }))}
    />
  )
}
