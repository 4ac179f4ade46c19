import { formatDay } from '../../../charts/format/format-date.ts'
import { formatNumber } from '../../../charts/format/format-number.ts'
import { type FragmentType, graphql, readFragment } from '../../../graphql/generated/index.ts'
import type { Language } from '../../../i18n/language.ts'
import { words } from '../../../i18n/words.ts'
import type { RecordSlug } from '../records/record-slug.ts'

const stepWords = graphql(`
  fragment StepWords on CareStep {
    code
    label(language: $language)
    ordinal
    state
    opensOn
    dueBy
    doneOn
    overdueDays
  }
`)

export type Step = FragmentType<typeof stepWords>

/** A step with when it should be done, and the form that records it. */
export function sayStep(masked: Step, language: Language) {
  const said = words[language].registry
  const { code, label, ordinal, state, opensOn, dueBy, doneOn, overdueDays } = readFragment(stepWords, masked)
  const day = (date: string) => formatDay(date, language)
  const when =
    state === 'DONE'
      ? said.doneOn(doneOn === null ? '' : day(doneOn))
      : state === 'OVERDUE'
        ? said.overdueBy(formatNumber(overdueDays, language), day(dueBy))
        : state === 'DUE'
          ? said.dueBy(day(dueBy))
          : state === 'LATER'
            ? said.opensOn(day(opensOn))
            : said.dueBy(day(dueBy))
  return {
    key: `${code}-${ordinal ?? 0}`,
    name: label,
    when,
    state,
    slug: slugOf(code),
    isOverdue: state === 'OVERDUE',
  }
}

function slugOf(code: string): RecordSlug {
  if (code.startsWith('KF')) return 'nifas'
  return code.startsWith('KN') ? 'bayi' : 'kontak'
}
