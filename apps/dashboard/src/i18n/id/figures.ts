/** Words around a figure, on every page that shows one. */
export const figures = {
  intervalHeader: 'Selang 95 %',
  interval: (lower: string, upper: string) => `selang 95 %: ${lower}–${upper}`,
  outOf: (numerator: string, denominator: string) => `${numerator} dari ${denominator}`,
  countOnly: (count: string) => `${count} dihitung`,
  unsurePlace: (place: string, value: string, missing: string, expected: string) =>
    `${place} tampak lebih jauh lagi (${value}), tetapi ${missing} dari ${expected} laporannya belum masuk.`,
  shareOf: (numerator: string, denominator: string) => `${numerator}, % dari ${denominator}`,
  notReported: 'belum dilaporkan',
  notReportedShort: 'belum',
  suppressed: 'disamarkan',
  notApplicable: 'tidak dapat dihitung',
  status: {
    MET: { HIGHER_IS_BETTER: 'Di atas target', LOWER_IS_BETTER: 'Di bawah batas target', NEUTRAL: 'Memenuhi target' },
    MISSED: {
      HIGHER_IS_BETTER: 'Di bawah target',
      LOWER_IS_BETTER: 'Melampaui batas target',
      NEUTRAL: 'Meleset dari target',
    },
    NOT_DISTINGUISHABLE: 'Belum dapat dibedakan dari target',
    NO_TARGET: (year: string) => `Belum ada target untuk ${year}`,
    NOT_JUDGED: 'Tidak dinilai terhadap target di sini',
  },
  target: (value: string, year: string, source: string) => `target ${value} (${year}, ${source})`,
  reasons: {
    NUMERATOR_NOT_REPORTED: (numerator: string, _denominator: string, period: string) =>
      `${numerator} ${period} belum dilaporkan, jadi angkanya tidak dihitung.`,
    DENOMINATOR_NOT_REPORTED: (_numerator: string, denominator: string, period: string) =>
      `${denominator} ${period} belum dilaporkan, jadi hanya hitungan yang tampil.`,
    BOTH_NOT_REPORTED: (numerator: string, denominator: string, period: string) =>
      `${numerator} dan ${denominator.toLowerCase()} ${period} belum dilaporkan.`,
    ZERO_DENOMINATOR: (_numerator: string, denominator: string, period: string) =>
      `${denominator} ${period} nol, jadi angkanya tidak dapat dihitung.`,
    MONTHS_DIFFER: (numerator: string, denominator: string, period: string) =>
      `${numerator} dan ${denominator} ${period} dilaporkan untuk bulan yang berbeda, jadi tidak dihitung.`,
    PARTS_MISSING: (_numerator: string, _denominator: string, period: string) =>
      `Belum semua kabupaten/kota melapor untuk ${period}, jadi tidak ada jumlahnya.`,
    NEGATIVE: (numerator: string, _denominator: string, period: string) =>
      `${numerator} ${period} negatif karena laporan kumulatifnya turun.`,
    NUMERATOR_ABOVE_DENOMINATOR: (numerator: string, denominator: string, period: string) =>
      `${numerator} ${period} lebih banyak dari ${denominator.toLowerCase()}: salah satu laporannya keliru.`,
    NOT_FROM_COUNTS: (_numerator: string, _denominator: string, period: string) =>
      `Belum ada hasil analisis untuk ${period}; angka ini bukan pembilang dibagi penyebut.`,
    NO_FORMULA: (_numerator: string, _denominator: string, period: string) =>
      `Rumus indikator ini tidak berlaku untuk ${period}.`,
  },
  history: 'Riwayat laporan',
  tooFewCases: (level: string) =>
    `Kasusnya terlalu sedikit untuk sebuah angka di wilayah sekecil ini: yang tampil hitungannya. Angkanya dinilai mulai tingkat ${level}.`,
  flags: {
    NUMERATOR_ABOVE_DENOMINATOR: 'Pembilang lebih besar dari penyebut; tidak dipotong.',
    NUMERATOR_WITHOUT_DENOMINATOR: 'Ada yang dihitung padahal penyebutnya nol.',
    NEGATIVE_COUNT: 'Laporan kumulatif turun: kelebihan hitung bulan sebelumnya dikurangkan di sini.',
    INCOMPLETE: 'Belum semua unit melapor; angka ini dari yang sudah.',
    REPORT_DIFFERS_FROM_PARTS: 'Laporan wilayah ini sendiri berbeda dari jumlah bagiannya; jumlah bagian yang tampil.',
    COVERS_SEVERAL_MONTHS: 'Memuat kejadian bulan-bulan sebelumnya yang tidak dilaporkan sendiri.',
    TARGET_PROJECTED:
      'Sasarannya perkiraan: bagian dari sasaran wilayah di atasnya menurut jumlah penduduk, atau dihitung dari sasaran lain.',
  },
  completeness: (reported: string, expected: string, level: string) =>
    `${reported} dari ${expected} laporan ${level} diterima`,
  reportsFrom: (level: string) => `laporan ${level}`,
  completenessShort: (reported: string, expected: string) => `${reported} dari ${expected} laporan`,
  sameAsPublished: 'sama dengan terbitan',
  loaded: (instant: string) => `dimuat ${instant}`,
  per12Months: '12 bulan',
  published: 'Angka terbitan',
  publishedNoInterval: 'Angka terbitan tanpa jumlah kasus, jadi selang tidak dapat dihitung.',
  counted: 'Dihitung dari laporan',
  noOwnReport: 'tidak dihitung',
  source: 'Sumber',
  method: 'Metode',
  methods: {
    wilson: 'selang Wilson',
    byar: 'selang Byar',
    exact: 'selang Poisson eksak',
    wilson_or_byar: 'selang Wilson; Byar bila capaian melebihi 100 %',
    byar_exact: 'selang Byar; Poisson eksak di bawah 10 kasus',
    stored: 'selang dari analisisnya',
  },
  value: 'Nilai',
  lower: 'Batas bawah',
  upper: 'Batas atas',
  numerator: 'Pembilang',
  denominator: 'Penyebut',
  statusHeader: 'Terhadap target',
  area: 'Wilayah',
  period: 'Periode',
  year: 'Tahun',
  outside: 'Luar wilayah dihitung tersendiri, tidak masuk capaian kecamatan mana pun.',
  noRate: (unit: string) => `Angka ${unit} tidak dihitung.`,
  noShare: 'Persentasenya tidak dihitung.',
  noInterval: 'Tanpa selang',
  noFreshness: 'belum ada laporan',
  noCompleteness: 'Kelengkapan tidak diketahui',
  noFormula: 'Hasil analisis yang tersimpan, bukan pembilang dibagi penyebut.',
  judged: {
    worse: 'meleset dari target',
    better: 'memenuhi target',
    unsure: 'tidak dapat dibedakan dari target',
    none: 'tidak dinilai di sini',
  },
  parts: {
    missed: (count: string, judged: string, level: string, name: string) =>
      `${count} dari ${judged} ${level} meleset dari target ${name}`,
    noneMissed: (level: string, name: string) => `Tidak ada ${level} yang meleset dari target ${name}`,
    farthest: (names: string, name: string) => `${names} terjauh dari target ${name}`,
    range: (name: string, lowest: string, highest: string, areas: string) =>
      `${name} dari ${lowest} sampai ${highest} di ${areas}`,
    cases: (name: string, count: string, among: string, level: string) =>
      `${name} tercatat di ${count} dari ${among} ${level}`,
    noCases: (name: string, among: string, level: string) => `${name} tidak tercatat di ${among} ${level} yang melapor`,
    plain: (name: string, level: string) => `${name} menurut ${level}`,
  },
  trend: {
    risen: (name: string) => `${name} naik melampaui selang setahun sebelumnya`,
    fallen: (name: string) => `${name} turun melampaui selang setahun sebelumnya`,
    unchanged: (name: string) => `${name} tidak berubah nyata dibanding setahun sebelumnya`,
    redefined: (name: string) => `Rumus ${name} berubah dalam setahun terakhir`,
    missedSince: (name: string) => `${name} meleset dari target sejak rumus baru berlaku`,
    metSince: (name: string) => `${name} memenuhi target sejak rumus baru berlaku`,
    unknown: (name: string) => `${name} menurut waktu`,
    newFormula: 'rumus baru',
  },
}
