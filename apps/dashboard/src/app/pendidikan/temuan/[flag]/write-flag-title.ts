import { formatNumber } from '../../../../charts/format/format-number.ts'
import type { Language } from '../../../../i18n/language.ts'
import { words } from '../../../../i18n/words.ts'
import type { Flag, Measure } from './read-flag.ts'

type Titled = Pick<Flag, 'kind' | 'className' | 'reasons' | 'measures'>

/** The finding in a sentence, from what was observed and expected; never more than the figures say. */
export function writeFlagTitle({ kind, className, reasons, measures }: Titled, language: Language): string {
  const said = words[language].flags.page
  if (kind === 'CLASS')
    return reasons.every((reason) => reason === 'ERASURES') ? said.erasureTitle(className) : said.classTitle(className)
  const wrong = strongest(measures, 'wrong_match')
  const found = wrong ?? strongest(measures, 'match')
  if (found === undefined) return said.classTitle(className)
  const write = wrong === undefined ? said.pairTitleAll : said.pairTitle
  const count = (value: number | null) => formatNumber(Math.round(value ?? 0), language)
  return write(count(found.observed), count(found.expected))
}

/** Of all subjects together where that was measured, else of the subject that stands out most. */
function strongest(measures: readonly Measure[], name: string): Measure | undefined {
  const known = measures.filter(
    ({ measure, observed, expected }) => measure === name && observed !== null && expected !== null,
  )
  return (
    known.find(({ subject }) => subject === null) ?? known.toSorted((one, other) => (other.z ?? 0) - (one.z ?? 0))[0]
  )
}
