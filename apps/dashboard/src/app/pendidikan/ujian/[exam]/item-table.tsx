import { formatNumber } from '../../../../charts/format/format-number.ts'
import { FrameFoot } from '../../../../charts/frame-foot.tsx'
import { OptionBars, type OptionPart } from '../../../../charts/option-bars.tsx'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import { lookOf, splitItems } from './mark-items.ts'
import type { Item, ItemOption } from './read-analysis.ts'

interface ItemTableProps {
  readonly language: Language
  readonly items: readonly Item[]
  readonly linkTo: (item: string) => string
  readonly fileName: string
  readonly fileAddress: string
}

/** Chosen by the able as much as by the weak, or more. */
const attractingFrom = 0.05 // correlation with the rest of the test

/** All items with their options, those worth a look first. */
export const ItemTable = ({ language, items, linkTo, fileName, fileAddress }: ItemTableProps) => {
  const { exams } = words[language]
  const said = exams.items
  const { toSee, sound } = splitItems(items)
  const ratio = (value: number | null) => (value === null ? exams.few : formatNumber(value, language, 2))
  return (
    <div className="table-frame item-table">
      <ul className="legend">
        {(['key', 'working', 'idle', 'attracting'] as const).map((look) => (
          <li key={look}>
            <i className={`part-swatch part-${look}`} aria-hidden="true" />
            {said.parts[look]}
          </li>
        ))}
      </ul>
      <DataTable
        caption={said.caption}
        isCaptionHidden
        columns={[
          { key: 'item', header: said.item },
          { key: 'p', header: said.p, isNumber: true },
          { key: 'd', header: said.d, isNumber: true },
          { key: 'r', header: said.r, isNumber: true },
          { key: 'options', header: said.options },
          { key: 'working', header: said.working, isNumber: true },
          { key: 'advice', header: said.advice },
        ]}
        rows={[...toSee, ...sound].map((item) => ({
          key: `${item.form} ${item.item}`,
          cells: [
            <span key="item">
              <a href={linkTo(item.item)}>{item.form === '' ? item.position : `${item.form}${item.position}`}</a>
              <span className="cell-note">{item.topic === '' ? item.item : item.topic}</span>
            </span>,
            ratio(item.p),
            ratio(item.discrimination),
            ratio(item.correlation),
            <OptionBars
              key="options"
              parts={item.options.filter(({ isAnswer }) => isAnswer).map(partOf)}
              label={sayOptions(item, language)}
            />,
            item.workingDistractors === null
              ? exams.few
              : said.workingOf(String(item.workingDistractors), String(item.offeredDistractors)),
            lookOf(item) === 'good' ? said.keep : sayLook(item, language),
          ],
        }))}
      />
      <FrameFoot
        frame={{ language, source: exams.source, method: said.method, fileName, fileAddress }}
        table={null}
        isDrawn={false}
      />
    </div>
  )
}

const sayLook = (item: Item, language: Language): string => {
  const { list, items } = words[language].exams
  if (item.suspectedKey !== null) return list.suspected(item.suspectedKey)
  return lookOf(item) === 'bad' ? items.discard : items.revise
}

const partOf = ({ option, isKey, isWorking, correlation, upper, lower }: ItemOption): OptionPart => ({
  ...{ key: option, upper: upper ?? 0, lower: lower ?? 0 },
  look: isKey ? 'key' : (correlation ?? 0) >= attractingFrom ? 'attracting' : isWorking ? 'working' : 'idle',
})

const sayOptions = ({ options }: Item, language: Language): string => {
  const said = words[language].exams.items
  const share = (value: number | null) => formatNumber((value ?? 0) * 100, language, 0)
  return options
    .filter(({ isAnswer }) => isAnswer)
    .map(({ option, upper, lower }) => said.optionOf(option, share(upper), share(lower)))
    .join('; ')
}
