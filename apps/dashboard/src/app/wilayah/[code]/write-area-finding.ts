import { formatList } from '../../../charts/format/format-list.ts'
import { formatCount } from '../../../charts/format/format-number.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import { sayCounts, sayRange, sayStatus, sayTarget, sayValue } from '../../figures/figure-words.ts'
import { inSentence, lowerFirst, withoutBrackets } from '../../figures/format-value.ts'
import type { FigureParts } from '../../figures/indicator-figure.ts'

interface AreaSituation {
  readonly language: Language
  readonly areaName: string
  readonly values: readonly FigureParts[]
  readonly year: string
}

/** The area in one sentence: what misses its target, else what cannot be told from it, else what meets it, else its first figure. */
export function writeAreaTitle({ language, areaName, values }: AreaSituation): string {
  const said = words[language].area
  const known = values.filter(({ value }) => value !== null)
  const withStatus = (status: FigureParts['status']) =>
    formatList(
      known.filter((value) => value.status === status).map(({ indicator }) => inSentence(indicator.shortName)),
      language,
    )
  const [missed, unsure, met] = [withStatus('MISSED'), withStatus('NOT_DISTINGUISHABLE'), withStatus('MET')]
  const finding = () => {
    if (missed !== '') return said.findings.missed(missed)
    if (unsure !== '') return said.findings.unsure(unsure)
    if (met !== '') return said.findings.met(met)
    const [first] = known
    if (first) return said.findings.unjudged(inSentence(first.indicator.shortName), sayValue(first, language))
    return writeCases(values, language) || said.findings.nothing
  }
  return said.finding(areaName, finding())
}

/** What stands behind the title: each judged value with interval, counts and target, then the deaths as counts. */
export function writeAreaDek({ language, values, year }: AreaSituation): string {
  const judged = values.filter(({ value, target }) => value !== null && target !== null)
  const { intervalHeader } = words[language].figures
  const sentences = judged.map((value) => {
    const range = sayRange(value, language)
    const evidence = [range && `${intervalHeader} ${range}`, sayCounts(value, language)].filter(Boolean).join('; ')
    const standing = `${lowerFirst(sayStatus(value, year, language))}: ${sayTarget(value, language)}`
    return `${value.indicator.shortName} ${sayValue(value, language)} (${lowerFirst(evidence)}), ${standing}.`
  })
  const cases = writeCases(values, language)
  return [...sentences, ...(cases === '' ? [] : [`${cases}.`])].join(' ')
}

/** Rare events stand as counts. */
const writeCases = (values: readonly FigureParts[], language: Language): string =>
  formatList(
    values.flatMap(({ value, numerator, indicator }) =>
      value === null && numerator !== null
        ? [
            words[language].area.findings.cases(
              formatCount(numerator, language),
              lowerFirst(withoutBrackets(indicator.numeratorText)),
            ),
          ]
        : [],
    ),
    language,
  )
