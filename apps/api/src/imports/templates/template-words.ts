import type { TemplateLayout } from './template-request.ts'

type Language = 'id' | 'en'

const fillIn = {
  id: 'Isi mulai baris 2. Jangan mengubah judul kolom; kolom yang tidak dipakai boleh dikosongkan.',
  en: 'Fill in from row 2 on. Leave the headers as they are; columns that are not needed may stay blank.',
}

const blanks = {
  id: 'Sel kosong berarti belum dilaporkan. Tulis 0 hanya bila memang tidak ada kejadian.',
  en: 'A blank cell means not reported. Write 0 only where nothing happened.',
}

const reporting = {
  id: 'Cara hitung: bulanan = kejadian bulan itu saja; kumulatif = dari Januari sampai bulan itu. Kosong dibaca bulanan.',
  en: 'Reporting: monthly = events of that month alone; cumulative = from January to that month. Blank is read as monthly.',
}

const sendIn = {
  id: 'Simpan sebagai XLSX, unggah di halaman Data, lihat pratinjaunya, lalu jalankan.',
  en: 'Save as XLSX, upload it on the page Data, look at the preview, then run it.',
}

const layouts: Record<TemplateLayout, Record<Language, string>> = {
  LONG: {
    id: 'Satu baris untuk satu wilayah, satu elemen dan satu periode. Sasaran setahun diisi dengan periode tahun.',
    en: 'One row for one area, one element and one period. A target for a year has the year for its period.',
  },
  WIDE: {
    id: 'Satu baris untuk satu wilayah dan satu elemen; tiap bulan satu kolom.',
    en: 'One row for one area and one element; each month has its column.',
  },
  SHEETS: {
    id: 'Satu lembar untuk satu puskesmas; nama lembar menyebut puskesmasnya. Tiap bulan satu kolom.',
    en: 'One sheet for one puskesmas; the name of the sheet says which. Each month has its column.',
  },
}

/** What to do, in the order in which it is done. */
export const guideOfFigures = (layout: TemplateLayout, lang: Language): readonly string[] =>
  [layouts[layout], fillIn, blanks, reporting, sendIn].map((sentence) => sentence[lang])

export const guideOfOthers = (lang: Language): readonly string[] => [fillIn, sendIn].map((sentence) => sentence[lang])

export const reportingWords: Record<Language, readonly string[]> = {
  id: ['bulanan', 'kumulatif'],
  en: ['monthly', 'cumulative'],
}

export const elementSheet = {
  id: { name: 'Daftar elemen', headers: ['Nama', 'Kode', 'Jenis', 'Bagian dari'] },
  en: { name: 'List of elements', headers: ['Name', 'Code', 'Kind', 'Part of'] },
} as const

export const elementKinds = {
  FLOW: { id: 'kejadian sebulan', en: 'events of a month' },
  STOCK: { id: 'keadaan akhir bulan', en: "state at the month's end" },
  TARGET: { id: 'sasaran setahun', en: 'target for a year' },
} as const
