import type { Wording } from './wording.ts'

/** A fault in what was entered: a code for programs, the field it belongs to, and words for people. */
export interface CareIssue<Code extends string> {
  code: Code
  field: string
  message: Wording
}
