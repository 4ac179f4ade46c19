import type { ChartTable, TableCell } from '../../../charts/chart-table.ts'
import { chartLabels } from '../../../charts/labels.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import type { PwsChoice } from './pws-choice.ts'
import type { PwsRow } from './read-pws.ts'
import { sayRow } from './row-texts.ts'

/** The board as a file: numbers as numbers, words where there is none. */
export function boardTable(rows: readonly PwsRow[], { indicator, month }: PwsChoice, language: Language): ChartTable {
  const said = words[language].pws
  const labels = chartLabels[language]
  const numbers = [
    `${indicator} ${labels.numerator.toLowerCase()}`,
    labels.denominator,
    said.cumulative,
    labels.lower,
    labels.upper,
    `${said.thisShort}, n`,
    `${said.thisShort}, %`,
    `${said.lastShort}, n`,
    `${said.lastShort}, %`,
  ]
  return {
    columns: [
      { header: said.area },
      { header: said.month },
      ...numbers.map((header) => ({ header, isNumber: true })),
      { header: said.trend },
      { header: said.status },
      { header: said.need, isNumber: true },
      { header: said.distance },
      { header: `${said.change}, p`, isNumber: true },
      { header: said.change },
    ],
    rows: rows.map((row) => ({ key: row.area.code, cells: cellsOf(row, month, language) })),
  }
}

const number = (raw: number | null): TableCell => ({ text: '', raw })

function cellsOf(row: PwsRow, month: string, language: Language): TableCell[] {
  const { cumulative, thisMonth, lastMonth, neededPerMonth, change } = row
  const texts = sayRow(row, language)
  return [
    { text: row.area.name },
    { text: month },
    ...[cumulative.numerator, cumulative.denominator, cumulative.value, cumulative.lower, cumulative.upper].map(number),
    ...[thisMonth.numerator, thisMonth.value, lastMonth.numerator, lastMonth.value].map(number),
    { text: texts.arrow },
    { text: texts.statusWords },
    number(neededPerMonth),
    { text: texts.distance },
    number(change.pValue),
    { text: texts.change === '–' ? texts.changeNote : texts.change },
  ]
}
