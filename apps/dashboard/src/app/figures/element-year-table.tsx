import type { ReactNode } from 'react'
import type { TableCell } from '../../charts/chart-table.ts'
import { formatCount } from '../../charts/format/format-number.ts'
import { TableFrame } from '../../charts/table-frame.tsx'
import type { ElementYearFragment } from '../../graphql/generated/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../../graphql/generated/index.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { saySources } from './chart-words.ts'
import { isConflict } from './find-conflicts.ts'
import { PublishedSource } from './published-source.tsx'

const elementYear = graphql(`
  fragment ElementYear on ElementValue {
    element { key name(language: $language) }
    period { code }
    value
    sources
    completeness { reported expected level }
    published { value source url note }
  }
`)

interface ElementYearTableProps {
  readonly language: Language
  readonly caption: string
  readonly fileName: string
  readonly values: readonly FragmentType<typeof elementYear>[]
  readonly emptyWords: string
}

/** Counts by year, newest first, with published figures beside; years and elements without any are left out. */
export const ElementYearTable = ({ language, caption, fileName, values, emptyWords }: ElementYearTableProps) => {
  const said = words[language]
  const known = readFragment(elementYear, values).filter(
    ({ value, published }) => value !== null || published.length > 0,
  )
  if (known.length === 0) return <p>{emptyWords}</p>
  const elements = [...new Map(known.map(({ element }) => [element.key, element])).values()]
  const years = [...new Set(known.map(({ period }) => period.code))].sort().reverse()
  const find = (key: string, year: string) =>
    known.find(({ element, period }) => element.key === key && period.code === year)
  const sources = known.flatMap((figure) => [...figure.sources, ...figure.published.map(({ source }) => source)])
  return (
    <TableFrame
      frame={{
        language,
        caption,
        fileName,
        source: saySources(sources, language),
        method: said.charts.countMethod,
      }}
      table={{
        columns: [{ header: said.figures.year }, ...elements.map(({ name }) => ({ header: name, isNumber: true }))],
        rows: years.map((year) => ({
          key: year,
          cells: [{ text: year }, ...elements.map(({ key }) => elementCell(find(key, year), language))],
        })),
      }}
    />
  )
}

function elementCell(figure: ElementYearFragment | undefined, language: Language): TableCell {
  const said = words[language].figures
  if (figure === undefined) return { text: said.notReported, raw: null, isMissing: true }
  const notes = <ElementNotes language={language} figure={figure} />
  if (figure.value === null) return { text: said.noOwnReport, raw: null, isMissing: true, note: notes }
  return { text: formatCount(figure.value, language), raw: figure.value, note: notes }
}

/** How much of the year was reported, and what was printed of it. */
const ElementNotes = ({ language, figure }: { language: Language; figure: ElementYearFragment }): ReactNode => {
  const { figures: said, indicator } = words[language]
  const { value, published, completeness } = figure
  const isIncomplete = value !== null && completeness && completeness.reported < completeness.expected
  return (
    <>
      {isIncomplete &&
        said.completenessShort(
          formatCount(completeness.reported, language),
          formatCount(completeness.expected, language),
        )}
      {published.map((printed) => (
        <span key={`${printed.source}${printed.value}`} className="cell-published">
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
