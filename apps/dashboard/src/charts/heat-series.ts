import type { ChartTable } from './chart-table.ts'
import type { FigureFormat, Language } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import type { SeriesPoint } from './series.ts'

export interface HeatColumn {
  key: string
  name: string
  unit?: string
  /** Where the name leads; its order of rows where the column can be sorted by. */
  href?: string
  sorted?: 'ascending' | 'descending'
  /** Left out on phones, where one column is read at a time. */
  isAside?: boolean
  format: FigureFormat
}

export interface HeatRow {
  key: string
  name: string
  href?: string
  /** One for each column. */
  points: readonly SeriesPoint[]
  /** Stands for all others, last and apart. */
  isTotal?: boolean
}

const parts = ['lower', 'upper', 'numerator', 'denominator'] as const

/** The table as a file: each column's value, and its interval and counts where cells show them. */
export const heatFile = (
  columns: readonly HeatColumn[],
  rows: readonly HeatRow[],
  isDetailed: boolean,
  language: Language,
): ChartTable => {
  const labels = chartLabels[language]
  const details = isDetailed ? parts : []
  return {
    columns: [
      { header: labels.area },
      ...columns.flatMap(({ name }) => [
        { header: name, isNumber: true },
        ...details.map((part) => ({ header: `${name}, ${labels[part].toLowerCase()}`, isNumber: true })),
      ]),
    ],
    rows: rows.map(({ key, name, points }) => ({
      key,
      cells: [
        { text: name },
        ...points.flatMap((point) => [
          { text: '', raw: point.state === 'available' ? point.value : null },
          ...details.map((part) => ({ text: '', raw: point[part] })),
        ]),
      ],
    })),
  }
}
