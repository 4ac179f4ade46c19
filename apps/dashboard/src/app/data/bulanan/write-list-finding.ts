import { formatMonth } from '../../../charts/format/format-date.ts'
import { formatNumber, type Language } from '../../../charts/format/format-number.ts'
import type { Words } from '../../../i18n/words.ts'

export interface ListedForm {
  readonly month: string
  readonly state: 'OPEN' | 'SUBMITTED' | 'APPROVED'
  readonly deadline: string
  readonly daysLeft: number
  readonly isReportedElsewhere: boolean
}

interface ListFinding {
  readonly said: Words['entry']
  readonly language: Language
  readonly forms: readonly ListedForm[]
  /** The month looked at where there are several puskesmas. */
  readonly month: string | null
}

/** What is most pressing: for an office how far the month is, for a puskesmas which form is due next. */
export function writeListFinding({ said, language, forms, month }: ListFinding): { title: string; dek: string } {
  const count = (value: number) => formatNumber(value, language)
  const inState = (state: ListedForm['state']) => forms.filter((form) => form.state === state).length
  if (month !== null)
    return {
      title: said.listFindings.office(formatMonth(month, language), [count(inState('APPROVED')), count(forms.length)]),
      dek: said.officeDek(count(inState('SUBMITTED')), count(inState('OPEN'))),
    }
  const [next] = forms
    .filter(({ state, isReportedElsewhere }) => state === 'OPEN' && !isReportedElsewhere)
    .sort((one, other) => one.daysLeft - other.daysLeft)
  return { title: titleOf(next), dek: said.listDek }

  function titleOf(form: ListedForm | undefined): string {
    if (form === undefined) return forms.length === 0 ? said.title : said.listFindings.none
    const name = formatMonth(form.month, language)
    if (form.daysLeft === 0) return said.listFindings.dueToday(name)
    const days = count(Math.abs(form.daysLeft))
    return form.daysLeft > 0 ? said.listFindings.due(name, days) : said.listFindings.late(name, days)
  }
}
