import type { TableCell } from '../../../charts/chart-table.ts'
import { formatDay } from '../../../charts/format/format-date.ts'
import { formatNumber, formatRange } from '../../../charts/format/format-number.ts'
import { TableFrame } from '../../../charts/table-frame.tsx'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { EmptyState } from '../../../ui/notice.tsx'
import { examAddress, schoolReportAddress } from '../ujian/exam-address.ts'
import type { ExamResults } from './read-exam-results.ts'

interface ExamListProps {
  readonly language: Language
  readonly results: readonly ExamResults[]
  /** School of the reader, whose report each exam leads to. */
  readonly school: string | undefined
}

interface Interval {
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** Exams with what their newest analysis shows. */
export const ExamList = ({ language, results, school }: ExamListProps) => {
  const { exams, examSchool } = words[language]
  const said = exams.landing
  if (results.length === 0) return <EmptyState title={said.noExams}>{said.noExamsNote}</EmptyState>
  const missing: TableCell = { text: exams.few, raw: null, isMissing: true }
  const interval = (measured: Interval | null | undefined, decimals: number): TableCell => {
    if (measured?.value == null) return missing
    const { value, lower, upper } = measured
    const range =
      lower === null || upper === null ? '' : ` (${formatRange(lower, upper, { kind: 'number', decimals }, language)})`
    return { text: formatNumber(value, language, decimals) + range, raw: value }
  }
  const rows = results.map(({ exam, found }) => {
    const whole = found?.places.whole
    const [worst] = (found?.tests ?? [])
      .flatMap((test) =>
        test.alpha === null ? [] : [{ value: test.alpha, lower: test.alphaLower, upper: test.alphaUpper }],
      )
      .toSorted((one, other) => one.value - other.value)
    const means = (whole?.scores ?? []).flatMap(({ subject, mean }) =>
      mean === null ? [] : [`${subject} ${formatNumber(mean, language, 0)}`],
    )
    return {
      key: exam.id,
      cells: [
        {
          text: exam.name,
          href: examAddress(exam.id),
          note:
            school === undefined || !whole ? (
              formatDay(exam.heldOn, language)
            ) : (
              <a href={schoolReportAddress(exam.id, school)}>{examSchool.open}</a>
            ),
        },
        whole ? { text: formatNumber(whole.pupils, language), raw: whole.pupils } : missing,
        interval(worst, 2),
        means.length === 0 ? missing : { text: means.join('; ') },
        interval(whole?.reached, 0),
        interval(whole?.integrity, 1),
        whole
          ? {
              text: said.of(
                formatNumber(whole.signalClasses.count, language),
                formatNumber(whole.signalClasses.classes, language),
              ),
              raw: whole.signalClasses.count,
            }
          : missing,
      ] satisfies TableCell[],
    }
  })
  return (
    <TableFrame
      frame={{ language, caption: said.exams, source: exams.source, method: said.method, fileName: 'ujian' }}
      table={{
        columns: [
          { header: said.exam },
          { header: said.pupils, isNumber: true },
          { header: said.reliability, isNumber: true },
          { header: said.mean, isNumber: true },
          { header: said.reached, isNumber: true },
          { header: said.integrity, isNumber: true },
          { header: said.signals, isNumber: true },
        ],
        rows,
      }}
    />
  )
}
