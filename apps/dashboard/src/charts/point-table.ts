import type { ChartTable, TableCell } from './chart-table.ts'
import { type FigureFormat, formatCount, type Language } from './format/format-number.ts'
import { chartLabels } from './labels.ts'
import { type JudgedWords, numberCell, sayJudgement, sayPoint } from './say-point.ts'
import type { SeriesPoint } from './series.ts'

interface PointColumn {
  header: string
  isNumber?: boolean
  /** A column without any content is left out. */
  isWorth: (point: SeriesPoint) => boolean
  cell: (point: SeriesPoint) => TableCell
}

const pointColumns = (format: FigureFormat, language: Language, judged: JudgedWords | undefined): PointColumn[] => {
  const labels = chartLabels[language]
  const numbers = (header: string, key: 'lower' | 'upper' | 'target', as: FigureFormat) => ({
    header,
    isNumber: true,
    isWorth: (point: SeriesPoint) => typeof point[key] === 'number',
    cell: (point: SeriesPoint) => numberCell(point[key], as, language),
  })
  const counts = (header: string, key: 'numerator' | 'denominator') => ({
    header,
    isNumber: true,
    isWorth: (point: SeriesPoint) => point[key] !== null,
    cell: ({ [key]: count }: SeriesPoint) => ({ text: count === null ? '' : formatCount(count, language), raw: count }),
  })
  const level = (header: string, key: 'lower' | 'centre' | 'upper') => ({
    header,
    isNumber: true,
    isWorth: ({ limits }: SeriesPoint) => limits !== undefined,
    cell: ({ limits }: SeriesPoint) => numberCell(limits?.[key], format, language),
  })
  return [
    numbers(labels.lower, 'lower', format),
    numbers(labels.upper, 'upper', format),
    counts(labels.numerator, 'numerator'),
    counts(labels.denominator, 'denominator'),
    numbers(labels.target, 'target', format),
    level(labels.naturalLower, 'lower'),
    level(labels.naturalCentre, 'centre'),
    level(labels.naturalUpper, 'upper'),
    {
      header: labels.evidence,
      isWorth: ({ judgement }) => judgement !== undefined && judgement !== 'none',
      cell: ({ judgement = 'none' }) => ({
        text: judgement === 'none' ? '' : sayJudgement(judgement, language, judged),
      }),
    },
    {
      header: labels.note,
      isWorth: ({ note }) => note !== undefined,
      cell: ({ note = '' }) => ({ text: note }),
    },
  ]
}

export interface ExtraColumn {
  header: string
  cell: (point: SeriesPoint) => TableCell
}

export interface PointTableInput {
  firstHeader: string
  points: readonly SeriesPoint[]
  format: FigureFormat
  language: Language
  extra?: readonly ExtraColumn[]
  judged?: JudgedWords | undefined
  /** Key of the row that stands for all others. */
  totalKey?: string
}

/** One row for each point, in the order drawn; a chart's marks point at their row by number. */
export const pointTable = ({
  firstHeader,
  points,
  format,
  language,
  extra = [],
  judged,
  totalKey,
}: PointTableInput): ChartTable => {
  const columns = pointColumns(format, language, judged).filter(({ isWorth }) => points.some(isWorth))
  const name = (point: SeriesPoint): TableCell => ({
    text: point.label,
    ...(point.href !== undefined && { href: point.href }),
  })
  const value = (point: SeriesPoint): TableCell => ({
    text: sayPoint(point, format, language),
    raw: point.state === 'available' ? point.value : null,
  })
  return {
    columns: [
      { header: firstHeader },
      { header: chartLabels[language].value, isNumber: true },
      ...columns.map(({ header, isNumber = false }) => ({ header, isNumber })),
      ...extra.map(({ header }) => ({ header })),
    ],
    rows: points.map((point) => ({
      key: point.key,
      cells: [name(point), value(point), ...[...columns, ...extra].map(({ cell }) => cell(point))],
      ...(point.key === totalKey && { isTotal: true }),
    })),
  }
}

/** The same points under their short names, for a narrow table. */
export const shortNamed = (points: readonly SeriesPoint[]): SeriesPoint[] =>
  points.map((point) => ({ ...point, label: point.tick }))
