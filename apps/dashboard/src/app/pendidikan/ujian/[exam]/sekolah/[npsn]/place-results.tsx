import type { TableCell } from '../../../../../../charts/chart-table.ts'
import { formatNumber, formatRange } from '../../../../../../charts/format/format-number.ts'
import { TableFrame } from '../../../../../../charts/table-frame.tsx'
import type { Language } from '../../../../../../i18n/language.ts'
import { words } from '../../../../../../i18n/words.ts'
import type { SchoolPlace } from './read-school-exam.ts'

interface PlaceResultsProps {
  readonly language: Language
  readonly subjects: readonly string[]
  readonly places: readonly SchoolPlace[]
  readonly fileName: string
}

interface Interval {
  readonly value: number | null
  readonly lower: number | null
  readonly upper: number | null
}

/** The school beside its kecamatan and the regency. */
export const PlaceResults = ({ language, subjects, places, fileName }: PlaceResultsProps) => {
  const { examSchool: said, exams } = words[language]
  const missing: TableCell = { text: exams.few, raw: null, isMissing: true }
  const number = (value: number | null): TableCell =>
    value === null ? missing : { text: formatNumber(value, language, 1), raw: value }
  const interval = (measured: Interval | null): TableCell => {
    const { value, lower, upper } = measured ?? { value: null, lower: null, upper: null }
    if (value === null || lower === null || upper === null) return number(value)
    const range = formatRange(lower, upper, { kind: 'number', decimals: 1 }, language)
    return { text: `${formatNumber(value, language, 1)} (${range})`, raw: value }
  }
  return (
    <TableFrame
      frame={{ language, caption: said.figures, source: exams.source, method: said.placesMethod, fileName }}
      table={{
        columns: [
          { header: said.area },
          ...[said.pupils, ...subjects.map(said.mean), said.reached, said.integrity, said.shrunken].map((header) => ({
            header,
            isNumber: true,
          })),
          { header: said.category },
        ],
        rows: places.map(({ areaCode, areaName, pupils, scores, reached, integrity }) => ({
          key: areaCode,
          cells: [
            { text: areaName },
            { text: formatNumber(pupils, language), raw: pupils },
            ...subjects.map((subject) => number(scores.find((score) => score.subject === subject)?.mean ?? null)),
            interval(reached ?? null),
            interval(integrity ?? null),
            number(integrity?.shrunken ?? null),
            integrity?.category == null ? missing : { text: exams.landing.categories[integrity.category] },
          ],
        })),
      }}
    />
  )
}
