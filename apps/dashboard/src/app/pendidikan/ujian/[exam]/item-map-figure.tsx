import { formatNumber } from '../../../../charts/format/format-number.ts'
import { ItemMap } from '../../../../charts/item-map.tsx'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { countSuspected, lookOf } from './mark-items.ts'
import type { Item } from './read-analysis.ts'

/** Bounds of Arikunto's words for difficulty and discrimination. */
const difficultyBounds = [0.3, 0.7] as const // education domain reference, section 2.3
const discriminationSteps = [0.7, 0.4, 0.2, 0] as const // ibid.

interface ItemMapFigureProps {
  readonly language: Language
  readonly items: readonly Item[]
  readonly fileName: string
}

/** Every item by difficulty and discrimination. */
export const ItemMapFigure = ({ language, items, fileName }: ItemMapFigureProps) => {
  const said = words[language].exams.map
  const mapped = items.flatMap((item) =>
    item.p === null || item.discrimination === null
      ? []
      : [{ ...item, p: item.p, discrimination: item.discrimination }],
  )
  const [first] = mapped
  if (first === undefined) return <p className="hint">{said.none}</p>
  const ratio = (value: number) => formatNumber(value, language, 2)
  const count = (value: number) => formatNumber(value, language)
  const below = mapped.filter(({ discrimination }) => discrimination < 0).length
  const sound = mapped.filter((item) => lookOf(item) === 'good').length
  const nameOf = ({ position, form }: Item) => (form === '' ? String(position) : `${form}${position}`)
  return (
    <ItemMap
      frame={{
        ...{ id: 'peta-butir', language, source: words[language].exams.source, method: said.method, fileName },
        title: said.title(count(sound), count(mapped.length), count(below)),
        unit: said.unit(count(first.n)),
        summary: said.summary(count(countSuspected(mapped))),
      }}
      items={mapped.map((item) => ({
        key: item.item,
        name: lookOf(item) === 'good' ? nameOf(item) : `${nameOf(item)} ${item.topic}`.trim(),
        p: item.p,
        discrimination: item.discrimination,
        look: lookOf(item),
      }))}
      table={{
        columns: [
          { header: said.item },
          { header: said.topic },
          { header: said.p, isNumber: true },
          { header: said.d, isNumber: true },
          { header: said.advice },
        ],
        rows: mapped.map((item) => ({
          key: item.item,
          cells: [
            { text: said.itemAt(nameOf(item)) },
            { text: item.topic },
            { text: ratio(item.p), raw: item.p },
            { text: ratio(item.discrimination), raw: item.discrimination },
            { text: said.looks[lookOf(item)] },
          ],
        })),
      }}
      looks={said.looks}
      zones={{ bounds: difficultyBounds, words: said.zones }}
      steps={discriminationSteps.map((from, at) => ({ from, words: said.steps[at] ?? '' }))}
      axes={{ x: said.p, y: said.d }}
    />
  )
}
