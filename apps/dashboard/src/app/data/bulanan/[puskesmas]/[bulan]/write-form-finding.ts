import { formatInstant, formatMonth } from '../../../../../charts/format/format-date.ts'
import { formatNumber, type Language } from '../../../../../charts/format/format-number.ts'
import type { Words } from '../../../../../i18n/words.ts'
import { sayDue } from '../../due-words.ts'

interface FormState {
  readonly month: string
  readonly state: 'OPEN' | 'SUBMITTED' | 'APPROVED'
  readonly revision: number
  readonly daysLeft: number
  readonly filled: number
  readonly expected: number
  readonly isWhole: boolean
  readonly submittedAt: string | null
  readonly submittedBy: string | null
  readonly approvedAt: string | null
  readonly approvedBy: string | null
}

/** Where the month stands, as a sentence and what it means for the reader. */
export function writeFormFinding(
  said: Words['entry'],
  form: FormState,
  language: Language,
): { title: string; dek: string } {
  const month = formatMonth(form.month, language)
  const count = (value: number) => formatNumber(value, language)
  const when = (instant: string | null) => (instant === null ? '' : formatInstant(instant, language))
  const part = form.isWhole ? '' : ` ${said.deks.partOnly}`
  if (form.state === 'SUBMITTED')
    return {
      title: said.findings.SUBMITTED(month),
      dek: said.deks.SUBMITTED(form.submittedBy ?? '', when(form.submittedAt)) + part,
    }
  if (form.state === 'APPROVED')
    return {
      title: said.findings.APPROVED(month),
      dek: said.deks.APPROVED(form.approvedBy ?? '', when(form.approvedAt)) + part,
    }
  if (form.revision > 1)
    return { title: said.findings.correcting(month, count(form.revision)), dek: said.deks.correcting + part }
  const counts = said.outOf(count(form.filled), count(form.expected))
  return { title: said.findings.OPEN(month, counts, sayDue(said, form.daysLeft, language)), dek: said.deks.OPEN + part }
}
