import { formatList } from '../../charts/format/format-list.ts'
import { formatCount, formatRange } from '../../charts/format/format-number.ts'
import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { findChange } from '../figures/find-change.ts'
import { decimalsOf, formatTarget, formatValue, inSentence, upperFirst } from '../figures/format-value.ts'
import type { FullFigure } from '../figures/full-figure.ts'
import { sayUnsurePlace } from '../figures/say-unsure-place.ts'
import type { LeadFigure } from './find-lead.ts'
import { headlineKeys } from './headline-keys.ts'

interface Situation {
  readonly language: Language
  readonly now: readonly FullFigure[]
  readonly before: readonly FullFigure[]
  readonly period: string
  readonly year: string
  /** Name of the period compared with. */
  readonly earlier: string
  /** Where it is worst. */
  readonly places: LeadFigure['places']
  /** Where missing reports may be why a value is still farther. */
  readonly unsure: LeadFigure['unsure']
  /** The surest change beyond chance, in words. */
  readonly strongest?: string | undefined
}

export interface Finding {
  readonly title: string
  readonly dek: string
}

/** What the headline figures say, as a sentence and its reasons; nothing that they do not say. */
export function writeFinding(situation: Situation): Finding {
  const { language, now, period } = situation
  const said = words[language].overview
  if (now.some(({ availability }) => availability === 'AVAILABLE'))
    return { title: writeTitle(situation), dek: writeReasons(situation) }
  const counts = writeCounts(situation)
  if (counts === '') return { title: said.findings.nothing(period), dek: said.deks.nothing }
  const missing = now.find(({ reason, numerator }) => reason === 'DENOMINATOR_NOT_REPORTED' && numerator !== null)
  return {
    title: said.findings.counts(counts, period),
    dek: missing ? said.deks.countsOnly(inSentence(missing.indicator.denominatorText), period) : said.deks.nothing,
  }
}

function writeTitle(situation: Situation): string {
  const { language, now, period, places } = situation
  const said = words[language].overview.findings
  const missed = now.filter(({ status }) => status === 'MISSED')
  if (missed.length > 0) {
    const title = upperFirst(said.missed(listNames(missed, language)))
    const where = formatList(
      places.map(({ name }) => name),
      language,
    )
    return where === '' ? title : said.farthest(title, where)
  }
  if (now.some(({ status }) => status === 'MET' || status === 'NOT_DISTINGUISHABLE')) return said.noneMissed
  return said.counts(writeCounts(situation), period)
}

function writeReasons({ language, now, before, year, earlier, unsure: unsurePlace, strongest }: Situation): string {
  const said = words[language].overview.deks
  const named = (values: readonly FullFigure[]) => listNames(values, language)
  const withStatus = (status: string) => now.filter((value) => value.status === status && value.value !== null)
  const [unsure, noTarget] = [withStatus('NOT_DISTINGUISHABLE'), withStatus('NO_TARGET')]
  const sentences = [
    ...withStatus('MISSED').map((value) => writeMissed(value, language)),
    ...(unsurePlace
      ? sayUnsurePlace({ ...unsurePlace, name: unsurePlace.area.name }, language)
      : writeMissing(withStatus('MISSED'), language)),
    ...(unsure.length > 0 ? [upperFirst(said.unsure(named(unsure)))] : []),
    ...writeChanges({ language, now, before, earlier }),
    ...(strongest === undefined ? [] : [said.strongest(strongest)]),
    ...(noTarget.length > 0 ? [upperFirst(said.noTarget(named(noTarget), year))] : []),
  ]
  return sentences.join(' ')
}

type Compared = Pick<Situation, 'language' | 'now' | 'before' | 'earlier'>

function writeChanges({ language, now, before, earlier: named }: Compared): string[] {
  const said = words[language].overview.deks
  const changes = now.map((value) => {
    const earlier = before.find(({ indicator }) => indicator.key === value.indicator.key)
    return { value, change: earlier ? findChange(value, earlier) : 'unknown' }
  })
  const changed = (wanted: string) => changes.filter(({ change }) => change === wanted).map(({ value }) => value)
  const [risen, fallen] = [changed('risen'), changed('fallen')]
  return [
    ...(risen.length > 0 ? [upperFirst(said.risen(listNames(risen, language), named))] : []),
    ...(fallen.length > 0 ? [upperFirst(said.fallen(listNames(fallen, language), named))] : []),
    ...(risen.length + fallen.length === 0 && changed('unchanged').length > 0 ? [said.unchanged(named)] : []),
  ]
}

function writeMissed({ indicator, value, lower, upper, target }: FullFigure, language: Language): string {
  const { overview, figures } = words[language]
  if (value === null || target === null || lower === null || upper === null) return ''
  const range = formatRange(lower, upper, { kind: 'number', decimals: decimalsOf(indicator.kind) }, language)
  const aim = figures.target(formatTarget(target.value, indicator.kind, language), String(target.year), target.source)
  return overview.deks.missed(indicator.shortName, formatValue(value, indicator.kind, language), range, aim)
}

/** Reports that are missing behind the first figure that misses its target. */
function writeMissing([missed]: readonly FullFigure[], language: Language): string[] {
  const { reported = 0, expected = 0 } = missed?.completeness ?? {}
  if (reported >= expected) return []
  return [
    words[language].overview.deks.missing(formatCount(expected - reported, language), formatCount(expected, language)),
  ]
}

/** Deaths first and in words; K6 only where it is all there is. */
function writeCounts({ language, now }: Situation): string {
  const said = words[language].overview.cases
  const counted = now.flatMap(({ indicator, numerator }) => {
    const key = headlineKeys.find((known) => known === indicator.key)
    return key === undefined || numerator === null ? [] : [{ key, words: said[key](formatCount(numerator, language)) }]
  })
  const deaths = counted.filter(({ key }) => key === 'AKI' || key === 'AKB')
  return formatList(
    (deaths.length > 0 ? deaths : counted).map((count) => count.words),
    language,
  )
}

const listNames = (values: readonly FullFigure[], language: Language): string =>
  formatList(
    values.map(({ indicator }) => inSentence(indicator.shortName)),
    language,
  )
