import { formatCount, formatPercent } from '../../../charts/format/format-number.ts'
import { type FragmentType, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { type Words, words } from '../../../i18n/words.ts'
import { ActSign } from '../../catat/client/act-sign.tsx'
import { boardNumbers } from './board-query.ts'

interface BoardTilesProps {
  readonly language: Language
  readonly counts: FragmentType<typeof boardNumbers>
}

interface Tile {
  readonly key: keyof Words['watches']['tiles']
  readonly value: string
  readonly parts?: string
  readonly note?: string
  readonly isUrgent?: boolean
}

/** The five numbers of the page; a share always with its parts. */
export const BoardTiles = ({ language, counts }: BoardTilesProps) => {
  const said = words[language].watches
  const numbers = readFragment(boardNumbers, counts)
  const count = (value: number) => formatCount(value, language)
  const share = (part: number, whole: number) => (whole === 0 ? '–' : formatPercent((part / whole) * 100, language, 1))
  const of = (part: number, whole: number) => (whole === 0 ? said.nothingDue : said.of(count(part), count(whole)))
  const { treatedInTime, treatedSigns, withCadre, clients, cadresWithOne, cadres, weeksReported, weeksDue } = numbers
  const tiles: readonly Tile[] = [
    {
      ...{ key: 'open', value: count(numbers.openSigns), isUrgent: numbers.overdueSigns > 0 },
      note: said.tileNotes.overdue(count(numbers.overdueSigns)),
    },
    { key: 'treated', value: share(treatedInTime, treatedSigns), parts: of(treatedInTime, treatedSigns) },
    {
      ...{ key: 'cadre', value: share(withCadre, clients), parts: of(withCadre, clients) },
      note: said.tileNotes.waiting(count(numbers.waitingForCadre)),
    },
    {
      ...{ key: 'single', value: share(cadresWithOne, cadres), parts: of(cadresWithOne, cadres) },
      note: said.tileNotes.several(count(cadres - cadresWithOne)),
    },
    {
      ...{ key: 'sheets', value: share(weeksReported, weeksDue), parts: of(weeksReported, weeksDue) },
      note: said.tileNotes.late(count(numbers.overdueClients)),
    },
  ]
  return (
    <section className="board-tiles" aria-label={said.tilesLabel}>
      {tiles.map(({ key, value, parts, note, isUrgent }) => (
        <div key={key}>
          <h2>{said.tiles[key]}</h2>
          <p className="tile-value">{value}</p>
          {parts !== undefined && <p>{parts}</p>}
          {note !== undefined && (
            <p className="hint">
              {isUrgent && <ActSign />}
              {note}
            </p>
          )}
        </div>
      ))}
    </section>
  )
}
