import type { Sentence } from '../errors.ts'

const REASONS = {
  UNREADABLE: {
    id: 'Tidak ada yang dapat dianalisis: berkas tidak terbaca sebagai tabel. Simpan ulang sebagai CSV atau XLSX dengan judul kolom di baris pertama.',
    en: 'There is nothing to analyse: the file cannot be read as a table. Save it again as CSV or XLSX with column titles in the first row.',
  },
  FAULTY_FILE: {
    id: 'Tidak ada yang dapat dianalisis: tidak ada baris yang terbaca. Perbaiki kesalahan berkas yang disebut di atas, lalu ulangi.',
    en: 'There is nothing to analyse: no row could be read. Mend the faults of the file named above and try again.',
  },
  NO_SCORES: {
    id: 'Tidak ada yang dapat dianalisis: lembar tidak punya kolom skor (0 dan 1, atau angka). Bila berisi huruf jawaban, berikan kunci dengan --key.',
    en: 'There is nothing to analyse: the sheet has no columns of scores (0 and 1, or numbers). If it holds answer letters, give the key with --key.',
  },
  NO_ITEMS: {
    id: 'Tidak ada yang dapat dianalisis: tidak satu pun butir kunci ditemukan di lembar jawaban. Kunci memerlukan kolom "item" (atau "butir") dan "key" (atau "kunci"); isi kolom "item" harus sama dengan judul kolom jawaban, misalnya i1.',
    en: 'There is nothing to analyse: not one item of the key was found in the answer sheet. The key needs the columns "item" and "key"; what stands under "item" must be the titles of the answer columns, i1 say.',
  },
  NO_PUPILS: {
    id: 'Tidak ada yang dapat dianalisis: tidak ada peserta dengan jawaban. Isi satu baris untuk tiap peserta di bawah judul kolom.',
    en: 'There is nothing to analyse: there is no pupil with answers. Fill in one row for each pupil below the column titles.',
  },
} as const satisfies Record<string, Sentence>

/** Why files hold nothing that can be analysed, and how to mend them. */
export const explainNothing = (reason: keyof typeof REASONS): Sentence => REASONS[reason]

const MOST_NAMES = 12

export function explainUnknownGroup(column: string, name: string, names: readonly string[]): Sentence {
  const listed = names.filter((text) => text !== '')
  const shown = listed.slice(0, MOST_NAMES).join(', ') + (listed.length > MOST_NAMES ? ', …' : '')
  return {
    id: `Kolom ${column} tidak memuat "${name}". Pilih dua dari: ${shown}.`,
    en: `Column ${column} holds no "${name}". Choose two of: ${shown}.`,
  }
}
