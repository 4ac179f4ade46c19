import { type ReportColumn, type ReportSheet, writeReport } from '@pantau/spreadsheets'
import { fullName } from '../areas/full-name.ts'
import { periodLabel } from '../indicators/period-label.ts'
import type { PwsBoard } from './measure-pws-boards.ts'
import type { PwsRow } from './read-pws-row.ts'
import { type WorkbookWords, workbookWords } from './workbook-words.ts'

type Language = 'ID' | 'EN'

const locales = { ID: 'id-ID', EN: 'en-GB' } as const
const oneDecimal = '0.0'
const arrows = { NAIK: '↑', TETAP: '–', TURUN: '↓' } as const

/** Boards as an XLSX in the customary layout, a sheet for each: the parts by number, the area itself last. */
export const writePwsWorkbook = (boards: readonly PwsBoard[], language: Language): Promise<Uint8Array> =>
  writeReport(boards.map((board) => layOutSheet(board, language)))

function layOutSheet(board: PwsBoard, language: Language): ReportSheet {
  const said = workbookWords[language]
  const rows = [...board.rows, board.whole]
  const sources = board.sources.join(', ')
  return {
    name: board.indicator.key,
    titles: listTitles(board, language),
    columns: listColumns(board, said),
    rows: rows.map((row, at) => [at < board.rows.length ? at + 1 : null, ...listCells(row, board, language)]),
    hasTotal: true,
    notes: [`${said.source}: ${sources === '' ? '–' : sources}`],
  }
}

function listTitles({ indicator, whole, target, runningTarget, gathers }: PwsBoard, language: Language): string[] {
  const said = workbookWords[language]
  const percent = (value: number) => value.toLocaleString(locales[language], { maximumFractionDigits: 1 })
  const goal =
    target === null
      ? said.noTarget
      : said.target(percent(target.value), target.source, percent(runningTarget ?? target.value))
  return [
    said.heading,
    `${said.indicator}: ${language === 'EN' ? indicator.name.en : indicator.name.id}`,
    `${said.area}: ${fullName(whole.area, language)}`,
    `${said.period}: ${periodLabel(whole.cumulative.period, language)}`,
    gathers ? goal : said.notGathering,
  ]
}

function listColumns({ parts }: PwsBoard, said: WorkbookWords): ReportColumn[] {
  const reached = (group: string): ReportColumn[] => [
    { group, title: said.count },
    { group, title: '%', format: oneDecimal },
  ]
  return [
    { title: said.number, width: 5 },
    { title: said.parts[parts], width: 24 },
    { title: said.expected, width: 10 },
    ...reached(said.lastMonth),
    ...reached(said.thisMonth),
    ...reached(said.cumulative),
    { title: said.running, width: 11, format: oneDecimal },
    { title: said.trend, width: 6 },
    { title: said.status, width: 16 },
    { group: said.needed, title: said.points, format: oneDecimal },
    { group: said.needed, title: said.people },
    { group: said.honest, title: said.distance, width: 11 },
    { group: said.honest, title: said.change, width: 16 },
    { group: said.honest, title: 'p', format: '0.000' },
  ]
}

function listCells(row: PwsRow, { runningTarget }: PwsBoard, language: Language): (number | string | null)[] {
  const { area, cumulative, thisMonth, lastMonth, trend, neededPerMonth, neededPeople, change } = row
  const said = workbookWords[language]
  return [
    fullName(area, language),
    cumulative.denominator,
    ...[lastMonth, thisMonth, cumulative].flatMap(({ numerator, value }) => [numerator, value]),
    runningTarget,
    trend === null ? null : arrows[trend],
    sayStatus(row, said),
    neededPerMonth,
    neededPeople,
    sayDistance(row, said),
    change.reason === null ? (change.isBeyondChance ? said.yes : said.no) : said.untested[change.reason],
    change.pValue,
  ]
}

function sayStatus({ status, reason, isByTargetAlone }: PwsRow, said: WorkbookWords): string {
  if (status !== null) return said.statuses[status] + (isByTargetAlone ? said.byTargetAlone : '')
  return reason === null ? '' : said.noStatus[reason]
}

function sayDistance({ cumulative }: PwsRow, said: WorkbookWords): string | null {
  if (cumulative.status === 'NOT_DISTINGUISHABLE') return said.no
  if (cumulative.status === 'MET') return `▲ ${said.yes}`
  return cumulative.status === 'MISSED' ? `▼ ${said.yes}` : null
}
