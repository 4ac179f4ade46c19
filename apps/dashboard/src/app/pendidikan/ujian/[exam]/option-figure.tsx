import { formatNumber } from '../../../../charts/format/format-number.ts'
import { OptionCurves } from '../../../../charts/option-curves.tsx'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { Item, ItemOption } from './read-analysis.ts'

interface OptionFigureProps {
  readonly language: Language
  readonly item: Item
}

/** How the options of an item are chosen, from the weakest fifth of the pupils to the ablest. */
export const OptionFigure = ({ language, item }: OptionFigureProps) => {
  const said = words[language].exams.options
  const answers = item.options.filter(({ curve }) => curve.length > 0)
  if (answers.length === 0) return <p className="hint">{said.none}</p>
  const groups = (answers[0]?.curve ?? []).map((_, at, all) =>
    at === 0 ? said.weakest : at === all.length - 1 ? said.ablest : said.fifth(String(at + 1)),
  )
  const top = answers.toSorted((one, other) => (other.curve.at(-1) ?? 0) - (one.curve.at(-1) ?? 0))[0]
  const number = item.form === '' ? String(item.position) : `${item.form}${item.position}`
  const share = formatNumber((top?.curve.at(-1) ?? 0) * 100, language, 0)
  return (
    <OptionCurves
      frame={{
        ...{ id: 'kurva-pilihan', language, source: words[language].exams.source, method: said.method },
        title: said.title(number, top?.option ?? '', share),
        unit: said.unit(item.topic === '' ? item.item : item.topic, formatNumber(item.n, language)),
        summary: said.summary(item.key, formatNumber(item.omitted, language)),
        fileName: `butir-${item.item}`,
      }}
      curves={answers.map((option) => ({
        key: option.option,
        name: option.isKey ? said.keyName(option.option) : option.option,
        shares: option.curve,
        look: lookOf(option, item),
      }))}
      option={said.option}
      groups={groups}
    />
  )
}

const lookOf = ({ isKey, option }: ItemOption, { suspectedKey }: Item) =>
  isKey ? 'key' : option === suspectedKey ? 'suspected' : 'plain'
