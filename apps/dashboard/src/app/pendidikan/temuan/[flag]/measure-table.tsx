import type { TableCell } from '../../../../charts/chart-table.ts'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import { TableFrame } from '../../../../charts/table-frame.tsx'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { sayChance } from '../say-chance.ts'
import type { Measure } from './read-flag.ts'

interface MeasureTableProps {
  readonly language: Language
  readonly measures: readonly Measure[]
  readonly method: string
}

/** Every statistic behind the signal: observed, expected, distance and chance. Props: language, measures, method. */
export const MeasureTable = ({ language, measures, method }: MeasureTableProps) => {
  const { page: said, source } = words[language].flags
  const number = (value: number | null, decimals: number): TableCell =>
    value === null
      ? { text: '–', raw: null, isMissing: true }
      : { text: formatNumber(value, language, Number.isInteger(value) ? 0 : decimals), raw: value }
  return (
    <TableFrame
      frame={{ language, caption: said.measures, source, method, fileName: 'statistik-temuan' }}
      table={{
        columns: [
          { header: said.measure },
          { header: said.observed, isNumber: true },
          { header: said.expected, isNumber: true },
          { header: said.z, isNumber: true },
          { header: said.limit, isNumber: true },
          { header: said.p, isNumber: true },
        ],
        rows: measures.map(({ measure, subject, title, observed, expected, z, p, limit }) => ({
          key: `${measure} ${subject ?? ''}`,
          cells: [
            { text: title, note: subject ?? said.allSubjects },
            number(observed, 2),
            number(expected, 1),
            number(z, 2),
            number(limit, 2),
            p === null ? number(null, 0) : { text: sayChance(p, language), raw: p },
          ],
        })),
      }}
    />
  )
}
