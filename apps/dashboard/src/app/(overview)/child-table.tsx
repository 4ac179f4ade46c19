import type { ChildValueFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { sayCounts, sayRange, sayStatus, sayValue } from '../figures/figure-words.ts'
import { formatCount } from '../figures/format-value.ts'

export const childValue = graphql(`
  fragment ChildValue on IndicatorValue {
    indicator {
      key
      kind
      direction
      shortName(language: $language)
      numeratorText(language: $language)
      denominatorText(language: $language)
    }
    area { code name }
    value
    lower
    upper
    numerator
    denominator
    availability
    reason
    status
    target { year value source }
    completeness { reported expected level }
  }
`)

interface ChildTableProps {
  readonly language: Language
  readonly caption: string
  readonly values: readonly FragmentType<typeof childValue>[]
  readonly periodCode: string
  readonly year: string
}

/** All parts of the area: K6 with its interval, deaths as counts only. */
export const ChildTable = ({ language, caption, values, periodCode, year }: ChildTableProps) => {
  const { figures, overview } = words[language]
  const read = readFragment(childValue, values)
  const areas = [...new Map(read.map(({ area }) => [area.code, area])).values()]
  const find = (code: string, key: string) =>
    read.find(({ area, indicator }) => area.code === code && indicator.key === key)
  const count = (value: ChildValueFragment | undefined, part: 'numerator' | 'denominator') => {
    const counted = value?.[part] ?? null
    return counted === null ? (
      <span key="value" className="is-missing">
        {figures.notReported}
      </span>
    ) : (
      formatCount(counted, language)
    )
  }
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={[
        { key: 'area', header: figures.area },
        { key: 'k6', header: 'K6', isNumber: true },
        { key: 'interval', header: figures.intervalHeader, isNumber: true },
        { key: 'status', header: figures.statusHeader },
        { key: 'maternal', header: overview.maternalDeaths, isNumber: true },
        { key: 'infant', header: overview.infantDeaths, isNumber: true },
        { key: 'births', header: overview.liveBirths, isNumber: true },
      ]}
      rows={areas.map(({ code, name }) => {
        const coverage = find(code, 'K6')
        return {
          key: code,
          cells: [
            <a key="area" href={`/wilayah/${encodeURIComponent(code)}?periode=${periodCode}`}>
              {name}
            </a>,
            coverage?.value == null ? (
              <span key="value" className="is-missing">
                {figures.notReported}
              </span>
            ) : (
              <>
                {sayValue(coverage, language)}
                <span className="cell-note">{sayCounts(coverage, language)}</span>
              </>
            ),
            coverage ? sayRange(coverage, language) : '',
            coverage?.value == null ? '' : sayStatus(coverage, year, language),
            count(find(code, 'AKI'), 'numerator'),
            count(find(code, 'AKB'), 'numerator'),
            count(find(code, 'AKI'), 'denominator'),
          ],
        }
      })}
    />
  )
}
