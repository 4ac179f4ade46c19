import { type UserError, userError } from '../registry/entry/user-error.ts'

export const deathErrors = {
  unknown: userError(
    'death',
    'NOT_FOUND',
    'Kematian ini tidak ada dalam register, atau di luar wilayah Anda.',
    'There is no such death in the register, or it is not of your area.',
  ),
  future: userError('heldOn', 'IN_FUTURE', 'Hari audit belum tiba.', 'The day of the audit lies in the future.'),
  early: userError(
    'heldOn',
    'BEFORE_DEATH',
    'Audit tidak mungkin mendahului kematian.',
    'An audit cannot come before the death.',
  ),
  finding: userError(
    'finding',
    'TOO_LONG',
    'Temuan paling panjang 500 huruf.',
    'The finding has at most 500 characters.',
  ),
  reason: userError(
    'reason',
    'REASON_MISSING',
    'Audit ini sudah tercatat. Tulis alasan perbaikan, paling sedikit lima huruf.',
    'This audit is recorded already. Write why it is corrected, at least five letters.',
  ),
} as const satisfies Record<string, UserError>
