import { readText } from '../../request/own-form.ts'
import { first, type PageParameters } from '../page-parameters.ts'
import type { DecisionDraft } from './new-decision.tsx'

/** Fields of the form of a new decision, as forms and addresses name them. */
const names = {
  note: 'catatan',
  area: 'wilayah',
  indicator: 'indikator',
  month: 'bulan',
  owner: 'pelaksana',
  dueOn: 'tenggat',
} as const satisfies Record<keyof DecisionDraft, string>

/** What was typed, for the address back to the form; another step than a new decision leaves nothing. */
export function typedDecision(form: FormData): Record<string, string | undefined> {
  if (readText(form, 'langkah') !== 'buat') return {}
  return Object.fromEntries(Object.values(names).map((name) => [name, readText(form, name) || undefined]))
}

/** The draft that the address of the page holds. */
export function readDraft(parameters: Awaited<PageParameters>, area: string): DecisionDraft {
  const at = (field: keyof DecisionDraft) => first(parameters[names[field]]) ?? ''
  return {
    note: at('note'),
    area: at('area') || area,
    indicator: at('indicator'),
    month: at('month'),
    owner: at('owner'),
    dueOn: at('dueOn'),
  }
}
