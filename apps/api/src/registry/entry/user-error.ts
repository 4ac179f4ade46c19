import type { CareIssue } from '@pantau/maternal-care'
import type { Sentence } from '../../errors.ts'

/** What is wrong with an entry, at its field; the language is chosen when it is answered. */
export interface UserError {
  readonly field: string
  readonly code: string
  readonly sentence: Sentence
}

export const userError = (field: string, code: string, id: string, en: string): UserError => ({
  field,
  code,
  sentence: { id, en },
})

/** A fault the care rules found, at the field of the form that it is about. */
export const fromCareIssue =
  (fieldOf: (field: string) => string = (field) => field) =>
  ({ code, field, message }: CareIssue<string>): UserError => ({ field: fieldOf(field), code, sentence: message })

export const unknownPregnancy = userError(
  'pregnancy',
  'NOT_FOUND',
  'Kehamilan ini tidak ada, atau berada di luar wilayah Anda.',
  'There is no such pregnancy, or it lies outside your area.',
)

export const unknownRecord = userError(
  'correction.id',
  'NOT_FOUND',
  'Catatan yang hendak diperbaiki tidak ada atau sudah dibatalkan.',
  'The record to correct does not exist or has been taken back.',
)

export const reasonMissing = userError(
  'correction.reason',
  'REASON_MISSING',
  'Tulis alasan perbaikan, paling sedikit lima huruf.',
  'Write why it is corrected, at least five letters.',
)
