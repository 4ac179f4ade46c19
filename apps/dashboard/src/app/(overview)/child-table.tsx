import type { ChartTable, TableCell } from '../../charts/chart-table.ts'
import { formatList } from '../../charts/format/format-list.ts'
import { formatCount } from '../../charts/format/format-number.ts'
import { TableFrame } from '../../charts/table-frame.tsx'
import type { AreaLevel, ChildValueFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { saySources } from '../figures/chart-words.ts'
import { figureAddress } from '../figures/figure-address.ts'
import { figureCells, figureColumns, missingCells } from '../figures/figure-cells.ts'
import { sayStatus } from '../figures/figure-words.ts'
import { readFigures, type WithFigure } from '../figures/indicator-figure.ts'
import { sayMethod } from '../figures/say-method.ts'
import { partAddress } from './part-address.ts'

const childValue = graphql(`
  fragment ChildValue on IndicatorValue {
    area { code name }
    ...IndicatorFigure
  }
`)

type ChildFigure = WithFigure<ChildValueFragment>

export const readChildren = (values: ChildTableProps['values']): ChildFigure[] =>
  readFigures(readFragment(childValue, values))

interface ChildTableProps {
  readonly language: Language
  readonly caption: string
  readonly values: readonly FragmentType<typeof childValue>[]
  readonly areaCode: string
  readonly periodCode: string
  readonly year: string
}

interface Part {
  readonly code: string
  readonly level: AreaLevel
  readonly name: string
  readonly find: (key: string) => ChildFigure | undefined
}

/** All parts of the area: K6 with its interval, deaths as counts only. What no part has reported has no column. */
export const ChildTable = (props: ChildTableProps) => {
  const { language, caption, areaCode, periodCode } = props
  const values = readChildren(props.values)
  const parts = [...new Map(values.map(({ area }) => [area.code, area])).values()].map(
    (area): Part => ({
      ...area,
      find: (key) => values.find((value) => value.area.code === area.code && value.indicator.key === key),
    }),
  )
  const said = words[language]
  const groups = [coverageColumns(props), ...countColumns(props)]
  const missing = groups.filter(({ isKnown }) => !parts.some(isKnown)).map(({ name }) => name)
  const methods = new Set(values.map(({ indicator }) => sayMethod(indicator.intervalMethod, language)))
  return (
    <>
      <TableFrame
        frame={{
          language,
          caption,
          source: saySources(
            values.flatMap(({ sources }) => sources),
            language,
          ),
          method: `${[...methods].join('; ')}. ${said.overview.mapCounts}`,
          fileName: `bagian-${areaCode}-${periodCode}`,
        }}
        table={writeTable(
          parts,
          groups.filter(({ isKnown }) => parts.some(isKnown)),
          props,
        )}
      />
      {missing.length > 0 && <p className="hint">{said.overview.noPartReports(formatList(missing, language))}</p>}
    </>
  )
}

/** Columns that come from one report. */
interface ColumnGroup {
  readonly name: string
  readonly columns: ChartTable['columns']
  readonly isKnown: (part: Part) => boolean
  readonly cells: (part: Part) => TableCell[]
}

const writeTable = (
  parts: readonly Part[],
  groups: readonly ColumnGroup[],
  { language, periodCode }: ChildTableProps,
): ChartTable => ({
  columns: [{ header: words[language].figures.area }, ...groups.flatMap(({ columns }) => columns)],
  rows: parts.map((part) => ({
    key: part.code,
    cells: [{ text: part.name, href: partAddress(part, periodCode) }, ...groups.flatMap(({ cells }) => cells(part))],
  })),
})

function coverageColumns({ language, periodCode, year }: ChildTableProps): ColumnGroup {
  const { figures } = words[language]
  return {
    name: 'K6',
    columns: [...figureColumns('K6', language), { header: figures.statusHeader }],
    isKnown: (part) => (part.find('K6')?.value ?? null) !== null,
    cells: (part) => {
      const value = part.find('K6')
      const belum = figures.notReportedShort
      if (value === undefined || value.value === null) return [...missingCells(belum), { text: belum, isMissing: true }]
      const href = figureAddress('K6', part.code, periodCode)
      return [...figureCells(value, href, language), { text: sayStatus(value, year, language) }]
    },
  }
}

function countColumns({ language, periodCode }: ChildTableProps): ColumnGroup[] {
  const { figures, overview } = words[language]
  const counts = [
    [overview.maternalDeaths, 'AKI', 'numerator'],
    [overview.infantDeaths, 'AKB', 'numerator'],
    [overview.liveBirths, 'AKI', 'denominator'],
  ] as const
  return counts.map(([name, key, side]) => {
    const countOf = (part: Part) => part.find(key)?.[side] ?? null
    return {
      name,
      columns: [{ header: name, isNumber: true }],
      isKnown: (part) => countOf(part) !== null,
      cells: (part) => {
        const count = countOf(part)
        if (count === null) return [{ text: figures.notReportedShort, raw: null, isMissing: true }]
        return [{ text: formatCount(count, language), raw: count, href: figureAddress(key, part.code, periodCode) }]
      },
    }
  })
}
