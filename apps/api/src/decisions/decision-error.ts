import { type UserError, userError } from '../registry/entry/user-error.ts'

const lengths = { least: 5, most: 500 }
const longestOwner = 120

/** A text without spaces around it; null when it is too short or too long to say something. */
export function readWords(text: string): string | null {
  const words = text.trim()
  return words.length < lengths.least || words.length > lengths.most ? null : words
}

export const isOwner = (text: string): boolean => text.trim().length > 0 && text.trim().length <= longestOwner

export const decisionErrors = {
  note: userError(
    'note',
    'NOTE_MISSING',
    'Tulis apa yang diputuskan, 5 sampai 500 huruf.',
    'Write what is decided, 5 to 500 characters.',
  ),
  owner: userError(
    'owner',
    'OWNER_MISSING',
    'Tulis siapa yang mengerjakan, paling panjang 120 huruf.',
    'Write who does it, at most 120 characters.',
  ),
  dueOn: userError(
    'dueOn',
    'DUE_PAST',
    'Tenggatnya sudah lewat. Pilih hari ini atau sesudahnya.',
    'The day is past. Choose today or a later day.',
  ),
  area: userError(
    'area',
    'NOT_FOUND',
    'Wilayah ini tidak ada, atau di luar wewenang Anda.',
    'There is no such area, or it is not yours.',
  ),
  indicator: userError('indicator', 'NOT_FOUND', 'Indikator ini tidak ada.', 'There is no such indicator.'),
  unknown: userError(
    'id',
    'NOT_FOUND',
    'Tindakan ini tidak ada, atau di luar wewenang Anda.',
    'There is no such decision, or it is not yours.',
  ),
  closed: userError('id', 'CLOSED', 'Tindakan ini sudah ditutup.', 'This decision is closed already.'),
  outcome: userError(
    'outcome',
    'OUTCOME_MISSING',
    'Tulis hasilnya, 5 sampai 500 huruf.',
    'Write what came of it, 5 to 500 characters.',
  ),
} as const satisfies Record<string, UserError>
