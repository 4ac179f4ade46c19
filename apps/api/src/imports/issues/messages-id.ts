import type { DomainIssueCode } from './import-issue.ts'
import type { IssueTerms } from './issue-terms.ts'

const maybe = (nearest: string) => (nearest === '' ? '' : ` Apakah maksud Anda "${nearest}"?`)

const ofSheet = (name: string) => (name === '' ? '' : ` lembar "${name}"`)

const lower = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)

/** Messages in Indonesian: what is wrong, then how to mend it. */
export const messagesId: Record<DomainIssueCode, (terms: IssueTerms) => string> = {
  UNKNOWN_AREA: ({ value, param }) =>
    `wilayah "${value}" tidak dikenal.${maybe(param('nearest'))} Periksa kode atau namanya; puskesmas dan sekolah harus diimpor lebih dahulu.`,
  AMBIGUOUS_AREA: ({ value, param }) =>
    `"${value}" cocok dengan beberapa wilayah (${param('candidates')}). Isi kodenya, atau tambahkan tingkat wilayah dan kecamatannya.`,
  AREA_MISSING: () => 'baris ini tidak menyebut wilayah. Isi kode atau nama wilayahnya.',
  AREA_ELSEWHERE: ({ value, param }) =>
    `desa "${value}" tidak ada di ${param('place')}; yang bernama itu: ${param('candidates')}. Betulkan desa atau tempat di atasnya.`,
  AREA_OUTSIDE: ({ value, param }) =>
    `"${value}" di luar kabupaten/kota ${param('regencyCode')}. Angka wilayah lain hanya dapat masuk sebagai angka terbitan (lembar PUBLISHED).`,
  AREA_FORBIDDEN: ({ value }) =>
    `akun Anda tidak berhak mengisi wilayah "${value}". Hapus baris ini, atau minta pengelola mengimpornya.`,
  UNKNOWN_ELEMENT: ({ value, param }) =>
    `elemen "${value}" tidak dikenal.${maybe(param('nearest'))} Pakai kunci elemen dari halaman definisi; angka jadi seperti AKI masuk lewat lembar PUBLISHED.`,
  UNKNOWN_MEASURE: ({ value, param }) =>
    `ukuran "${value}" bukan indikator atau elemen yang dikenal.${maybe(param('nearest'))} Perbaiki, atau lewati lewat pemetaan (values, null).`,
  MEASURE_FORBIDDEN: ({ value }) =>
    `akun Anda tidak berhak mengisi "${value}". Hapus baris ini, atau minta pengelola mengimpornya.`,
  NOT_A_PERIOD: ({ value }) =>
    `"${value}" bukan bulan atau tahun yang sah. Tulis misalnya 2024-03, Maret 2024, atau 2024.`,
  PERIOD_MISSING: () => 'baris ini tidak menyebut periode. Isi kolom periode, atau kolom tahun dan bulan.',
  FUTURE_PERIOD: ({ value, param }) =>
    `periode "${value}" belum tiba (hari ini ${param('today')}). Periksa tahun dan bulannya.`,
  TARGET_NEEDS_YEAR: ({ value, param }) =>
    `${param('element')} adalah sasaran setahun, jadi periodenya tahun, bukan "${value}". Tulis misalnya 2026.`,
  CUMULATIVE_NOT_COUNTED: ({ param }) =>
    `${param('element')} bukan jumlah kejadian, jadi tidak dapat kumulatif sejak Januari. Kosongkan cara hitungnya.`,
  CUMULATIVE_NEEDS_MONTH: ({ value }) =>
    `angka kumulatif dihitung sampai suatu bulan, sedangkan "${value}" setahun. Tulis bulannya, misalnya 2026-03, atau kosongkan cara hitungnya.`,
  CUMULATIVE_FALLS: ({ value, param }) =>
    `${param('element')} di ${param('area')}: angka kumulatif s.d. ${param('period')} (${value}) lebih rendah ${param('fall')} dari laporan sebelumnya. Baris tetap masuk dan ditandai; periksa keduanya.`,
  ELEMENTS_ACROSS: ({ param }) =>
    `tidak ada kolom elemen. Bila tiap kolom memuat satu elemen (${param('headers')}), pakai pemetaan ${param('mapping')} dengan … diganti kunci elemen dari halaman definisi, tanpa kolom yang bukan elemen.`,
  LEVEL_TOO_FINE: ({ value, param, level }) =>
    `${param('element')} dilaporkan paling rendah di tingkat ${level('level')}; "${value}" lebih rendah. Isi jumlah tingkat itu.`,
  DUPLICATE_ROW: ({ param }) =>
    `isinya sama kunci dengan baris ${param('other')}${ofSheet(param('otherWorksheet'))}. Sisakan satu baris saja untuk wilayah, ukuran dan periode yang sama.`,
  COUNTED_TWICE: ({ value, param }) =>
    param('other') === ''
      ? `desa "${value}" belum punya puskesmas, padahal desa lain di kecamatannya sudah. Impor dahulu wilayah kerjanya (lembar CATCHMENTS), agar tidak terhitung dua kali.`
      : `"${value}" dan "${param('other')}" sama-sama melapor dan akan terhitung dua kali di kabupaten. Impor dahulu wilayah kerja puskesmas (lembar CATCHMENTS), atau pakai salah satu saja.`,
  PART_EXCEEDS_WHOLE: ({ param }) =>
    `${param('part')} = ${param('partValue')} lebih besar dari ${param('whole')} = ${param('wholeValue')}, padahal bagian darinya. Baris tetap masuk; periksa keduanya.`,
  DIFFERS_FROM_PARTS: ({ param }) =>
    `${param('element')} ${param('period')}: laporan ${param('area')} sendiri ${param('own')}, jumlah bagiannya ${param('sum')}. Yang tampil jumlah bagiannya; periksa keduanya.`,
  DIFFERS_FROM_MONTHS: ({ param }) =>
    `${param('element')} ${param('period')} di ${param('area')}: laporan setahun ${param('own')}, jumlah dua belas bulannya ${param('sum')}. Yang tampil jumlah bulannya; periksa keduanya.`,
  MONTHS_OVERLAP: ({ param }) =>
    `${param('element')}: laporan ${param('area')} sendiri ${param('ownPeriod')} dan laporan bagiannya ${param('partsPeriod')} memuat bulan yang sama, jadi setahun terhitung dua kali. Batalkan salah satunya, atau lengkapi bulan-bulan bagiannya.`,
  WRONG_LEVEL: ({ param, level }) =>
    `"${param('area')}" bukan ${level('level')}. Isi kode atau nama ${level('level')} di kolom ini.`,
  CODE_TAKEN: ({ value, param }) =>
    `kode "${value}" sudah dipakai wilayah lain, yaitu ${param('area')}. Periksa kodenya.`,
  NOT_A_SCHOOL_YEAR: () => 'ini bukan tahun pelajaran. Tulis misalnya 2025/2026.',
  NOT_GRADES: () => 'ini bukan tingkat SD/MI. Tulis 1 sampai 6; untuk kelas rangkap misalnya 1,2.',
  NUMBER_MALFORMED: ({ param }) =>
    `nomor ini harus ${param('digits')} angka. Periksa di Dapodik; simpan kolomnya sebagai teks agar angka nol di depan tidak hilang.`,
  PERSON_ELSEWHERE: ({ param }) =>
    `orang ini masih terdaftar di ${param('area')}. Minta sekolah itu mencatat mutasinya lebih dahulu.`,
  UNKNOWN_ACCOUNT: () =>
    'tidak ada akun penguji dengan nama ini di sekolah ini. Minta pengelola membuat akunnya, atau kosongkan.',
  UNKNOWN_TEACHER: () => 'guru ini belum terdaftar di sekolah. Impor dahulu daftar gurunya (lembar TEACHERS).',
  UNKNOWN_CLASS: ({ param }) =>
    `rombel ini tidak ada di sekolah pada tahun ${param('period')}. Impor dahulu daftar rombelnya (lembar CLASSES).`,
  GRADE_NOT_IN_CLASS: ({ param }) => `tingkat murid harus salah satu tingkat rombelnya (${param('grades')}).`,
  UNKNOWN_FORM: ({ param }) =>
    `paket ini tidak ada pada kunci. Isi salah satu: ${param('forms')}; atau tambahkan paketnya pada kunci.`,
  ANSWERS_LENGTH: ({ param }) =>
    `rangkaian jawaban ini ${param('length')} tanda, padahal paketnya ${param('items')} butir. Tulis satu tanda untuk tiap butir; "-" untuk yang kosong.`,
  ANSWERS_BLANK: () =>
    'semua jawaban kosong. Hapus baris ini bila peserta tidak hadir; bila hadir, periksa pindaiannya.',
  ERASURES_MALFORMED: ({ param }) =>
    `penghapusan ditulis satu angka untuk tiap butir, ${param('items')} angka dari 0 sampai 3. Perbaiki, atau kosongkan bila tidak dipindai.`,
  TWO_ROOMS: ({ param }) =>
    `peserta ini sudah di ruang ${param('room')} pada baris ${param('other')}. Tidak mungkin di dua ruang; cocokkan dengan daftar hadir dan sisakan satu baris.`,
  PUPIL_TWICE: ({ param }) =>
    `peserta ini sudah ada pada baris ${param('other')}. Sisakan satu baris, atau perbaiki NISN-nya.`,
  PUPIL_ELSEWHERE: ({ param }) =>
    `peserta ini tercatat di ${param('area')} pada ujian yang sama. Periksa NISN dan NPSN-nya.`,
  SEAT_TAKEN: ({ param }) =>
    `tempat duduk ini di ruang ${param('room')} sudah ditempati peserta lain. Jawabannya masuk tanpa tempat duduk; periksa denah ruangnya.`,
  ANSWER_ODD: ({ param }) => lower(param('said')),
  NO_SHEET_YET: () =>
    'peserta ini belum punya lembar jawaban pada mata pelajaran ini, jadi tempat duduk atau penghapusannya belum dapat dicatat. Impor dahulu jawabannya.',
  KEY_FAULTY: ({ param }) => lower(param('said')),
  NOT_GEOJSON: () =>
    'berkas ini bukan GeoJSON (FeatureCollection) atau TopoJSON yang utuh. Ekspor ulang dari aplikasi peta, misalnya QGIS.',
  NOT_AN_OUTLINE: ({ value }) =>
    `bentuk "${value}" bukan poligon dalam derajat bujur dan lintang (WGS 84). Ekspor ulang dengan EPSG:4326.`,
  OUTLINE_WITHOUT_AREA: ({ value }) =>
    `bentuk "${value}" tidak cocok dengan wilayah mana pun. Sebutkan properti kodenya lewat pemetaan (code), atau abaikan.`,
  AREA_WITHOUT_OUTLINE: ({ value, param }) =>
    `${param('name')} (${value}) belum punya batas wilayah, jadi tidak tampak di peta. Lengkapi berkasnya bila perlu.`,
}
