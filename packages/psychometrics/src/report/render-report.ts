import type { ExamAnalysis, FormAnalysis } from '../exam/analyse-exam.ts'
import type { SignTables } from '../exam/exam-tables.ts'
import type { IssueRow } from '../exam/issue-rows.ts'
import { explainGap } from '../items/minimum-numbers.ts'
import type { Locale } from '../matrix/issue.ts'
import { numberFormat } from './format-number.ts'
import { escapeHtml } from './html-text.ts'
import { curvesPart, itemTablePart, mapPart } from './items-part.ts'
import { difPart, groupsPart, irtPart, issuesPart, scoresPart } from './other-parts.ts'
import type { ReportContext } from './report-context.ts'
import { REPORT_STYLE } from './report-style.ts'
import { signsPart } from './signs-part.ts'
import { reportTitle, summaryPart } from './summary-part.ts'
import { speaker } from './words.ts'

export interface ReportInput {
  exam: ExamAnalysis
  issues: readonly IssueRow[]
  signs?: SignTables
  /** Name of the exam, as a line above the finding. */
  name: string
  locale: Locale
}

/** The whole analysis as one printable page without scripts or outside files. */
export function renderReport({ exam, issues, signs, name, locale }: ReportInput): string {
  const context: ReportContext = { locale, say: speaker(locale), number: numberFormat(locale) }
  const forms = exam.forms.map((form) => formPart(form, context))
  const title = exam.forms[0] ? reportTitle(exam.forms[0], context) : name
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(name ? `${title} · ${name}` : title)}</title><style>${REPORT_STYLE}</style></head>
<body><main>${name ? `<p class="lede">${escapeHtml(name)}</p>` : ''}${forms.join('')}${modelPart(exam, context)}${signs ? signsPart(signs, exam, context) : ''}${issuesPart(issues, context)}
<p class="note">${escapeHtml(context.say('methods'))}</p></main></body></html>
`
}

function formPart(form: FormAnalysis, context: ReportContext): string {
  const { say, number } = context
  const { persons, items, maximum } = form.test
  const params = {
    pupils: number.count(persons),
    items,
    maximum: number.fixed(maximum, Number.isInteger(maximum) ? 0 : 1),
  }
  const label = form.form ? `${say('form', { form: form.form })} · ` : ''
  return `<h1>${escapeHtml(reportTitle(form, context))}</h1><p class="lede">${escapeHtml(label + say('lede', params))}</p>
${summaryPart(form, context)}${mapPart(form, context)}${itemTablePart(form, context)}${curvesPart(form, context)}${scoresPart(form, context)}${groupsPart(form, context)}${difPart(form, context)}`
}

function modelPart({ irt, matrix }: ExamAnalysis, context: ReportContext): string {
  if (!irt) return ''
  if ('reason' in irt)
    return `<p class="note">${escapeHtml(`${irt.statistic}: ${explainGap(irt, context.locale)}`)}</p>`
  return irtPart(irt, matrix, context)
}
