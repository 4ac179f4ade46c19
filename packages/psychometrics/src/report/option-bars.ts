import type { OptionStatistics } from '../items/analyse-options.ts'
import type { ItemStatistics } from '../items/item-statistics.ts'
import { at, escapeHtml } from './html-text.ts'

const LETTER_FROM = 0.07

/** What the upper and the lower group chose, as two bars. */
export function optionBars(item: ItemStatistics): string {
  if (!item.areOptionsJudged || item.type === 'scored' || item.type === 'rubric') return ''
  return bar(item.options, ({ upper }) => upper ?? 0) + bar(item.options, ({ lower }) => lower ?? 0)
}

function bar(options: readonly OptionStatistics[], share: (option: OptionStatistics) => number): string {
  const parts = options
    .filter((option) => share(option) > 0.004)
    .map((option) => {
      const letter = share(option) >= LETTER_FROM ? escapeHtml(option.option || '∅') : ''
      return `<i class="${kind(option)}" style="width:${at(100 * share(option))}%">${letter}</i>`
    })
  return `<div class="bar">${parts.join('')}</div>`
}

function kind({ isAnswer, isKey, isFunctioning, share, restCorrelation }: OptionStatistics): string {
  if (!isAnswer) return 'o'
  if (isKey) return 'k'
  if (share >= 0.05 && (restCorrelation ?? 0) >= 0.05) return 'a'
  return isFunctioning ? '' : 'd'
}
