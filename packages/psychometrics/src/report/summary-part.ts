import type { FormAnalysis } from '../exam/analyse-exam.ts'
import { escapeHtml } from './html-text.ts'
import { isKept, isSuspect, type ReportContext } from './report-context.ts'

/** The finding of a test in one sentence. */
export function reportTitle({ items, test }: FormAnalysis, { say }: ReportContext): string {
  const judged = items.filter(({ advice }) => advice !== null)
  if (judged.length === 0) return say('titleNone', { n: test.persons })
  const suspects = judged.filter(isSuspect)
  const params = {
    good: judged.filter(isKept).length,
    all: judged.length,
    item: suspects[0]?.id ?? '',
    count: suspects.length,
  }
  if (suspects.length === 0) return say('titleGood', params)
  return say(suspects.length === 1 ? 'titleKey' : 'titleKeys', params)
}

/** Five numbers of a test, each with what it should be. */
export function summaryPart({ test, items }: FormAnalysis, { say, number }: ReportContext): string {
  const { alpha, alphaInterval, sem, scores, maximum, difficultyBalance, functioningDistractors } = test
  const judged = items.filter(({ difficultyClass }) => difficultyClass !== null)
  const medium = judged.filter(({ difficultyClass }) => difficultyClass === 'MEDIUM').length
  const interval = alphaInterval
    ? `${say('interval', { lower: number.fixed(alphaInterval.lower), upper: number.fixed(alphaInterval.upper) })}; ${say('alphaUse')}`
    : say('tooFew')
  const cells = [
    cell(say('alpha'), number.fixed(alpha), '', interval),
    cell(
      say('sem'),
      number.fixed(sem, 1),
      '',
      sem === null ? say('tooFew') : say('ofMaximum', { share: number.percent(sem / maximum, 1) }),
    ),
    cell(
      say('mean'),
      number.fixed(scores.mean, 1),
      say('of', { all: number.fixed(maximum, Number.isInteger(maximum) ? 0 : 1) }),
      scores.mean === null
        ? ''
        : say('sd', { share: number.percent(scores.mean / maximum), sd: number.fixed(scores.sd, 1) }),
    ),
    cell(
      say('balance'),
      judged.length === 0 ? '–' : String(medium),
      say('of', { all: judged.length }),
      difficultyBalance === null ? say('tooFew') : say('balanceUse', { share: number.percent(difficultyBalance) }),
    ),
  ]
  if (functioningDistractors) {
    const { working, offered } = functioningDistractors
    const share = number.percent(offered === 0 ? null : working / offered)
    cells.push(cell(say('distractors'), String(working), say('of', { all: offered }), say('distractorUse', { share })))
  }
  return `<dl class="stats">${cells.join('')}</dl>`
}

const cell = (name: string, value: string, unit: string, note: string): string =>
  `<div><dt>${escapeHtml(name)}</dt><dd><b>${value} <small>${escapeHtml(unit)}</small></b>${escapeHtml(note)}</dd></div>`
