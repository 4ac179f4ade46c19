import { formatNumber } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import { lookOf } from './mark-items.ts'
import type { Item } from './read-analysis.ts'

/** The title of the page: keys that look wrong, and how many items are sound. */
export function writeExamFinding(
  items: readonly Pick<Item, 'item' | 'position' | 'p' | 'discrimination' | 'suspectedKey' | 'verdict'>[],
  language: Language,
): string {
  const said = words[language].exams.finding
  const suspected = items.filter(({ suspectedKey }) => suspectedKey !== null)
  const count = (value: number) => formatNumber(value, language)
  const judged = items.filter(({ verdict }) => verdict !== null)
  if (judged.length === 0) return said.tooFew
  const sound = judged.filter((item) => lookOf(item) === 'good').length
  const [first, second] = suspected
  if (first === undefined) return said.sound(count(sound), count(judged.length))
  return second === undefined
    ? said.one(String(first.position), count(sound), count(judged.length))
    : said.several(count(suspected.length), count(sound), count(judged.length))
}
