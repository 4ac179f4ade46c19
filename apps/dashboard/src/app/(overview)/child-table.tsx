import { Fragment, type ReactNode } from 'react'
import { formatList } from '../../charts/format/format-list.ts'
import { formatCount } from '../../charts/format/format-number.ts'
import type { ChildValueFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { sayCounts, sayRange, sayStatus, sayValue } from '../figures/figure-words.ts'
import { readFigures, type WithFigure } from '../figures/indicator-figure.ts'

const childValue = graphql(`
  fragment ChildValue on IndicatorValue {
    area { code name }
    ...IndicatorFigure
  }
`)

type ChildFigure = WithFigure<ChildValueFragment>

interface ChildTableProps {
  readonly language: Language
  readonly caption: string
  readonly values: readonly FragmentType<typeof childValue>[]
  readonly periodCode: string
  readonly year: string
}

interface Part {
  readonly code: string
  readonly name: string
  readonly find: (key: string) => ChildFigure | undefined
}

/** All parts of the area: K6 with its interval, deaths as counts only. What no part has reported has no column. */
export const ChildTable = ({ language, caption, values, periodCode, year }: ChildTableProps) => {
  const { figures, overview } = words[language]
  const read = readFigures(readFragment(childValue, values))
  const parts = [...new Map(read.map(({ area }) => [area.code, area])).values()].map(
    (area): Part => ({
      ...area,
      find: (key) => read.find((value) => value.area.code === area.code && value.indicator.key === key),
    }),
  )
  const columns = listColumns(language, year).filter(({ isKnown }) => parts.some(isKnown))
  const missing = listColumns(language, year).filter(({ isKnown, isOwn }) => isOwn && !parts.some(isKnown))
  return (
    <>
      <DataTable
        caption={caption}
        isCaptionHidden
        columns={[
          { key: 'area', header: figures.area },
          ...columns.map(({ key, header, isNumber }) => ({ key, header, isNumber })),
        ]}
        rows={parts.map((part) => ({
          key: part.code,
          cells: [
            <a key="area" href={`/wilayah/${encodeURIComponent(part.code)}?periode=${periodCode}`}>
              {part.name}
            </a>,
            ...columns.map(({ key, isKnown, say }) =>
              isKnown(part) ? (
                say(part)
              ) : (
                <span key={key} className="is-missing">
                  {figures.notReportedShort}
                </span>
              ),
            ),
          ],
        }))}
      />
      {missing.length > 0 && (
        <p className="hint">
          {overview.noPartReports(
            formatList(
              missing.map(({ header }) => header),
              language,
            ),
          )}
        </p>
      )}
    </>
  )
}

interface Column {
  readonly key: string
  readonly header: string
  readonly isNumber: boolean
  /** Something reported, not a reading of another column. */
  readonly isOwn: boolean
  readonly isKnown: (part: Part) => boolean
  readonly say: (part: Part) => ReactNode
}

function listColumns(language: Language, year: string): Column[] {
  const { figures, overview } = words[language]
  const hasCoverage = (part: Part) => (part.find('K6')?.value ?? null) !== null
  const ofCoverage = (say: (value: ChildFigure) => ReactNode) => (part: Part) => {
    const value = part.find('K6')
    return value ? say(value) : ''
  }
  const count = (key: string, header: string, indicator: string, side: 'numerator' | 'denominator'): Column => ({
    key,
    header,
    isNumber: true,
    isOwn: true,
    isKnown: (part) => (part.find(indicator)?.[side] ?? null) !== null,
    say: (part) => formatCount(part.find(indicator)?.[side] ?? 0, language),
  })
  return [
    {
      key: 'k6',
      header: 'K6',
      isNumber: true,
      isOwn: true,
      isKnown: hasCoverage,
      say: ofCoverage((value) => (
        <Fragment key="k6">
          {sayValue(value, language)}
          <span className="cell-note">{sayCounts(value, language)}</span>
        </Fragment>
      )),
    },
    {
      key: 'interval',
      header: figures.intervalHeader,
      isNumber: true,
      isOwn: false,
      isKnown: hasCoverage,
      say: ofCoverage((value) => sayRange(value, language)),
    },
    {
      key: 'status',
      header: figures.statusHeader,
      isNumber: false,
      isOwn: false,
      isKnown: hasCoverage,
      say: ofCoverage((value) => (
        <span key="status" className="cell-words">
          {sayStatus(value, year, language)}
        </span>
      )),
    },
    count('maternal', overview.maternalDeaths, 'AKI', 'numerator'),
    count('infant', overview.infantDeaths, 'AKB', 'numerator'),
    count('births', overview.liveBirths, 'AKI', 'denominator'),
  ]
}
