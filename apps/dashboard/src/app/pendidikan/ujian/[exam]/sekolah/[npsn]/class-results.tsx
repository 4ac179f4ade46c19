import type { TableCell } from '../../../../../../charts/chart-table.ts'
import { formatNumber } from '../../../../../../charts/format/format-number.ts'
import { TableFrame } from '../../../../../../charts/table-frame.tsx'
import type { Language } from '../../../../../../i18n/language.ts'
import { words } from '../../../../../../i18n/words.ts'
import type { SchoolClass } from './read-school-exam.ts'

interface ClassResultsProps {
  readonly language: Language
  readonly subjects: readonly string[]
  readonly classes: readonly SchoolClass[]
  readonly fileName: string
}

/** Scores of the school's classes in each subject. */
export const ClassResults = ({ language, subjects, classes, fileName }: ClassResultsProps) => {
  const { examSchool: said, exams } = words[language]
  if (classes.length === 0) return <p className="hint">{exams.classes.none}</p>
  const missing: TableCell = { text: exams.few, raw: null, isMissing: true }
  return (
    <TableFrame
      frame={{
        ...{ language, caption: said.classes, source: exams.source, method: said.classesMethod },
        fileName: `${fileName}-rombel`,
      }}
      table={{
        columns: [
          { header: said.class },
          ...[said.pupils, ...subjects.flatMap((subject) => [said.mean(subject), said.sd(subject)])].map((header) => ({
            header,
            isNumber: true,
          })),
        ],
        rows: classes.map(({ className, pupils, subjects: sat }) => ({
          key: className,
          cells: [
            { text: className },
            { text: formatNumber(pupils, language), raw: pupils },
            ...subjects.flatMap((subject) => {
              const own = sat.find((each) => each.subject === subject)
              if (own === undefined) return [missing, missing]
              return [own.mean, own.sd].map((value) => ({ text: formatNumber(value, language, 1), raw: value }))
            }),
          ],
        })),
      }}
    />
  )
}
