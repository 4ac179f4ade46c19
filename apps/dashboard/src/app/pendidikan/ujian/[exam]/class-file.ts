import type { ChartTable } from '../../../../charts/chart-table.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { ClassRow, Item } from './read-analysis.ts'

/** Classes by their mean share of right answers, the lowest first. */
export const orderClasses = (classes: readonly ClassRow[]) =>
  classes
    .map((room) => ({ ...room, key: `${room.schoolCode} ${room.className}`, mean: meanOf(room) }))
    .toSorted((one, other) => one.mean - other.mean)

const meanOf = ({ right }: ClassRow): number => {
  const known = right.filter((share) => share !== null)
  return known.reduce((sum, share) => sum + share, 0) / Math.max(1, known.length)
}

/** Right answers of every class to each item, for the file. */
export function classFile(classes: readonly ClassRow[], items: readonly Item[], language: Language): ChartTable {
  const said = words[language].exams.classes
  return {
    columns: [said.school, said.class, said.pupils, ...items.map(({ item }) => item)].map((header) => ({ header })),
    rows: orderClasses(classes).map(({ key, schoolName, className, pupils, right }) => ({
      key,
      cells: [
        ...[{ text: schoolName }, { text: className }, { text: '', raw: pupils }],
        ...right.map((raw) => ({ text: '', raw: raw === null ? null : Math.round(raw * 1000) / 1000 })),
      ],
    })),
  }
}
