import {
  type AnalysedSheet,
  explainAdvice,
  type FormAnalysis,
  type Locale,
  numberFormat,
  VERDICT_WORDS,
} from '@pantau/psychometrics'

const WORDS = {
  id: {
    form: 'Paket',
    pupils: 'peserta',
    items: 'butir',
    mean: 'rata-rata',
    of: 'dari',
    head: ['Butir', 'Kunci', 'p', 'D', 'r', 'Saran'],
    issues: 'temuan saat membaca lembar',
    tooFew: 'terlalu sedikit untuk dinilai',
  },
  en: {
    form: 'Form',
    pupils: 'pupils',
    items: 'items',
    mean: 'mean',
    of: 'of',
    head: ['Item', 'Key', 'p', 'D', 'r', 'Advice'],
    issues: 'findings while reading the sheet',
    tooFew: 'too few to judge',
  },
} as const

/** The analysis in a terminal: a line for the test, a line for each item, and how many oddities there were. */
export function summariseExam({ forms, tables }: AnalysedSheet, locale: Locale): string {
  const parts = forms.map((form) => summariseForm(form, locale))
  const count = tables.issues.length
  return [...parts, ...(count === 0 ? [] : [`${count} ${WORDS[locale].issues}`])].join('\n\n')
}

function summariseForm({ form, test, items }: FormAnalysis, locale: Locale): string {
  const words = WORDS[locale]
  const number = numberFormat(locale)
  const { alpha, alphaInterval, sem, scores, maximum } = test
  const reliability =
    alpha === null || alphaInterval === null
      ? `α – (${words.tooFew})`
      : `α ${number.fixed(alpha)} (${number.fixed(alphaInterval.lower)}–${number.fixed(alphaInterval.upper)}), SEM ${number.fixed(sem, 1)}`
  const head = [
    ...(form === '' ? [] : [`${words.form} ${form}`]),
    `${number.count(test.persons)} ${words.pupils}, ${test.items} ${words.items}`,
    `${words.mean} ${number.fixed(scores.mean, 1)} ${words.of} ${number.fixed(maximum, 0)}`,
    reliability,
  ]
  const rows = items.map((item) => [
    item.id,
    item.key,
    number.fixed(item.p),
    number.fixed(item.dFractional),
    number.fixed(item.pbisCorrected),
    item.advice === null
      ? words.tooFew
      : `${VERDICT_WORDS[item.advice.verdict][locale]}: ${explainAdvice(item, locale)}`,
  ])
  return [head.join(' · '), alignColumns([words.head, ...rows])].join('\n')
}

function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0)))
  const line = (cells: readonly string[]) => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')
  return rows.map((cells) => line(cells).trimEnd()).join('\n')
}
