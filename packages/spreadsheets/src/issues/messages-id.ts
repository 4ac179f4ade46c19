import type { MessageOf, MessageTerms } from './message-terms.ts'
import type { IssueCode } from './sheet-issue.ts'

const NATURES: Record<string, string> = {
  ole: 'berkas Excel lama (.xls) atau berkas yang dikunci kata sandi',
  pdf: 'PDF',
  image: 'gambar',
  html: 'halaman web (HTML atau XML)',
  ods: 'lembar LibreOffice (.ods)',
  xlsb: 'buku kerja biner Excel (.xlsb)',
  zip: 'arsip zip tanpa lembar kerja',
  broken: 'berkas Excel yang rusak atau tidak lengkap',
  binary: 'berkas biner',
}

const PROBLEMS: Record<string, (terms: MessageTerms) => string> = {
  COLUMN: ({ value }) => `kolom "${value}" tidak dikenal. Pakai kunci kolom yang tercantum di petunjuk`,
  KEY: ({ value }) => `pengaturan "${value}" tidak dikenal. Hapus atau perbaiki ejaannya`,
  SHAPE: () => 'bentuknya tidak sesuai. Bandingkan dengan contoh di petunjuk',
  VALUE: ({ value }) => `teks "${value}" tidak cocok dengan jenis kolomnya. Ganti dengan isi yang sah`,
}

const SECTIONS: Record<string, string> = { where: 'saringan baris', unpivot: 'kolom melebar', columns: 'daftar kolom' }

const maybe = (nearest: string) => (nearest === '' ? '' : ` Apakah maksud Anda "${nearest}"?`)

/** Messages in Indonesian: what is wrong, then how to mend it. */
export const MESSAGES_ID: Record<IssueCode, MessageOf> = {
  EMPTY_FILE: () => 'berkas ini kosong. Periksa apakah berkas yang dipilih sudah benar dan sudah disimpan.',
  NOT_A_SPREADSHEET: ({ param }) =>
    `berkas ini ${NATURES[param('nature')] ?? 'bukan lembar data'}, bukan CSV atau XLSX. Buka dengan Excel atau LibreOffice, lalu simpan sebagai .xlsx atau CSV.`,
  TOO_LARGE: ({ megabytes }) =>
    `isi berkas ${megabytes('sizeBytes')}, sedangkan batasnya ${megabytes('limitBytes')}. Bagi menjadi beberapa berkas, misalnya per tahun, atau simpan sebagai CSV.`,
  UNREADABLE_TEXT: () =>
    'teks tidak memakai UTF-8, jadi dibaca sebagai Windows-1252. Periksa huruf khusus seperti é; bila salah, simpan ulang sebagai "CSV UTF-8".',
  SHEET_MISSING: ({ value, param }) =>
    `lembar "${value}" tidak ada. Lembar yang ada: ${param('found')}. Pilih salah satunya.`,
  HEADER_MISSING: ({ param }) =>
    `kolom "${param('titleId')}" tidak ditemukan. Judul kolom yang ada: ${param('found')}.${maybe(param('nearest'))} Beri judul "${param('titleId')}" pada kolom itu, atau tunjukkan kolomnya lewat pemetaan.`,
  HEADER_UNKNOWN: ({ param }) =>
    `${param('count')} kolom tidak dikenal dan tidak dibaca: ${param('headers')}. Abaikan bila memang tidak perlu; bila perlu, perbaiki judulnya.`,
  HEADER_TWICE: ({ value, param }) =>
    `judul "${value}" di kolom ke-${param('secondColumn')} dan "${param('first')}" di kolom ke-${param('firstColumn')} berarti sama. Hapus atau ganti judul salah satunya.`,
  NO_ROWS: () => 'tidak ada baris isi di bawah judul kolom. Isi datanya, lalu unggah lagi.',
  MAPPING_INVALID: (terms) =>
    `pemetaan salah di "${terms.param('path')}": ${(PROBLEMS[terms.param('problem')] ?? PROBLEMS.SHAPE)?.(terms) ?? ''}.`,
  MAPPING_HEADER_ABSENT: ({ column, param }) =>
    `pemetaan (${SECTIONS[param('section')] ?? param('section')}) menyebut judul "${column}", tetapi berkas tidak memuatnya. Judul yang ada: ${param('found')}. Perbaiki pemetaan atau berkasnya.`,
  ROW_TOO_SHORT: ({ param }) =>
    `baris ini hanya berisi ${param('cells')} sel, padahal judulnya ${param('headers')} kolom. Lengkapi selnya; mungkin baris terpotong.`,
  ROW_TOO_LONG: ({ param, value }) =>
    `baris ini berisi ${param('cells')} sel, padahal judulnya ${param('headers')} kolom; "${value}" tidak punya judul. Apit isi yang memuat tanda pemisah dengan tanda kutip, atau hapus sel berlebih.`,
  QUOTE_BROKEN: ({ param }) =>
    param('lastRow') === '0'
      ? 'tanda kutip (") dibuka di sini tetapi tidak ditutup, sehingga baris ini dan seterusnya tidak dapat dibaca. Tutup atau hapus tanda kutip itu.'
      : `tanda kutip (") di sini baru ditutup di baris ${param('lastRow')}, sehingga baris-baris itu tidak dapat dibaca. Tutup atau hapus tanda kutip itu.`,
  CELL_REQUIRED: () => 'sel ini kosong, padahal wajib diisi. Isi selnya.',
  NOT_A_NUMBER: ({ value }) => `"${value}" bukan angka. Tulis angka saja, misalnya 2.`,
  NOT_AN_INTEGER: ({ value }) => `"${value}" bukan bilangan bulat. Tulis tanpa pecahan, misalnya 12.`,
  AMBIGUOUS_NUMBER: ({ value, param }) =>
    `"${value}" dapat berarti ${param('grouped')} (ribuan) atau pecahan desimal. Tulis tanpa tanda ribuan, atau tetapkan tanda desimal berkas ini di pemetaan.`,
  BELOW_MINIMUM: ({ value, param }) => `${value} kurang dari batas terkecil ${param('minimum')}. Periksa angkanya.`,
  ABOVE_MAXIMUM: ({ value, param }) => `${value} melebihi batas terbesar ${param('maximum')}. Periksa angkanya.`,
  NOT_A_MONTH: ({ value }) => `"${value}" bukan bulan yang sah. Tulis misalnya 2024-03 atau Maret 2024.`,
  NOT_A_YEAR: ({ value }) => `"${value}" bukan tahun. Tulis empat angka, misalnya 2024.`,
  NOT_A_DATE: ({ value }) =>
    `"${value}" bukan tanggal yang sah. Tulis hari/bulan/tahun, misalnya 05/03/2024, atau 2024-03-05.`,
  NOT_A_CHOICE: ({ value, param }) => `"${value}" tidak termasuk pilihan. Tulis salah satu dari: ${param('expected')}.`,
  FORMULA_CELL: ({ value }) =>
    `sel ini berisi rumus; hasil yang tersimpan, ${value}, dipakai. Bila sudah tidak sesuai, buka dan simpan ulang berkasnya, atau tempel sebagai nilai.`,
  FORMULA_CELLS_MORE: ({ param }) =>
    `${param('more')} sel rumus lain di kolom ini juga dibaca dari hasil yang tersimpan. Tempel sebagai nilai bila ingin yakin.`,
  FORMULA_WITHOUT_RESULT: ({ value }) =>
    `rumus di sel ini tidak punya hasil${value === '' ? '' : ` (${value})`}. Ganti rumus dengan nilainya, atau buka dan simpan ulang berkas di Excel.`,
  CELL_ERROR: ({ value }) => `sel ini berisi kesalahan ${value}. Ganti dengan nilai yang benar.`,
}
