import { may } from '../access/requirements.ts'
import type { ViewerIdentity } from '../access/viewer.ts'
import type { EntryFormRow } from './entry-form-row.ts'

export type EntryStep = 'FILL' | 'SUBMIT' | 'RETURN' | 'APPROVE' | 'REQUEST_CORRECTION' | 'DECIDE_CORRECTION'

/** What the viewer can do next with a form of hers. */
export function listEntrySteps(viewer: ViewerIdentity, form: EntryFormRow): EntryStep[] {
  const { state, isWhole, approvedAt, openCorrections } = form
  const isHead = isWhole && may(viewer, 'APPROVE_ENTRY')
  const steps: readonly (readonly [EntryStep, boolean])[] = [
    ['FILL', state === 'OPEN' && may(viewer, 'FILL_ENTRY')],
    ['SUBMIT', state === 'OPEN' && isWhole && may(viewer, 'FILL_ENTRY')],
    ['RETURN', state === 'SUBMITTED' && isHead],
    ['APPROVE', state === 'SUBMITTED' && isHead],
    ['REQUEST_CORRECTION', approvedAt !== null && may(viewer, 'FILL_ENTRY')],
    ['DECIDE_CORRECTION', openCorrections > 0 && may(viewer, 'OVERSEE_ENTRY')],
  ]
  return steps.flatMap(([step, isNext]) => (isNext ? [step] : []))
}
