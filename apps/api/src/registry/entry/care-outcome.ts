import type { UserError } from './user-error.ts'

/** What became of a record: its kind and id, or what stood in the way. */
export interface CareOutcome {
  readonly pregnancyId: number | null
  readonly record: { readonly type: string; readonly id: number } | null
  readonly userErrors: readonly UserError[]
}

export const refusedCare = (pregnancyId: number | null, userErrors: readonly UserError[]): CareOutcome => ({
  pregnancyId,
  record: null,
  userErrors,
})
