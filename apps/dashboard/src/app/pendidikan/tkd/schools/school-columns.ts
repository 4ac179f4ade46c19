import type { ChartTable, TableCell, TableColumn } from '../../../../charts/chart-table.ts'
import { type FigureFormat, formatNumber } from '../../../../charts/format/format-number.ts'
import { numberCell } from '../../../../charts/say-point.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { type Estimated, inPercent, percentFormat, pointFormat, ratioFormat, sayEstimate } from '../watch/estimates.ts'
import type { Place } from '../watch/watch-query.ts'
import { countSignals, type SchoolSort } from './order-schools.ts'

interface SchoolColumn {
  readonly key: string
  readonly column: TableColumn
  /** Null where the column cannot be sorted by. */
  readonly sort: SchoolSort['by'] | null
  readonly cell: (school: Place) => TableCell
}

export interface SchoolNames {
  readonly linkTo: (code: string) => string
  readonly subdistrictOf: (code: string | null) => string
}

/** An interval is one cell to read on the page, and three to compute with in the file. */
function estimateColumns(
  header: string,
  sort: SchoolSort['by'],
  estimateOf: (school: Place) => Estimated,
  format: FigureFormat,
  language: Language,
): SchoolColumn[] {
  const { tkd } = words[language]
  const said = tkd.schools
  const ends = (['lower', 'upper'] as const).map((end): SchoolColumn => {
    const column = { header: said[end](header), isNumber: true, only: 'file' as const }
    return {
      key: `${sort} ${end}`,
      column,
      sort: null,
      cell: (school) => numberCell(estimateOf(school)[end], format, language),
    }
  })
  const cell = (school: Place): TableCell => {
    const estimate = estimateOf(school)
    const text = sayEstimate(estimate, format, language)
    return text === undefined ? { text: tkd.notEnough, raw: null, isMissing: true } : { text, raw: estimate.value }
  }
  return [{ key: sort, column: { header, isNumber: true }, sort, cell }, ...ends]
}

/** The columns of the table of schools, on the page and in its file. */
export function listSchoolColumns(language: Language, { linkTo, subdistrictOf }: SchoolNames): SchoolColumn[] {
  const { tkd } = words[language]
  const said = tkd.schools
  const count = (value: number): TableCell => ({ text: formatNumber(value, language), raw: value })
  const counted = (key: string, sort: SchoolSort['by'], header: string, read: (school: Place) => number | null) => ({
    ...{ key, sort, column: { header, isNumber: true } },
    cell: (school: Place) => {
      const value = read(school)
      return value === null ? { text: tkd.notEnough, raw: null, isMissing: true } : count(value)
    },
  })
  const share = (key: string, header: string, part: (school: Place) => number, all: (school: Place) => number) => ({
    ...{ key, sort: null, column: { header, isNumber: true } },
    cell: (school: Place): TableCell =>
      all(school) === 0
        ? { text: tkd.notEnough, raw: null, isMissing: true }
        : {
            text: said.of(formatNumber(part(school), language), formatNumber(all(school), language)),
            raw: part(school),
          },
  })
  return [
    {
      ...{ key: 'nama', sort: 'nama' as const, column: { header: said.school } },
      cell: ({ areaCode, areaName, subdistrictCode }) => ({
        ...{ text: areaName, href: linkTo(areaCode), note: subdistrictOf(subdistrictCode) },
      }),
    },
    {
      ...{ key: 'npsn', sort: null, column: { header: said.npsn, only: 'file' as const } },
      cell: ({ areaCode }) => ({ text: areaCode }),
    },
    {
      ...{ key: 'kecamatan', sort: null, column: { header: said.subdistrict, only: 'file' as const } },
      cell: ({ subdistrictCode }) => ({ text: subdistrictOf(subdistrictCode) }),
    },
    counted('sinyal', 'sinyal', said.signals, countSignals),
    counted('murid', 'murid', said.pupils, ({ pupils }) => pupils),
    ...estimateColumns(said.independence, 'mandiri', (one) => inPercent(one.independent), percentFormat, language),
    counted('guru-sendiri', 'guru-sendiri', said.ownTeacher, ({ ownTeacher }) => ownTeacher),
    ...estimateColumns(said.score, 'skor', ({ score }) => score, pointFormat, language),
    ...estimateColumns(said.gap, 'selisih', ({ gap }) => gap, pointFormat, language),
    ...estimateColumns(said.change, 'setahun-kemudian', ({ change }) => change, pointFormat, language),
    ...estimateColumns(said.icc, 'kesepakatan', iccOf, ratioFormat, language),
    share(
      'penguji',
      said.examiners,
      ({ outlierExaminers }) => outlierExaminers,
      (one) => one.comparedExaminers,
    ),
    share(
      'rombel',
      said.classes,
      (one) => one.narrowClasses + one.fallingClasses,
      ({ classes }) => classes,
    ),
  ]
}

const iccOf = ({ agreement: { n, icc, iccLower, iccUpper } }: Place): Estimated => ({
  ...{ n, value: icc, lower: iccLower, upper: iccUpper },
})

/** Without columns that say nothing of any school: the year after has not been tested yet, or nobody was compared. */
export const worthColumns = (schools: readonly Place[], columns: readonly SchoolColumn[]): SchoolColumn[] =>
  columns.filter(({ cell }) => schools.some((school) => cell(school).raw !== null))

export const schoolTable = (schools: readonly Place[], columns: readonly SchoolColumn[]): ChartTable => ({
  columns: columns.map(({ column }) => column),
  rows: schools.map((school) => ({ key: school.areaCode, cells: columns.map(({ cell }) => cell(school)) })),
})
