import { catalogue } from '../indicators/catalogue.ts'
import { elements } from '../indicators/elements.ts'
import { formatsOf, type Language } from '../wording/formats.ts'
import type { QualityIssue } from './quality-issue.ts'
import type { QualityTerms } from './quality-words.ts'
import { wordsEn } from './words-en.ts'
import { wordsId } from './words-id.ts'

const words = { id: wordsId, en: wordsEn }

/** Of many missing counts only the first are named. */
const namedAtMost = 3
const more = {
  id: (count: string) => `${count} lainnya`,
  en: (count: string) => `${count} more`,
}

/** Says what is found and what to do, without the name of its area. */
export const describeQuality = (issue: QualityIssue, language: Language): string =>
  words[language][issue.finding](termsOf(issue, language))

function termsOf(issue: QualityIssue, language: Language): QualityTerms {
  const { number, month, day, list } = formatsOf[language]
  const name = (key: string | undefined) => {
    const element = elements.get(key ?? '')
    return (language === 'id' ? element?.nameId : element?.nameEn) ?? ''
  }
  const said = (count: number | undefined) => (count === undefined ? '' : number(count))
  const word = (key: string) => issue.words?.[key]
  const monthOf = (text: unknown) => (typeof text === 'string' && text !== '' ? month(text) : '')
  const absent = word('absent')
  const keys: readonly string[] = Array.isArray(absent) ? absent : []
  const named = keys.slice(0, namedAtMost).map(name)
  const others = keys.length - named.length
  const deadline = word('deadline')
  return {
    period: issue.period.length === 4 ? issue.period : month(issue.period),
    value: said(issue.value),
    expected: said(issue.expected),
    element: name(issue.elementKey),
    whole: lowerFirst(name(issue.wholeKey)),
    indicator: catalogue.get(issue.indicatorKey ?? '')?.shortName[language] ?? '',
    absent: list(others > 0 ? [...named, more[language](number(others))] : named),
    last: monthOf(word('last')),
    before: monthOf(word('before')),
    deadline: typeof deadline === 'string' ? day(deadline) : '',
    minimum: said(numberOf(word('minimum'))),
    maximum: said(numberOf(word('maximum'))),
    others: word('others') === 0 ? '' : said(numberOf(word('others'))),
  }
}

const numberOf = (word: unknown): number | undefined => (typeof word === 'number' ? word : undefined)

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
