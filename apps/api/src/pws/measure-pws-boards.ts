import { runningTarget } from '@pantau/indicators'
import type postgres from 'postgres'
import type { Scope } from '../access/scope.ts'
import type { AreaLevel } from '../areas/area.ts'
import { badInput, notFound } from '../errors.ts'
import { type CountedIndicators, countIndicators } from '../indicators/count-indicators.ts'
import type { Indicator, Target } from '../indicators/indicator.ts'
import type { BareValue } from '../indicators/indicator-value.ts'
import { presentCell } from '../indicators/present-cell.ts'
import { sameReported } from '../indicators/reporters.ts'
import { type BoardMonths, firstDayOf, gathersOverYear, monthOfYear, targetIn } from './choose-board.ts'
import { type PwsRow, type PwsValues, readPwsRow } from './read-pws-row.ts'

export type PwsParts = 'VILLAGE' | 'HEALTH_CENTRE' | 'SUBDISTRICT'

export interface PwsBoard {
  readonly indicator: Indicator
  readonly month: string
  readonly target: Target | null
  readonly isOwnTarget: boolean
  readonly runningTarget: number | null
  readonly gathers: boolean
  readonly parts: PwsParts
  readonly rows: readonly PwsRow[]
  readonly whole: PwsRow
  /** Where the figures of the area itself come from. */
  readonly sources: readonly string[]
}

export interface BoardQuestion {
  readonly indicators: readonly Indicator[]
  readonly area: string
  readonly months: BoardMonths
  readonly parts: PwsParts
  /** The first indicator came with a target of the reader's own. */
  readonly hasOwnTarget: boolean
  readonly today: string
  readonly cost: { requested: number }
}

/** The boards of indicators, in one statement: the parts of the area as they were in the month, and the area itself. */
export async function measurePwsBoards(sql: postgres.Sql, scope: Scope, question: BoardQuestion): Promise<PwsBoard[]> {
  const { indicators, area, months, parts, today, cost } = question
  const { cumulative, thisMonth, lastMonth, reach } = months
  const [asOf = today] = [thisMonth.end, today].toSorted()
  const asked = await countIndicators(sql, scope, {
    indicators,
    areas: { within: { code: area, level: parts, withItself: true } },
    periods: [cumulative, thisMonth, lastMonth],
    reach,
    reporterMonths: [thisMonth, lastMonth],
    today: asOf,
    cost,
    withOrigins: false,
    sourcesOf: area,
  })
  requireBoardArea(area, asked.counts.areas.at(-1))
  const values = asked.cells.map(presentCell)
  return indicators.map((indicator, place) => layOutBoard(asked, values, { ...question, indicator, place }))
}

const boardLevels: readonly AreaLevel[] = ['REGENCY', 'SUBDISTRICT', 'HEALTH_CENTRE', 'VILLAGE']

function requireBoardArea(code: string, area: { readonly level: AreaLevel; readonly name: string } | undefined): void {
  if (area === undefined)
    throw notFound(`Tidak ada wilayah berkode ${code}.`, `There is no area with the code ${code}.`)
  if (!boardLevels.includes(area.level))
    throw badInput(
      `Papan PWS dibuat untuk kabupaten, kecamatan, puskesmas, atau desa, bukan untuk ${area.name}.`,
      `A PWS board is for a regency, kecamatan, puskesmas or village, not for ${area.name}.`,
    )
}

interface BoardPlace extends BoardQuestion {
  readonly indicator: Indicator
  /** Of the indicator among those asked for. */
  readonly place: number
}

const periodsPerArea = 3

function layOutBoard(
  asked: CountedIndicators,
  values: readonly BareValue[],
  { indicator, place, months, parts, hasOwnTarget }: BoardPlace,
): PwsBoard {
  const { areas } = asked.counts
  const target = targetIn(indicator, months)
  const gathers = gathersOverYear(indicator, months)
  const month = monthOfYear(months)
  const isSame = sameReported(asked.counts.reporters, firstDayOf)
  const rows = areas.map((_, area) => {
    const first = (place * areas.length + area) * periodsPerArea
    return readPwsRow(valuesAt(asked, values, first), {
      annualTarget: target?.value ?? null,
      month,
      gathers,
      sameReported: isSame(area, months.thisMonth, months.lastMonth),
    })
  })
  const whole = rows.pop()
  if (whole === undefined) throw new Error('A board without its area.')
  return {
    indicator,
    month: months.month,
    target,
    isOwnTarget: hasOwnTarget && place === 0,
    runningTarget: target === null || !gathers ? null : runningTarget(target.value, month),
    gathers,
    parts,
    rows: rows.sort(byCoverage),
    whole,
    sources: asked.counts.sources,
  }
}

function valuesAt({ cells }: CountedIndicators, values: readonly BareValue[], first: number): PwsValues {
  const [cumulative, thisMonth, lastMonth] = [0, 1, 2].map((turn) => {
    const [cell, value] = [cells[first + turn], values[first + turn]]
    if (cell === undefined || value === undefined) throw new Error('A board with too few values.')
    return { cell, value }
  })
  if (cumulative === undefined || thisMonth === undefined || lastMonth === undefined) throw new Error('No values.')
  return { cumulative, thisMonth, lastMonth }
}

/** Best first, as on the customary sheet; without a coverage last. */
function byCoverage(one: PwsRow, other: PwsRow): number {
  const [a, b] = [one.cumulative.value, other.cumulative.value]
  if (a === null || b === null) {
    if (a !== b) return Number(a === null) - Number(b === null)
  } else if (a !== b) return b - a
  return one.area.name.localeCompare(other.area.name, 'id')
}
