interface IssueSentence {
  severity: 'ERROR' | 'WARN'
  id: string
  en: string
}

/** Every oddity a sheet can hold. ERROR: the row, column or cell is left out; WARN: it is used, and said so. */
export const issueSentences = {
  NO_ROWS: {
    severity: 'ERROR',
    id: 'Lembar jawaban kosong: tidak ada baris peserta.',
    en: 'The answer sheet is empty: there is no row for a pupil.',
  },
  NO_ITEMS: {
    severity: 'ERROR',
    id: 'Tidak ada kolom butir yang dapat dinilai.',
    en: 'There is no item column that can be scored.',
  },
  NO_PERSON_COLUMN: {
    severity: 'WARN',
    id: 'Tidak ada kolom peserta (mis. "person", "nisn"); nomor baris dipakai.',
    en: 'There is no pupil column (such as "person", "nisn"); row numbers are used.',
  },
  COLUMN_NOT_FOUND: {
    severity: 'ERROR',
    id: 'Kolom {name} tidak ada di lembar jawaban.',
    en: 'The answer sheet has no column {name}.',
  },
  MISSING_PUPIL: {
    severity: 'WARN',
    id: 'Nama atau nomor peserta kosong; nomor baris dipakai.',
    en: 'The pupil is not named; the row number is used.',
  },
  DUPLICATE_PUPIL: {
    severity: 'ERROR',
    id: 'Peserta {pupil} sudah ada di baris {first}; baris ini tidak dipakai.',
    en: 'Pupil {pupil} already stands in row {first}; this row is left out.',
  },
  DUPLICATE_COLUMN: {
    severity: 'ERROR',
    id: 'Kolom {name} muncul dua kali; yang kedua tidak dipakai.',
    en: 'Column {name} stands twice; the second is left out.',
  },
  ALL_BLANK: {
    severity: 'WARN',
    id: 'Semua jawaban {pupil} kosong; dianggap tidak hadir dan tidak dihitung.',
    en: 'All answers of {pupil} are blank; taken as absent and not counted.',
  },
  ROW_LENGTH: {
    severity: 'WARN',
    id: 'Baris ini berisi {cells} sel, judul kolom {columns}.',
    en: 'This row has {cells} cells, the header {columns}.',
  },
  ANSWER_LENGTH: {
    severity: 'WARN',
    id: 'Untaian jawaban {pupil} berisi {length} tanda, kunci {items}.',
    en: 'The answer string of {pupil} has {length} marks, the key {items}.',
  },
  ITEM_NOT_IN_KEY: {
    severity: 'ERROR',
    id: 'Kolom {name} tidak punya kunci (kunci lebih pendek daripada lembar jawaban); tidak dinilai.',
    en: 'Column {name} has no key (the key is shorter than the sheet); it is not scored.',
  },
  ITEM_NOT_IN_SHEET: {
    severity: 'ERROR',
    id: 'Butir {item} ada di kunci tetapi tidak ada kolomnya di lembar jawaban.',
    en: 'Item {item} is in the key but has no column in the answer sheet.',
  },
  KEY_COLUMN_MISSING: {
    severity: 'ERROR',
    id: 'Lembar kunci tidak punya kolom {name}.',
    en: 'The key sheet has no column {name}.',
  },
  KEY_EMPTY: {
    severity: 'ERROR',
    id: 'Butir {item} tidak punya kunci; tidak dinilai.',
    en: 'Item {item} has no key; it is not scored.',
  },
  KEY_REPEATED: {
    severity: 'WARN',
    id: 'Butir {item} muncul dua kali di kunci dengan kunci yang sama.',
    en: 'Item {item} stands twice in the key, with the same key.',
  },
  TWO_KEYS: {
    severity: 'ERROR',
    id: 'Butir {item} punya dua kunci untuk paket yang sama ({first} dan {second}); tidak dinilai. Bila keduanya benar, tulis {first}|{second}.',
    en: 'Item {item} has two keys for one form ({first} and {second}); it is not scored. If both are right, write {first}|{second}.',
  },
  KEY_NOT_AN_OPTION: {
    severity: 'ERROR',
    id: 'Kunci {key} butir {item} bukan salah satu pilihan ({options}); tidak dinilai.',
    en: 'Key {key} of item {item} is not one of the options ({options}); it is not scored.',
  },
  BAD_NUMBER: {
    severity: 'ERROR',
    id: 'Nilai "{value}" pada kolom {name} bukan bilangan yang sah; butir {item} tidak dinilai.',
    en: 'Value "{value}" in column {name} is not a valid number; item {item} is not scored.',
  },
  UNKNOWN_TYPE: {
    severity: 'ERROR',
    id: 'Jenis butir "{value}" tidak dikenal; butir {item} tidak dinilai.',
    en: 'Item type "{value}" is not known; item {item} is not scored.',
  },
  KEYS_DISAGREE: {
    severity: 'ERROR',
    id: 'Butir {item}: kunci paket {form} tidak cocok dengan paket lain setelah pilihan dipetakan; dilewati untuk paket ini.',
    en: 'Item {item}: the key of form {form} disagrees with the other forms after mapping the options; skipped for this form.',
  },
  OPTION_ORDER_UNKNOWN: {
    severity: 'WARN',
    id: 'Kunci butir {item} berbeda antarpaket tanpa peta pilihan; pilihan ditulis terpisah per paket.',
    en: 'The key of item {item} differs between forms without an option map; options are kept apart by form.',
  },
  UNKNOWN_FORM: {
    severity: 'ERROR',
    id: 'Paket "{form}" tidak ada di kunci; baris ini tidak dipakai.',
    en: 'Form "{form}" is not in the key; this row is left out.',
  },
  NO_FORM_COLUMN: {
    severity: 'ERROR',
    id: 'Kunci memuat beberapa paket, tetapi lembar jawaban tidak punya kolom "paket".',
    en: 'The key holds several forms, but the answer sheet has no "form" column.',
  },
  UNKNOWN_OPTION: {
    severity: 'ERROR',
    id: 'Jawaban "{value}" butir {item} bukan pilihan yang dikenal; dinilai salah, dicatat terpisah.',
    en: 'Answer "{value}" to item {item} is not a known option; scored as wrong, kept apart.',
  },
  DOUBLE_MARK: {
    severity: 'WARN',
    id: 'Jawaban ganda "{value}" pada butir {item}; dinilai salah, dicatat terpisah.',
    en: 'Double mark "{value}" on item {item}; scored as wrong, kept apart.',
  },
  SCORE_OUT_OF_RANGE: {
    severity: 'ERROR',
    id: 'Skor "{value}" butir {item} di luar 0 sampai {maximum}; dinilai 0, dicatat terpisah.',
    en: 'Score "{value}" of item {item} is outside 0 to {maximum}; counted as 0, kept apart.',
  },
  MAXIMUM_ASSUMED: {
    severity: 'WARN',
    id: 'Skor tertinggi butir {item} tidak ditulis di kunci; {maximum} (skor tertinggi yang ada) dipakai.',
    en: 'The key gives no maximum for item {item}; {maximum} (the highest score seen) is used.',
  },
  TOO_MANY_CATEGORIES: {
    severity: 'WARN',
    id: 'Butir {item} punya lebih dari {maximum} macam jawaban; selebihnya digabung sebagai "lainnya".',
    en: 'Item {item} has more than {maximum} different answers; the rest is pooled as "lainnya".',
  },
  MORE_OF_THE_SAME: {
    severity: 'WARN',
    id: 'Ada {count} temuan {code} lagi yang tidak ditulis satu per satu.',
    en: '{count} more findings of {code} are not listed one by one.',
  },
} as const satisfies Record<string, IssueSentence>
