import { formatMonth } from '../../../charts/format/format-date.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { figureAddress } from '../../figures/figure-address.ts'
import { monthsBefore } from '../../period/months.ts'
import { mostColumns } from './board-layout.ts'
import { linkOfPart, shortPartName } from './link-of-part.ts'
import { type PwsChoice, pwsAddress } from './pws-choice.ts'
import type { PwsBoard, PwsRow } from './read-pws.ts'
import { type RowTexts, sayRow } from './row-texts.ts'
import { StatusMark } from './status-mark.tsx'

interface PwsListProps {
  readonly language: Language
  readonly choice: PwsChoice
  readonly caption: string
  readonly board: Pick<PwsBoard, 'target' | 'runningTarget' | 'gathers'>
  /** The parts in order and the area itself, last. */
  readonly rows: readonly PwsRow[]
}

/** A box that scrolls must be reachable by keys (axe: scrollable-region-focusable). */
const reachable = { tabIndex: 0 } as const

/** The board with a row for each area, each with its bar; on phones every row is a small card. */
export const PwsList = ({ language, choice, caption, board, rows }: PwsListProps) => {
  const said = words[language].pws
  const shortMonth = (of: string) => formatMonth(of, language, 'short').split(/\s/)[0]
  const top = Math.max(100, ...rows.map(({ cumulative }) => cumulative.value ?? 0))
  const share = (value: number | null | undefined) =>
    value == null ? undefined : `${Math.round((value / top) * 1000) / 10}%`
  const sizes = {
    '--this': `"${shortMonth(choice.month)}"`,
    '--last': `"${shortMonth(monthsBefore(choice.month, 1))}"`,
    '--need': `"${said.needShort}"`,
    '--distance': `"${said.distanceShort}"`,
    '--change': `"${said.changeShort}"`,
    ...(board.target && { '--annual': share(board.target.value) }),
    ...(board.runningTarget !== null && { '--running': share(board.runningTarget) }),
  }
  return (
    <section className="table-scroll" aria-label={caption} {...reachable}>
      <table
        className={board.gathers ? 'data-table pws-list' : 'data-table pws-list pws-list-plain'}
        style={{ width: '100%', ...sizes }}
      >
        <caption className="visually-hidden">{caption}</caption>
        <Head language={language} choice={choice} gathers={board.gathers} />
        <tbody>
          {rows.map((row, at) => (
            <Row
              key={row.area.code}
              {...{ row, language, choice }}
              gathers={board.gathers}
              bar={share(row.cumulative.value)}
              isWhole={at === rows.length - 1}
              isMarked={rows.length <= mostColumns}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type HeadProps = Pick<PwsListProps, 'language' | 'choice'> & { readonly gathers: boolean }

const Head = ({ language, choice, gathers }: HeadProps) => {
  const said = words[language].pws
  const isByName = choice.order === 'nama'
  const next = choice.order === 'capaian' ? 'terendah' : 'capaian'
  const month = (of: string) => formatMonth(of, language, 'short')
  const sorted = choice.order === 'capaian' ? 'descending' : 'ascending'
  return (
    <thead>
      <tr>
        <th scope="col" {...(isByName && { 'aria-sort': 'ascending' })}>
          <a href={pwsAddress({ ...choice, order: 'nama' })}>{said.area}</a>
        </th>
        <th scope="col" colSpan={2} className="is-number" {...(!isByName && { 'aria-sort': sorted })}>
          <a href={pwsAddress({ ...choice, order: next })}>{said.cumulative}</a>
          {!isByName && <span aria-hidden="true">{sorted === 'descending' ? ' ↓' : ' ↑'}</span>}
        </th>
        <NumberHead words={said.thisMonth(month(choice.month))} />
        <NumberHead words={said.lastMonth(month(monthsBefore(choice.month, 1)))} />
        <th scope="col">{said.trend}</th>
        {gathers && <th scope="col">{said.status}</th>}
        {gathers && <NumberHead words={said.need} />}
        <NumberHead words={said.distance} />
        <NumberHead words={said.change} />
      </tr>
    </thead>
  )
}

const NumberHead = ({ words: text }: { words: string }) => (
  <th scope="col" className="is-number">
    {text}
  </th>
)

interface RowProps extends HeadProps {
  readonly row: PwsRow
  readonly bar: string | undefined
  readonly isWhole: boolean
  /** Its status has a mark beside the word; hundreds of them weigh as much as their numbers. */
  readonly isMarked: boolean
}

const Row = ({ row, language, choice, gathers, bar, isWhole, isMarked }: RowProps) => {
  const said = words[language].pws
  const texts = sayRow(row, language)
  const { key, numerator, denominator, interval, thisMonth, lastMonth, change, changeNote } = texts
  const isMissing = row.cumulative.value === null
  return (
    <tr {...(isWhole && { className: 'is-total' })}>
      <th scope="row">
        {isWhole ? row.area.fullName : <a href={linkOfPart(row.area, choice)}>{shortPartName(row.area.name)}</a>}
        <span className="cell-note">{`${numerator}/${denominator}`}</span>
      </th>
      <td className="pws-track">
        <span>{bar && <i className={`look-${texts.judgement}`} style={{ width: bar }} />}</span>
      </td>
      <td className={isMissing ? 'is-number is-missing' : 'is-number'}>
        {isMissing ? (
          texts.cumulative
        ) : (
          <a href={figureAddress(choice.indicator, key, `${choice.month}-sd`)}>{texts.cumulative}</a>
        )}
      </td>
      <td className="is-number pws-this">
        {thisMonth}
        <span className="cell-note">{said.people(texts.thisCount)}</span>
      </td>
      <td className="is-number pws-last">
        {lastMonth}
        <span className="cell-note">{said.people(texts.lastCount)}</span>
      </td>
      <td className="pws-trend">{texts.arrow}</td>
      {gathers && <StatusCells {...{ texts, language, isMarked }} />}
      <td className={`is-number pws-distance pws-${texts.judgement}`}>
        {texts.distance}
        <span className="cell-note">{interval}</span>
      </td>
      <td className="is-number pws-change">
        {change}
        <span className="cell-note">{changeNote}</span>
      </td>
    </tr>
  )
}

interface StatusProps {
  readonly texts: RowTexts
  readonly language: Language
  readonly isMarked: boolean
}

const StatusCells = ({ texts, language, isMarked }: StatusProps) => (
  <>
    <td className="pws-status">
      {texts.status && isMarked && <StatusMark status={texts.status} />}
      {texts.statusWords}
    </td>
    <td className="is-number pws-need">
      {texts.need}
      {texts.isBeyondReach && '*'}
      {texts.needPeople !== '' && <span className="cell-note">{words[language].pws.people(texts.needPeople)}</span>}
    </td>
  </>
)
