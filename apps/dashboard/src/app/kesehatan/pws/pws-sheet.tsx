import type { ReactNode } from 'react'
import { formatMonth } from '../../../charts/format/format-date.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { figureAddress } from '../../figures/figure-address.ts'
import { monthsBefore } from '../../period/months.ts'
import { uprightColumns } from './board-layout.ts'
import { linkOfPart, shortPartName } from './link-of-part.ts'
import type { PwsChoice } from './pws-choice.ts'
import type { PwsRow } from './read-pws.ts'
import { type RowTexts, sayRow } from './row-texts.ts'
import { StatusMark } from './status-mark.tsx'

interface PwsSheetProps {
  readonly language: Language
  readonly choice: PwsChoice
  readonly caption: string
  /** The parts in order and the area itself, last. */
  readonly rows: readonly PwsRow[]
  readonly gathers: boolean
}

interface Line {
  readonly key: string
  readonly name: string
  readonly cell: (texts: RowTexts) => ReactNode
  readonly look?: string
}

/** The rows under the graph, a column for each area as on the customary sheet. */
export const PwsSheet = ({ language, choice, caption, rows, gathers }: PwsSheetProps) => {
  const said = words[language].pws
  const texts = rows.map((row) => sayRow(row, language))
  const isUpright = rows.length > uprightColumns
  const lines = listLines(choice, language, gathers)
  return (
    <table className={isUpright ? 'pws-sheet pws-upright' : 'pws-sheet'}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td />
          {rows.map((row, at) => (
            <th key={row.area.code} scope="col">
              {at === rows.length - 1 ? (
                row.area.fullName
              ) : (
                <a href={linkOfPart(row.area, choice)}>{shortPartName(row.area.name)}</a>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, cell, look }) => (
          <tr key={key} {...(look && { className: look })}>
            <th scope="row">{name}</th>
            {texts.map((text) => (
              <td key={text.key}>{cell(text)}</td>
            ))}
          </tr>
        ))}
      </tbody>
      <tbody className="pws-honest">
        <tr>
          <th colSpan={rows.length + 1} scope="rowgroup">
            <b>{said.honest}</b> {said.honestNote}
          </th>
        </tr>
        <tr>
          <th scope="row">{said.distance}</th>
          {texts.map(({ key, distance, interval, judgement }) => (
            <td key={key} className={`pws-${judgement}`}>
              {distance}
              <small>{interval}</small>
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{said.change}</th>
          {texts.map(({ key, change, changeNote }) => (
            <td key={key}>
              {change}
              <small>{changeNote}</small>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function listLines({ indicator, month }: PwsChoice, language: Language, gathers: boolean): Line[] {
  const said = words[language].pws
  const shortMonth = (of: string) => formatMonth(of, language, 'short')
  const lines: Line[] = [
    {
      ...{ key: 'cumulative', name: said.cumulative, look: 'pws-main' },
      cell: ({ key, cumulative }) => <a href={figureAddress(indicator, key, `${month}-sd`)}>{cumulative}</a>,
    },
    {
      ...{ key: 'counts', name: said.counts },
      cell: ({ numerator, denominator }) => (
        <>
          {numerator}
          <small>/{denominator}</small>
        </>
      ),
    },
    {
      ...{ key: 'this', name: said.thisMonth(shortMonth(month)) },
      cell: ({ thisMonth, thisCount }) => (
        <>
          {thisMonth}
          <small>{said.people(thisCount)}</small>
        </>
      ),
    },
    {
      ...{ key: 'last', name: said.lastMonth(shortMonth(monthsBefore(month, 1))) },
      cell: ({ lastMonth, lastCount }) => (
        <>
          {lastMonth}
          <small>{said.people(lastCount)}</small>
        </>
      ),
    },
    { key: 'trend', name: said.trend, cell: ({ arrow }) => arrow },
  ]
  if (!gathers) return lines
  return [
    ...lines,
    {
      ...{ key: 'status', name: said.status, look: 'pws-main' },
      cell: ({ status, statusWords }) => (
        <>
          {status && <StatusMark status={status} />}
          <span className="pws-status">{statusWords}</span>
        </>
      ),
    },
    {
      ...{ key: 'need', name: said.need },
      cell: ({ need, needPeople, isBeyondReach }) => (
        <>
          {need}
          {isBeyondReach && '*'}
          {needPeople !== '' && <small>{said.people(needPeople)}</small>}
        </>
      ),
    },
  ]
}
