import { formatCount } from '../../charts/format/format-number.ts'
import type { ElementYearFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { isConflict } from './find-conflicts.ts'
import { PublishedSource } from './published-source.tsx'

const elementYear = graphql(`
  fragment ElementYear on ElementValue {
    element { key name(language: $language) }
    period { code }
    value
    ownReport
    completeness { reported expected level }
    published { value source url note }
  }
`)

interface ElementYearTableProps {
  readonly language: Language
  readonly caption: string
  readonly values: readonly FragmentType<typeof elementYear>[]
  readonly emptyWords: string
}

/** Counts by year, newest first, with published figures beside; years and elements without any are left out. */
export const ElementYearTable = ({ language, caption, values, emptyWords }: ElementYearTableProps) => {
  const said = words[language].figures
  const known = readFragment(elementYear, values).filter(
    ({ value, published }) => value !== null || published.length > 0,
  )
  if (known.length === 0) return <p>{emptyWords}</p>
  const elements = [...new Map(known.map(({ element }) => [element.key, element])).values()]
  const years = [...new Set(known.map(({ period }) => period.code))].sort().reverse()
  const find = (key: string, year: string) =>
    known.find(({ element, period }) => element.key === key && period.code === year)
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={[
        { key: 'year', header: said.year },
        ...elements.map(({ key, name }) => ({ key, header: name, isNumber: true })),
      ]}
      rows={years.map((year) => ({
        key: year,
        cells: [
          year,
          ...elements.map(({ key }) => <ElementCell key={key} language={language} figure={find(key, year)} />),
        ],
      }))}
    />
  )
}

const ElementCell = ({ language, figure }: { language: Language; figure: ElementYearFragment | undefined }) => {
  const { figures: said, indicator } = words[language]
  if (figure === undefined) return <span className="is-missing">{said.notReported}</span>
  const { value, published, completeness } = figure
  const isIncomplete = value !== null && completeness && completeness.reported < completeness.expected
  return (
    <>
      {value === null ? <span className="is-missing">{said.noOwnReport}</span> : formatCount(value, language)}
      {isIncomplete && (
        <span className="cell-note">
          {said.completenessShort(
            formatCount(completeness.reported, language),
            formatCount(completeness.expected, language),
          )}
        </span>
      )}
      {published.map((printed) => (
        <span key={`${printed.source}${printed.value}`} className="cell-note cell-published">
          {value !== null && !isConflict({ counted: value, published: [printed] }) ? (
            said.sameAsPublished
          ) : (
            <>
              {indicator.publishedBeside} <b>{formatCount(printed.value, language)}</b>
              {value !== null && ` (${indicator.conflict})`}: <PublishedSource {...printed} />
            </>
          )}
        </span>
      ))}
    </>
  )
}
