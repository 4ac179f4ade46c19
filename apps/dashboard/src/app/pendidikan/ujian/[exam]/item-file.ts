import type { ChartTable } from '../../../../charts/chart-table.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { Item } from './read-analysis.ts'

/** All items with their statistics, for the file. */
export const itemFile = (items: readonly Item[], language: Language): ChartTable => {
  const said = words[language].exams.items
  const number = (raw: number | null) => ({ text: '', raw })
  return {
    columns: [said.item, said.topic, said.key, said.p, said.d, said.r, said.working, said.advice].map((header) => ({
      header,
    })),
    rows: items.map((item) => ({
      key: `${item.form} ${item.item}`,
      cells: [
        ...[{ text: item.item }, { text: item.topic }, { text: item.key }],
        ...[number(item.p), number(item.discrimination), number(item.correlation), number(item.workingDistractors)],
        { text: item.advice.join(' ') },
      ],
    })),
  }
}
