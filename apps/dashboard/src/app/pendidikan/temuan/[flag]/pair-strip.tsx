import { ChartFrame } from '../../../../charts/chart-frame.tsx'
import type { ChartTable } from '../../../../charts/chart-table.ts'
import { formatNumber, formatPercent } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { namePupil } from '../name-flag.ts'
import { type ComparedItem, compareAnswers, countLikeness, type Likeness } from './compare-answers.ts'
import type { Strip, StripRow } from './read-flag.ts'

interface PairStripProps {
  readonly language: Language
  readonly strip: Strip
  readonly at: number
  readonly method: string
}

const BLOCK = 10
const SIGNS: Readonly<Record<Likeness, string>> = { SAME_WRONG: '●', SAME_RIGHT: '=', DIFFERENT: '≠' }
const TALLEST_PX = 36
const RAREST = 0.01 // of answers rarer than one in a hundred the bar grows no more

/** Two sheets side by side in blocks of ten items: what is the same and wrong stands out, with how rare it is. */
export const PairStrip = ({ language, strip, at, method }: PairStripProps) => {
  const { page: said, source } = words[language].flags
  const compared = compareAnswers(strip)
  const [first, second] = strip.rows
  if (first === undefined || second === undefined) return null
  const count = (likeness: Likeness) => formatNumber(countLikeness(compared, likeness), language)
  const blocks = Array.from({ length: Math.ceil(compared.length / BLOCK) }, (_, block) =>
    compared.slice(block * BLOCK, (block + 1) * BLOCK),
  )
  return (
    <ChartFrame
      frame={{
        ...{ id: `lembar-${at}`, language, source, method, fileName: `lembar-${strip.subject}` },
        title: said.stripTitle(strip.subject, count('SAME_WRONG'), count('SAME_RIGHT'), count('DIFFERENT')),
        unit: said.stripUnit,
        summary: `${said.stripSummary(strip.subject, formatNumber(compared.length, language))} ${said.rareNote}`,
      }}
      isDrawn={false}
      table={stripTable(compared, [first, second], language)}
      legend={<StripLegend language={language} />}
    >
      <section className="strip-blocks table-scroll" aria-label={strip.subject} {...reachable}>
        {blocks.map((block) => (
          <StripBlock key={block[0]?.item} {...{ language, block }} rows={[first, second]} />
        ))}
      </section>
    </ChartFrame>
  )
}

/** A box that scrolls must be reachable by keys (axe: scrollable-region-focusable). */
const reachable = { tabIndex: 0 } as const

interface StripBlockProps {
  readonly language: Language
  readonly block: readonly ComparedItem[]
  readonly rows: readonly [StripRow, StripRow]
}

const StripBlock = ({ language, block, rows: [first, second] }: StripBlockProps) => {
  const said = words[language].flags.page
  const score = (row: StripRow) => `${said.score} ${formatNumber(row.score, language)}`
  const letter = (mark: string, { likeness, key }: ComparedItem) => (
    <span className={`strip-mark is-${likeness.toLowerCase().replace('_', '-')}${mark === key ? ' is-right' : ''}`}>
      {mark === '' ? '–' : mark}
    </span>
  )
  return (
    <table className="strip">
      <tbody>
        <tr>
          <th scope="row">{said.item}</th>
          {block.map(({ item }) => (
            <td key={item} className="strip-small">
              {item.replace(/^[A-Z]0?/, '')}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{said.key}</th>
          {block.map(({ item, key }) => (
            <td key={item}>{key}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">
            <b>{namePupil(first.pupil)}</b> <span className="strip-small">{score(first)}</span>
          </th>
          {block.map((item) => (
            <td key={item.item}>{letter(item.first, item)}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">
            <b>{namePupil(second.pupil)}</b> <span className="strip-small">{score(second)}</span>
          </th>
          {block.map((item) => (
            <td key={item.item}>{letter(item.second, item)}</td>
          ))}
        </tr>
        <tr>
          <th scope="row">{said.sign}</th>
          {block.map(({ item, likeness }) => (
            <td key={item} className={likeness === 'SAME_WRONG' ? 'strip-sign is-act' : 'strip-sign'}>
              {SIGNS[likeness]}
            </td>
          ))}
        </tr>
        <tr className="strip-shares">
          <th scope="row">{said.share}</th>
          {block.map(({ item, likeness, share }) => (
            <td key={item}>
              {likeness === 'SAME_WRONG' && share !== null && (
                <>
                  <span className="strip-bar" style={{ height: `${barHeight(share)}px` }} aria-hidden="true" />
                  <span className="strip-small">{formatPercent(100 * share, language, 0)}</span>
                </>
              )}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{said.classmates}</th>
          {block.map(({ item, likeness, classmates }) => (
            <td key={item} className="strip-small">
              {likeness === 'SAME_WRONG' && classmates !== null && formatNumber(classmates, language)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

/** On a log scale, so that one in a hundred stands twice as tall as one in ten. */
const barHeight = (share: number): number =>
  Math.round((TALLEST_PX * Math.log(Math.max(RAREST, share))) / Math.log(RAREST))

const StripLegend = ({ language }: { language: Language }) => {
  const said = words[language].flags.page
  return (
    <p className="strip-legend" role="note" aria-label={said.legend}>
      <span className="strip-mark is-same-wrong">C</span> ● {said.sameWrong}
      <span className="strip-mark is-same-right">C</span> = {said.same}
      <span className="strip-mark is-different">C</span> ≠ {said.different}
    </p>
  )
}

function stripTable(
  compared: readonly ComparedItem[],
  [first, second]: readonly [StripRow, StripRow],
  language: Language,
): ChartTable {
  const said = words[language].flags.page
  const likenessWords = { SAME_WRONG: said.sameWrong, SAME_RIGHT: said.same, DIFFERENT: said.different }
  return {
    columns: [
      { header: said.item },
      { header: said.key },
      { header: namePupil(first.pupil) },
      { header: namePupil(second.pupil) },
      { header: said.sign },
      { header: said.share, isNumber: true },
      { header: said.classmates, isNumber: true },
    ],
    rows: compared.map(({ item, key, first: one, second: other, likeness, share, classmates }) => ({
      key: item,
      cells: [
        { text: item },
        { text: key },
        { text: one === '' ? said.blank : one, raw: one },
        { text: other === '' ? said.blank : other, raw: other },
        { text: likenessWords[likeness] },
        share === null ? { text: '–', raw: null } : { text: formatPercent(100 * share, language, 0), raw: share },
        classmates === null ? { text: '–', raw: null } : { text: formatNumber(classmates, language), raw: classmates },
      ],
    })),
  }
}
