import { formatMonth } from '../../../charts/format/format-date.ts'
import { formatList } from '../../../charts/format/format-list.ts'
import { formatCount, formatPercent, formatRange } from '../../../charts/format/format-number.ts'
import type { PwsParts } from '../../../graphql/generated/graphql.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import type { PwsBoard, PwsRow } from './read-pws.ts'

export interface BoardSituation {
  readonly language: Language
  readonly board: Pick<PwsBoard, 'indicator' | 'target' | 'runningTarget' | 'gathers' | 'rows' | 'whole'>
  readonly month: string
  readonly parts: PwsParts
}

const mostNames = 3
const decimals = 1

const isShown = ({ cumulative }: PwsRow) => cumulative.value !== null
const isBehind = ({ cumulative }: PwsRow) => cumulative.status === 'MISSED'

/** January–October 2026, or January 2026. */
export function nameMonths(month: string, language: Language): string {
  const january = formatMonth(`${month.slice(0, 4)}-01`, language)
  const [name = january] = january.split(/\s/)
  return month.endsWith('-01') ? january : `${name}–${formatMonth(month, language)}`
}

/** How many parts stand below the running target by the guideline, and for how many it is real. */
export function writePwsTitle({ language, board, month, parts }: BoardSituation): string {
  const { findings: said, statuses } = words[language].pws
  const partNames = words[language].shell.manyLevels
  const name = board.indicator.shortName
  const shown = board.rows.filter(isShown)
  if (shown.length === 0 && !isShown(board.whole)) return said.nothing(name, formatMonth(month, language))
  const [count, level] = [formatCount(shown.length, language), partNames[parts]]
  if (!board.gathers) return said.notGathering(name, count, level)
  if (board.target === null) return said.noTarget(name, count, level)
  const { status, area } = board.whole
  if (board.rows.length === 0)
    return said.alone(
      name,
      area.fullName,
      status === null ? words[language].pws.noStatus.NOT_REPORTED : statuses[status],
    )
  const below = shown.filter((row) => row.status === 'CUKUP' || row.status === 'JELEK')
  const judged = shown.filter((row) => row.status !== null)
  if (below.length === 0) return said.noneBelow(name, formatCount(judged.length, language), level)
  const real = below.filter(isBehind).length
  const stands = said.below(formatCount(below.length, language), formatCount(judged.length, language), level, name)
  if (real === 0) return `${stands}; ${said.noneReal}`
  return `${stands}; ${real === below.length ? said.allReal : said.real(formatCount(real, language))}`
}

/** Who is behind beyond chance, by name where they are few; the heading of the graph. */
export function writeBehindTitle({ language, board, parts }: BoardSituation): string {
  const { findings: said } = words[language].pws
  const partNames = words[language].shell.manyLevels
  if (!board.gathers || board.target === null || board.rows.length === 0)
    return said.table(board.indicator.shortName, partNames[parts])
  const behind = board.rows.filter(isBehind).toReversed()
  if (behind.length === 0) return said.noneBehind(partNames[parts])
  if (behind.length > mostNames) return said.behindCount(formatCount(behind.length, language), partNames[parts])
  return said.behind(
    formatList(
      behind.map(({ area }) => area.name),
      language,
    ),
  )
}

/** The area itself against its running target, and how many of its parts reported this month. */
export function writePwsDek({ language, board, parts }: BoardSituation): string {
  const { dek: said } = words[language].pws
  const partNames = words[language].shell.manyLevels
  const { area, cumulative } = board.whole
  const { value, lower, upper, numerator, denominator } = cumulative
  const count = (number: number) => formatCount(number, language)
  const reported = board.rows.filter(({ thisMonth }) => thisMonth.numerator !== null).length
  const reporting =
    board.rows.length === 0 ? '' : ` ${said.reported(count(reported), count(board.rows.length), partNames[parts])}`
  if (value === null || numerator === null || denominator === null) return said.unreported(area.fullName) + reporting
  const interval =
    lower === null || upper === null ? '–' : formatRange(lower, upper, { kind: 'number', decimals }, language)
  const counts = words[language].figures.outOf(count(numerator), count(denominator))
  const whole = said.whole(area.fullName, formatPercent(value, language, decimals), counts, interval)
  const running = board.runningTarget
  const against =
    running === null ? '.' : said.against(formatPercent(running, language, decimals), said.verdicts[cumulative.status])
  return whole + against + reporting
}
