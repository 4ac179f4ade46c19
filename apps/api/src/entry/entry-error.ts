import type { Sentence } from '../errors.ts'

/** What may keep a change from being made, in the words of whoever asked for it. */
export const entryErrors = {
  NOT_OPEN: {
    id: 'Isian ini sudah diajukan atau disetujui dan tidak dapat diubah. Setelah disetujui, mintalah koreksi.',
    en: 'This form has been submitted or approved and cannot be changed. Once approved, request a correction.',
  },
  CELL_LOCKED: {
    id: 'Sel ini tidak termasuk koreksi yang diizinkan. Mintalah koreksi untuk sel ini.',
    en: 'This cell is not part of the granted correction. Request a correction of it.',
  },
  NOT_IN_FORM: {
    id: 'Sel ini tidak ada dalam isian, atau wilayahnya bukan wewenang Anda.',
    en: 'This cell is not in the form, or its area is not yours.',
  },
  TEXT_TOO_LONG: {
    id: 'Isi sel paling panjang 40 huruf. Tulis angka saja.',
    en: 'A cell holds at most 40 characters. Write digits only.',
  },
  PART_ONLY: {
    id: 'Anda mengisi sebagian desa saja. Bidan koordinator atau kepala puskesmas yang mengajukan seluruh isian.',
    en: 'You fill in some villages only. The coordinating midwife or the head of the health centre submits the form.',
  },
  NOTHING_ENTERED: {
    id: 'Belum ada angka. Isi paling sedikit satu sel; tulis 0 bila memang nol.',
    en: 'There is no figure yet. Fill in at least one cell; write 0 for none.',
  },
  HAS_ERRORS: {
    id: 'Masih ada kesalahan pada isian. Betulkan dahulu, lalu ajukan lagi.',
    en: 'The form still has errors. Mend them first, then submit again.',
  },
  NOT_SUBMITTED: {
    id: 'Isian ini belum diajukan, atau sudah diputuskan.',
    en: 'This form has not been submitted, or has been decided on already.',
  },
  NOT_APPROVED: {
    id: 'Isian ini belum disetujui; ubah saja langsung.',
    en: 'This form is not approved yet; simply change it.',
  },
  REASON_MISSING: {
    id: 'Tulis alasannya, 5 sampai 500 huruf.',
    en: 'Give the reason, 5 to 500 characters.',
  },
  NO_CELLS: {
    id: 'Pilih paling sedikit satu sel yang akan dikoreksi.',
    en: 'Choose at least one cell to correct.',
  },
  ALREADY_DECIDED: {
    id: 'Permintaan koreksi ini sudah diputuskan.',
    en: 'This request has been decided on already.',
  },
  BAD_DAY: {
    id: 'Tenggat adalah tanggal 1 sampai 28.',
    en: 'The deadline is a day from 1 to 28.',
  },
} as const satisfies Record<string, Sentence>

export type EntryErrorCode = keyof typeof entryErrors

/** An expected refusal; `elementKey` and `areaCode` where it is about one cell. */
export interface EntryUserError {
  readonly code: EntryErrorCode
  readonly elementKey: string | null
  readonly areaCode: string | null
}

export const userError = (code: EntryErrorCode): EntryUserError => ({ code, elementKey: null, areaCode: null })

const reasonLengths = { least: 5, most: 500 }

/** The reason without spaces around it; null when it is too short or too long to be one. */
export function readReason(text: string): string | null {
  const reason = text.trim()
  return reason.length < reasonLengths.least || reason.length > reasonLengths.most ? null : reason
}
