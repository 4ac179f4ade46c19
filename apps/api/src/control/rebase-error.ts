import { type UserError, userError } from '../registry/entry/user-error.ts'

export const rebaseErrors = {
  indicator: userError(
    'indicator',
    'NOT_FOUND',
    'Indikator ini tidak ada, atau bukan bidang Anda.',
    'There is no such indicator, or it is not yours.',
  ),
  area: userError(
    'area',
    'NOT_FOUND',
    'Wilayah ini tidak ada, atau di luar wewenang Anda.',
    'There is no such area, or it is not yours.',
  ),
  from: userError(
    'from',
    'NOT_ENDED',
    'Pilih bulan yang sudah berakhir, ditulis 2026-10.',
    'Choose a month that has ended, written 2026-10.',
  ),
  taken: userError(
    'from',
    'EXISTS',
    'Garis dasar baru mulai bulan itu sudah ada.',
    'There is a baseline from that month on already.',
  ),
  reason: userError(
    'reason',
    'REASON_MISSING',
    'Tulis apa yang berubah untuk seterusnya, 5 sampai 500 huruf.',
    'Write what has changed for good, 5 to 500 characters.',
  ),
  unknown: userError(
    'id',
    'NOT_FOUND',
    'Garis dasar ini tidak ada, sudah dibatalkan, atau di luar wewenang Anda.',
    'There is no such baseline, it was taken back, or it is not yours.',
  ),
} as const satisfies Record<string, UserError>
