import { formatCount, formatNumber } from '../../../charts/format/format-number.ts'
import { type FragmentType, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { type Words, words } from '../../../i18n/words.ts'
import { ActSign } from '../../catat/client/act-sign.tsx'
import { figureAddress } from '../../figures/figure-address.ts'
import { sayCounts, sayValue } from '../../figures/figure-words.ts'
import { decimalsOf } from '../../figures/format-value.ts'
import { boardNumbers } from './board-query.ts'
import type { ProcessFigure } from './process-query.ts'

interface BoardTilesProps {
  readonly language: Language
  readonly counts: FragmentType<typeof boardNumbers>
  readonly figures: readonly ProcessFigure[]
  readonly areaCode: string
  /** The month through which counts of the year go. */
  readonly month: string
}

/** Open signs as they are now, then the process indicators, each with its interval, its parts and the way to its origin. */
export const BoardTiles = ({ language, counts, figures, areaCode, month }: BoardTilesProps) => {
  const said = words[language].watches
  const numbers = readFragment(boardNumbers, counts)
  const count = (value: number) => formatCount(value, language)
  const { waiting, several, late, overdue } = said.tileNotes
  const notes: Readonly<Record<string, string>> = {
    OCO_COV: waiting(count(numbers.waitingForCadre)),
    OCO_ONE: several(count(numbers.cadres - numbers.cadresWithOne)),
    OCO_SHEET: late(count(numbers.overdueClients)),
  }
  return (
    <section className="board-tiles" aria-label={said.tilesLabel}>
      <div>
        <h2>{said.openTile}</h2>
        <p className="tile-value">{count(numbers.openSigns)}</p>
        <p className="hint">
          {numbers.overdueSigns > 0 && <ActSign />}
          {overdue(count(numbers.overdueSigns))}
        </p>
      </div>
      {figures.map((figure) => (
        <ProcessTile
          key={figure.indicator.key}
          language={language}
          figure={figure}
          href={figureAddress(figure.indicator.key, areaCode, `${month}-sd`)}
          note={notes[figure.indicator.key]}
        />
      ))}
    </section>
  )
}

interface ProcessTileProps {
  readonly language: Language
  readonly figure: ProcessFigure
  readonly href: string
  readonly note: string | undefined
}

const ProcessTile = ({ language, figure, href, note }: ProcessTileProps) => {
  const { figures: said, watches } = words[language]
  const range = rangeOf(figure, language, said)
  return (
    <div>
      <h2>{figure.indicator.shortName}</h2>
      <p className="tile-value">
        {figure.value === null ? '–' : <a href={href}>{sayValue(figure, language)}</a>}
        {figure.value !== null && figure.indicator.kind === 'MEDIAN' && (
          <span className="tile-unit"> {figure.indicator.unit}</span>
        )}
      </p>
      <p>{figure.value === null ? watches.nothingDue : partsOf(figure, language, watches)}</p>
      {range !== undefined && <p className="hint">{range}</p>}
      {note !== undefined && <p className="hint">{note}</p>}
    </div>
  )
}

/** A median is of cases, a share of its parts. */
function partsOf(figure: ProcessFigure, language: Language, said: Words['watches']): string {
  const { indicator, denominator } = figure
  if (indicator.kind !== 'MEDIAN') return sayCounts(figure, language)
  return denominator === null ? '' : said.ofCases(formatCount(denominator, language))
}

function rangeOf({ lower, upper, indicator }: ProcessFigure, language: Language, said: Words['figures']) {
  if (lower === null || upper === null) return undefined
  const say = (limit: number) => formatNumber(limit, language, decimalsOf(indicator.kind))
  return said.interval(say(lower), say(upper))
}
