import type { QualityWords } from './quality-words.ts'

/** What is wrong and how to mend it, in Indonesian. */
export const wordsId: QualityWords = {
  NOT_REPORTED: ({ period, last }) =>
    last === ''
      ? `Laporan ${period} belum masuk, dan belum pernah ada laporan sebelumnya.`
      : `Laporan ${period} belum masuk; yang terakhir ${last}.`,
  ELEMENTS_MISSING: ({ period, value, expected, absent }) =>
    `${period}: terisi ${value} dari ${expected} isian yang biasa dilaporkan. Belum ada: ${absent}.`,
  VILLAGES_MISSING: ({ period, value, expected }) => `${period}: ${value} dari ${expected} desa melapor.`,
  SENT_LATE: ({ period, value, deadline }) => `Isian ${period} masuk ${value} hari lewat tenggat ${deadline}.`,
  SILENT: ({ value, last }) => `Sudah ${value} bulan tanpa laporan; yang terakhir ${last}.`,
  FALLEN: ({ element, period, value, expected }) =>
    `${element}: jumlah sejak Januari turun dari ${expected} menjadi ${value} pada ${period}. Periksa keduanya.`,
  PARTS_DIFFER: ({ element, period, value, expected }) =>
    `${element}, ${period}: laporan sendiri ${value}, jumlah bagiannya ${expected}. Yang tampil jumlah bagiannya.`,
  MONTHS_DIFFER: ({ element, period, value, expected }) =>
    `${element}, ${period}: laporan setahun ${value}, jumlah dua belas bulannya ${expected}. Yang tampil jumlah bulannya.`,
  PART_ABOVE_WHOLE: ({ element, whole, period, value, expected }) =>
    `${element} (${value}) lebih besar dari ${whole} (${expected}) pada ${period}, padahal bagian darinya.`,
  COUNTED_ABOVE: ({ indicator, period, value, expected }) =>
    `${indicator}, Januari sampai ${period}: ${value} dari ${expected}, lebih dari seluruhnya. Salah satu laporan keliru.`,
  COVERAGE_ABOVE: ({ indicator, period, value, expected }) =>
    `${indicator}, Januari sampai ${period}: ${value} dari sasaran setahun ${expected}. Sasaran terlalu kecil, atau laporan terlalu besar.`,
  STANDS_APART: ({ element, period, value, expected, minimum, maximum }) =>
    `${element}, ${period}: ${value}, biasanya ${expected} (${minimum} sampai ${maximum}). Pastikan bukan salah ketik.`,
  MONTH_COPIED: ({ period, value, before }) =>
    `${period}: semua ${value} isian sama dengan ${before}. Pastikan bukan salinan.`,
  ROWS_REFUSED: ({ period, value }) => `${value} baris ditolak saat angka ${period} diimpor. Perbaiki dan impor lagi.`,
  REGISTER_DIFFERS: ({ element, period, value, expected, others }) =>
    `${element}, ${period}: laporan ${value}, register ${expected}.${others === '' ? '' : ` Berbeda juga ${others} isian lain.`} Cocokkan keduanya.`,
  REGISTER_ONLY: ({ element, period, expected, others }) =>
    `${element}, ${period}: register ${expected}, laporan belum ada.${others === '' ? '' : ` Berbeda juga ${others} isian lain.`}`,
  ROWS_DOUBLE: ({ period, value }) =>
    `${value} baris ganda ditolak saat angka ${period} diimpor. Sisakan satu baris untuk tiap wilayah dan ukuran.`,
}
