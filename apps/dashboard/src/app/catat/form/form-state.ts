import type { RiskPreview } from '../risk/risk-preview.ts'
import type { FormValues, Problem } from './field.ts'
import type { PersonMatch } from './person-match.ts'

/** What a form shows again after it was sent: everything typed, and what is wrong with it. */
export interface FormState {
  /** How often it was sent; the fields are drawn anew after each time. */
  readonly attempt: number
  readonly values: FormValues
  readonly problems: readonly Problem[]
  /** Who may be the same woman. */
  readonly matches?: readonly PersonMatch[]
  readonly preview?: RiskPreview
}

export const freshState = (values: FormValues = {}): FormState => ({ attempt: 0, values, problems: [] })

/** Of a form that was sent, whatever its fields; what the framework adds begins with `$`. */
export function valuesOf(form: FormData): FormValues {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$'))
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).filter((value) => typeof value === 'string')]))
}
