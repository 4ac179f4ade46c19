import type { FormAnalysis } from '../exam/analyse-exam.ts'
import { CLASS_WORDS } from '../items/classify.ts'
import type { ItemStatistics } from '../items/item-statistics.ts'
import { explainGap } from '../items/minimum-numbers.ts'
import { optionCurves } from '../items/option-curves.ts'
import { tryKey } from '../items/try-key.ts'
import type { Interval } from '../numeric/wilson.ts'
import { explainAdvice, VERDICT_WORDS } from './advice-sentences.ts'
import { curveFigure } from './curve-figure.ts'
import { escapeHtml } from './html-text.ts'
import { itemMap } from './item-map.ts'
import { optionBars } from './option-bars.ts'
import { inReadingOrder, isSuspect, needsLook, type ReportContext } from './report-context.ts'

/** The map of the items beside the list of those to look at. */
export function mapPart(form: FormAnalysis, context: ReportContext): string {
  const { say } = context
  const judged = form.items.filter(({ dFractional }) => dFractional !== null)
  if (judged.length === 0) return ''
  const good = judged.filter(({ dFractional }) => (dFractional ?? 0) > 0.2).length
  const rule = say(judged[0]?.tailRule === 'halves' ? 'halves' : 'tails')
  const looks = inReadingOrder(form)
    .filter(needsLook)
    .map((item) => lookLine(item, form.discriminationIntervals[form.items.indexOf(item)] ?? null, context))
  const list = looks.length > 0 ? `<ul class="look">${looks.join('')}</ul>` : `<p>${escapeHtml(say('lookNone'))}</p>`
  return `<section><h2>${escapeHtml(say('mapTitle', { good, all: judged.length }))}</h2><p class="sub">${escapeHtml(say('mapSub', { rule }))}</p>
<div class="two"><figure class="scroll map">${itemMap(form.items, context)}</figure><div><h3>${escapeHtml(say('look'))}</h3>${list}<p class="note">${escapeHtml(say('teacher'))}</p></div></div></section>`
}

function lookLine(item: ItemStatistics, interval: Interval | null, { locale, number }: ReportContext): string {
  const range = interval ? ` (${number.fixed(interval.lower)}–${number.fixed(interval.upper)})` : ''
  const numbers = `p ${number.fixed(item.p)}, D ${number.fixed(item.dFractional)}${range}, r ${number.fixed(item.pbisCorrected)}`
  const topic = item.topic ? `${escapeHtml(item.topic)} · ` : ''
  return `<li><b>${escapeHtml(item.id)}</b><span>${escapeHtml(explainAdvice(item, locale))}<span>${topic}${numbers}</span></span></li>`
}

/** Large curves of the items whose key is in doubt, small ones of every other. */
export function curvesPart({ items, matrix, levels, test }: FormAnalysis, { say, number }: ReportContext): string {
  const shown = items.filter(({ areOptionsJudged }) => areOptionsJudged)
  if (shown.length === 0) return ''
  const figure = (item: ItemStatistics, size: { width: number; height: number }) =>
    curveFigure(item, optionCurves(matrix, item.index, levels), size)
  const large = shown.filter(isSuspect).map((item) => {
    const params = { item: item.id, option: item.suspectedKey?.candidate ?? '', key: item.key }
    const change = tryKey(matrix, item, params.option)
    const effect = say('rekeyed', {
      option: params.option,
      gain: number.count(change.gain),
      loss: number.count(change.loss),
      before: number.fixed(test.alpha, 3),
      after: number.fixed(change.alpha, 3),
      rBefore: number.fixed(item.pbisCorrected),
      rAfter: number.fixed(change.pbisCorrected),
    })
    return `<div><h3>${escapeHtml(say('suspectTitle', params))}</h3>${figure(item, { width: 340, height: 180 })}<p class="note">${escapeHtml(say('lowest'))} → ${escapeHtml(say('highest'))}</p><p>${escapeHtml(effect)}</p></div>`
  })
  const small = shown
    .filter((item) => !isSuspect(item))
    .map((item) => `<div><h3>${escapeHtml(item.id)}</h3>${figure(item, { width: 160, height: 84 })}</div>`)
  return `<section><h2>${escapeHtml(say('curvesTitle'))}</h2><p class="sub">${escapeHtml(say('curvesSub'))}</p>
${large.length > 0 ? `<div class="wide">${large.join('')}</div>` : ''}<div class="small">${small.join('')}</div></section>`
}

/** Every item in a row: numbers with their class words, what the groups chose, and the advice. */
export function itemTablePart(form: FormAnalysis, context: ReportContext): string {
  const { say } = context
  const heads = (['item', 'key', 'difficulty', 'discrimination', 'rest', 'omitted', 'options', 'advice'] as const).map(
    (word, index) => `<th scope="col"${index > 1 && index < 6 ? ' class="r"' : ''}>${escapeHtml(say(word))}</th>`,
  )
  const rows = inReadingOrder(form).map((item) => itemRow(item, context))
  return `<section><h2>${escapeHtml(say('tableTitle'))}</h2><p class="sub">${escapeHtml(say('tableSub'))}</p>
<div class="scroll"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`
}

function itemRow(item: ItemStatistics, { locale, number, say }: ReportContext): string {
  const difficulty = item.difficultyClass ? CLASS_WORDS[item.difficultyClass][locale] : ''
  const discrimination = item.discriminationClass ? CLASS_WORDS[item.discriminationClass][locale] : ''
  const advice = item.advice
    ? `<b>${VERDICT_WORDS[item.advice.verdict][locale]}</b> · ${escapeHtml(explainAdvice(item, locale))}`
    : escapeHtml(item.gaps[0] ? explainGap(item.gaps[0], locale) : say('tooFew'))
  return `<tr${isSuspect(item) ? ' class="hot"' : ''}><th scope="row"><b>${escapeHtml(item.id)}</b> ${escapeHtml(item.topic)}</th><td>${escapeHtml(item.key)}</td>
<td class="r">${number.fixed(item.p)} ${difficulty}</td><td class="r">${number.fixed(item.dFractional)} ${discrimination}</td><td class="r">${number.fixed(item.pbisCorrected)}</td>
<td class="r">${number.percent(item.omitRate)}</td><td>${optionBars(item)}</td><td>${isSuspect(item) ? '▲ ' : ''}${advice}</td></tr>`
}
