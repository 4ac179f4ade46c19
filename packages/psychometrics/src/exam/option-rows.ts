import type { OptionStatistics } from '../items/analyse-options.ts'
import type { ItemStatistics } from '../items/item-statistics.ts'

/**
 * Option statistics as rows. Items that do not list their options show every option seen on any such item; '-' stands for omitted,
 * '*' for a double mark, '?' for unreadable, each only where the sheet holds one.
 */
export function optionRows(items: readonly ItemStatistics[], listed: ReadonlySet<string>) {
  const shared = new Set<string>()
  const specials = new Set<string>()
  for (const { id, type, options } of items) {
    for (const { option, isAnswer, n } of options) {
      if (!isAnswer && n > 0) specials.add(option)
      if (isAnswer && sharesOptions(type) && !listed.has(id)) shared.add(option)
    }
  }
  return items.flatMap((item) => {
    const wanted = sharesOptions(item.type) && !listed.has(item.id) ? shared : answersOf(item)
    const labels = [...new Set([...specials, ...wanted])].sort()
    const byLabel = new Map(item.options.map((option) => [option.option, option]))
    return labels.map((label) => optionRow(item, label, byLabel.get(label)))
  })
}

const sharesOptions = (type: string): boolean => type === 'single' || type === 'multiple'
const answersOf = ({ options }: ItemStatistics): string[] =>
  options.filter(({ isAnswer }) => isAnswer).map(({ option }) => option)

function optionRow(item: ItemStatistics, label: string, option: OptionStatistics | undefined) {
  const judged = item.areOptionsJudged
  const none = judged ? 0 : null
  return {
    item: item.id,
    option: label,
    is_key: option?.isKey ?? false,
    n: option?.n ?? 0,
    prop: item.p === null ? null : (option?.share ?? 0),
    pbis_rest_score: judged ? (option?.restCorrelation ?? null) : null,
    pbis_ctt: judged ? (option?.cttCorrelation ?? null) : null,
    lower27: judged ? (option ? option.lower : none) : null,
    middle46: judged ? (option ? option.middle : none) : null,
    upper27: judged ? (option ? option.upper : none) : null,
    discrim: judged ? difference(option, none) : null,
    functional: judged ? (option?.isFunctioning ?? false) : null,
  }
}

function difference(option: OptionStatistics | undefined, none: number | null): number | null {
  if (!option) return none
  return option.upper === null || option.lower === null ? null : option.upper - option.lower
}
