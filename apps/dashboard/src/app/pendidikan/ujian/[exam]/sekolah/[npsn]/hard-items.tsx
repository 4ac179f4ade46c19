import { formatNumber, formatRange } from '../../../../../../charts/format/format-number.ts'
import { TableFrame } from '../../../../../../charts/table-frame.tsx'
import type { Language } from '../../../../../../i18n/language.ts'
import { words } from '../../../../../../i18n/words.ts'
import type { SchoolItem } from './read-school-exam.ts'

interface HardItemsProps {
  readonly language: Language
  readonly subject: string
  /** Those furthest below the regency first. */
  readonly items: readonly SchoolItem[]
  readonly fileName: string
}

/** As many as leave room on the sheet for two subjects beside classes and figures. */
const mostListed = 6

/** The items that were hardest for the pupils of a school, against the regency. */
export const HardItems = ({ language, subject, items, fileName }: HardItemsProps) => {
  const { examSchool: said, exams } = words[language]
  const percent = (share: number) => formatNumber(share * 100, language, 0)
  const range = (lower: number | null, upper: number | null) =>
    lower === null || upper === null
      ? ''
      : ` (${formatRange(lower * 100, upper * 100, { kind: 'number', decimals: 0 }, language)})`
  return (
    <div>
      <h3>{subject}</h3>
      <TableFrame
        frame={{
          ...{ language, caption: said.hard(subject), source: exams.source, method: said.itemsMethod },
          fileName: `${fileName}-butir`,
        }}
        table={{
          columns: [
            { header: said.item },
            ...[said.right, said.regency].map((header) => ({ header, isNumber: true })),
            { header: said.harder },
          ],
          rows: items.slice(0, mostListed).map((item) => ({
            key: `${item.form} ${item.item}`,
            cells: [
              { text: `${item.form}${item.position} ${item.topic}`.trim() },
              { text: percent(item.value) + range(item.lower, item.upper), raw: item.value },
              { text: percent(item.regency), raw: item.regency },
              { text: item.isHarder ? said.yes : said.no },
            ],
          })),
        }}
      />
    </div>
  )
}
