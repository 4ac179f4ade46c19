import type { CorrectionInput } from '../../../graphql/generated/graphql.ts'
import type { Entry } from './read-entry.ts'

/** Fields by which a form says that it corrects a record, and why. */
export const correctedName = 'perbaiki'
export const reasonName = 'correction.reason'

/** Null for a new record; a correction needs its reason. */
export function readCorrection(entry: Entry): CorrectionInput | null {
  const id = entry.text(correctedName)
  return id === null ? null : { id, reason: entry.needed(reasonName) }
}
