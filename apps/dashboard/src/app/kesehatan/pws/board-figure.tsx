import { ChartFrame, type FrameWords } from '../../../charts/chart-frame.tsx'
import { formatNumber } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { saySources, summariseComparison } from '../../figures/chart-words.ts'
import { lowerFirst, withoutBrackets } from '../../figures/format-value.ts'
import { sayMethod } from '../../figures/say-method.ts'
import { formatOf, valuePoint } from '../../figures/series-point.ts'
import { mostColumns, wideColumns } from './board-layout.ts'
import { BarLegend, StatusLegend } from './board-legend.tsx'
import { boardTable } from './board-table.ts'
import { orderRows } from './order-rows.ts'
import { pwsFileAddress } from './pws-choice.ts'
import { PwsGraph } from './pws-graph.tsx'
import { PwsList } from './pws-list.tsx'
import { PwsSheet } from './pws-sheet.tsx'
import type { Pws } from './read-pws.ts'
import { nameMonths, writeBehindTitle } from './write-pws-finding.ts'

interface BoardFigureProps {
  readonly language: Language
  readonly pws: Pws
}

/** Chance by which a test calls a change real though nothing changed; 1 − the confidence of all intervals. */
const falseAlarms = 0.05

/** Graph and rows of the board: as a sheet with a column for each area, and as a list where it would not fit. */
export const BoardFigure = ({ language, pws }: BoardFigureProps) => {
  const { board, choice } = pws
  const rows = [...orderRows(board.rows, choice.order), board.whole]
  const frame = frameWords(language, pws)
  const isSheet = rows.length <= mostColumns
  const shape = !isSheet ? 'pws-long' : rows.length > wideColumns ? 'pws-dense' : 'pws-wide'
  return (
    <ChartFrame
      frame={frame}
      table={boardTable(rows, choice, language)}
      isDrawn={isSheet}
      isTableDrawn={false}
      legend={<BarLegend language={language} isJudged={board.gathers && board.target !== null} />}
    >
      <div className={`pws-board ${shape}`}>
        <div className="pws-as-list">
          <PwsList {...{ language, choice, board, rows }} caption={frame.title} />
        </div>
        {isSheet && (
          <div className="pws-as-sheet">
            <PwsGraph frame={frame} board={board} rows={rows} />
            <PwsSheet {...{ language, choice, rows }} caption={frame.title} gathers={board.gathers} />
          </div>
        )}
      </div>
      <StatusLegend language={language} notes={listNotes(language, pws)} />
    </ChartFrame>
  )
}

function listNotes(language: Language, { board }: Pws): string[] {
  const said = words[language].pws
  const rows = [...board.rows, board.whole]
  const tests = rows.filter(({ change }) => change.pValue !== null).length
  return [
    ...(rows.some(({ isBeyondReach }) => isBeyondReach) ? [`* ${said.beyondReach}.`] : []),
    ...(rows.some(({ isByTargetAlone }) => isByTargetAlone) ? [`${said.trend} –: ${said.byTargetAlone}.`] : []),
    ...(tests > 1 ? [said.chance(formatNumber(tests, language), formatNumber(tests * falseAlarms, language, 0))] : []),
  ]
}

function frameWords(language: Language, { board, choice }: Pws): FrameWords {
  const said = words[language].pws
  const { indicator } = board
  const points = board.rows.map(({ area, cumulative }) =>
    valuePoint(cumulative, { key: area.code, label: area.name, tick: area.name }),
  )
  return {
    id: 'papan-pws',
    language,
    title: writeBehindTitle({ language, board, month: choice.month, parts: choice.parts }),
    unit: said.unit(
      indicator.shortName,
      nameMonths(choice.month, language),
      lowerFirst(withoutBrackets(indicator.denominatorText)),
    ),
    summary: summariseComparison(points, formatOf(indicator.kind), language),
    source: saySources(board.sources, language),
    method: said.method(sayMethod(indicator.intervalMethod, language)),
    fileName: `pws-${indicator.key}-${choice.area}-${choice.month}`,
    fileAddress: pwsFileAddress(choice, 'csv'),
  }
}
