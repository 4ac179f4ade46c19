import { ChartFrame } from '../../../../charts/chart-frame.tsx'
import type { ChartTable } from '../../../../charts/chart-table.ts'
import { formatNumber } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { namePupil } from '../name-flag.ts'
import type { Strip, StripRow } from './read-flag.ts'

interface ClassStripProps {
  readonly language: Language
  readonly strip: Strip
  readonly at: number
  readonly method: string
}

const WRONG_TO_RIGHT = 2

/** The sheets of a whole class under each other. Props: language, strip, at (place on the page), method. */
export const ClassStrip = ({ language, strip, at, method }: ClassStripProps) => {
  const { page: said, source } = words[language].flags
  const { subject, items, rows } = strip
  return (
    <ChartFrame
      frame={{
        ...{ id: `lembar-${at}`, language, source, method, fileName: `lembar-${subject}` },
        title: said.classStripTitle(subject),
        unit: said.classStripUnit,
        summary: said.classStripSummary(formatNumber(rows.length, language), formatNumber(items.length, language)),
      }}
      isDrawn={false}
      isTableDrawn={false}
      table={classTable(strip, language)}
    >
      <section className="table-scroll" aria-label={subject} {...reachable}>
        <table className="strip strip-class">
          <thead>
            <tr>
              <th scope="col">{said.item}</th>
              {items.map(({ item }) => (
                <th key={item} scope="col" className="strip-small">
                  {item.replace(/^[A-Z]0?/, '')}
                </th>
              ))}
              <th scope="col">{said.score}</th>
            </tr>
            <tr>
              <th scope="row">{said.key}</th>
              {items.map(({ item, key, isInBlock }) => (
                <td key={item} className={isInBlock ? 'is-in-block' : undefined}>
                  {key}
                </td>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.pupil.number}>
                <th scope="row">{namePupil(row.pupil)}</th>
                {items.map((item, place) => (
                  <td key={item.item} className={lookOf(item, row, place)}>
                    {row.answers[place] === '' ? '–' : row.answers[place]}
                  </td>
                ))}
                <td>{formatNumber(row.score, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ChartFrame>
  )
}

/** A box that scrolls must be reachable by keys (axe: scrollable-region-focusable). */
const reachable = { tabIndex: 0 } as const

function lookOf({ key, common, isInBlock }: Strip['items'][number], row: StripRow, place: number): string {
  const answer = row.answers[place] ?? ''
  const isRight = answer === key
  return [
    isInBlock && 'is-in-block',
    answer === '' ? 'is-blank' : isRight ? 'is-right' : answer === common ? 'is-common-wrong' : 'is-wrong',
    row.erasures[place] === WRONG_TO_RIGHT && 'is-erased',
  ]
    .filter(Boolean)
    .join(' ')
}

function classTable({ items, rows }: Strip, language: Language): ChartTable {
  const said = words[language].flags.page
  return {
    columns: [
      { header: said.pupil },
      ...items.map(({ item }) => ({ header: item })),
      { header: said.score, isNumber: true },
    ],
    rows: rows.map((row) => ({
      key: row.pupil.number,
      cells: [
        { text: namePupil(row.pupil) },
        ...items.map((_, place) => ({ text: row.answers[place] ?? '' })),
        { text: formatNumber(row.score, language), raw: row.score },
      ],
    })),
  }
}
