import type { FormAnalysis } from '../exam/analyse-exam.ts'
import type { IssueRow } from '../exam/issue-rows.ts'
import type { IrtAnalysis } from '../irt/analyse-irt.ts'
import { explainGap, MINIMUM } from '../items/minimum-numbers.ts'
import type { ResponseMatrix } from '../matrix/response-matrix.ts'
import type { GroupStatistics } from '../test/analyse-groups.ts'
import { escapeHtml } from './html-text.ts'
import { informationCurve } from './information-curve.ts'
import type { ReportContext } from './report-context.ts'
import { scoreHistogram } from './score-histogram.ts'

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell, index) => `<${tag}${index > 0 ? ' class="r"' : ''}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`
  return `<div class="scroll"><table class="short"><thead>${line(heads, 'th')}</thead><tbody>${rows.map((cells) => line(cells, 'td')).join('')}</tbody></table></div>`
}

export const section = (title: string, sub: string, body: string): string =>
  `<section><h2>${escapeHtml(title)}</h2>${sub ? `<p class="sub">${escapeHtml(sub)}</p>` : ''}${body}</section>`

export function scoresPart(form: FormAnalysis, context: ReportContext): string {
  const { say, number } = context
  const { scores, maximum } = form.test
  if (scores.mean === null) return ''
  const params = {
    mean: number.fixed(scores.mean, 1),
    maximum: number.fixed(maximum, Number.isInteger(maximum) ? 0 : 1),
  }
  return section(say('scoresTitle', params), say('scoresSub'), scoreHistogram(form, context))
}

export function groupsPart({ groups }: FormAnalysis, context: ReportContext): string {
  const columns = [...new Set(groups.map(({ column }) => column))]
  return columns
    .map((name) =>
      groupPart(
        name,
        groups.filter(({ column }) => column === name),
        context,
      ),
    )
    .join('')
}

/** The groups large enough to judge, and how many are not. */
function groupPart(column: string, groups: readonly GroupStatistics[], { say, number }: ReportContext): string {
  const shown = groups.filter(({ gap }) => gap === null)
  const hidden = groups.length - shown.length
  const hasCut = shown.some(({ shareAtCut }) => shareAtCut !== null)
  const heads = [say('group'), say('pupils'), say('mean'), 's', say('alpha'), ...(hasCut ? [say('reachedCut')] : [])]
  const cells = shown.map((group) => [
    group.name || '–',
    number.count(group.n),
    number.fixed(group.mean, 1),
    number.fixed(group.sd, 1),
    number.fixed(group.alpha),
    ...(hasCut ? [number.percent(group.shareAtCut)] : []),
  ])
  const note = hidden === 0 ? '' : say('groupsSmall', { count: hidden, minimum: MINIMUM.difficulty })
  return section(say('groupsTitle', { column }), note, shown.length === 0 ? '' : table(heads, cells))
}

export function irtPart(irt: IrtAnalysis, matrix: ResponseMatrix, context: ReportContext): string {
  const { say, number } = context
  const isRasch = irt.fit.model === 'rasch'
  const heads = [say('item'), ...(isRasch ? [] : [say('slope')]), say('difficultyB'), say('infit'), say('outfit')]
  const rows = irt.fit.patterns.items.map((item, place) => [
    matrix.items[item]?.id ?? '',
    ...(isRasch ? [] : [number.fixed(irt.fit.parameters.slopes[place])]),
    `${number.fixed(irt.difficulties[place])} (${number.fixed(irt.errors?.difficulties[place])})`,
    number.fixed(irt.itemFit[place]?.infit),
    number.fixed(irt.itemFit[place]?.outfit),
  ])
  const curve = `<figure style="margin:12px 0 0"><figcaption class="sub">${escapeHtml(say('information'))}</figcaption>${informationCurve(irt, context)}</figure>`
  return section(say('irtTitle', { model: isRasch ? 'Rasch' : '2PL' }), say('irtSub'), curve + table(heads, rows))
}

export function difPart({ dif }: FormAnalysis, { say, number, locale }: ReportContext): string {
  const [first] = dif
  if (!first) return ''
  const pair = { focal: first.focal, reference: first.reference }
  const rows = [...dif]
    .sort((a, b) => Math.abs(b.delta ?? 0) - Math.abs(a.delta ?? 0))
    .map(({ id, delta, difClass, result, gap }) => [
      id,
      number.fixed(delta),
      gap ? explainGap(gap, locale) : (difClass ?? '–'),
      number.probability(result?.p),
    ])
  return section(say('difTitle', pair), say('difSub', pair), table([say('item'), 'Δ', say('difClass'), 'p'], rows))
}

const MOST_ISSUES = 100

export function issuesPart(issues: readonly IssueRow[], { say }: ReportContext): string {
  if (issues.length === 0) return ''
  const lines = issues.slice(0, MOST_ISSUES).map(({ sheet, row, column, message }) => {
    const places = [row === null ? '' : `${say('row')} ${row}`, column === null ? '' : `${say('column')} ${column}`]
    if (sheet === 'key') places.unshift(say('key'))
    const place = places.filter((text) => text !== '').join(', ')
    return `<li>${escapeHtml(place === '' ? message : `${place}: ${message}`)}</li>`
  })
  const more = issues.length > MOST_ISSUES ? '<li>…</li>' : ''
  return section(say('issuesTitle', { count: issues.length }), '', `<ul class="note">${lines.join('')}${more}</ul>`)
}
