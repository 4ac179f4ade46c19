/** A school's report of an exam. */
export const examSchool = {
  title: 'Laporan ujian sekolah',
  open: 'Laporan sekolah (A4)',
  back: 'Kembali ke ujian',
  notThere: (exam: string) => `Sekolah ini tidak mengikuti ${exam}, atau hasilnya tidak terbuka untuk Anda`,
  finding: (count: string, harder: number) =>
    harder === 0
      ? 'Tidak ada butir yang nyata lebih sukar bagi murid sekolah ini daripada di kabupaten'
      : `${count} butir nyata lebih sukar bagi murid sekolah ini daripada di kabupaten`,
  tooFew: 'Peserta sekolah ini kurang dari 10',
  tooFewNote: 'Di luar sekolah itu sendiri, hasil per butir ditampilkan mulai 10 peserta.',
  figures: 'Sekolah di samping kecamatan dan kabupaten',
  area: 'Wilayah',
  pupils: 'Peserta',
  mean: (subject: string) => `Rerata ${subject}`,
  sd: (subject: string) => `Simpangan baku ${subject}`,
  reached: 'Capaian minimum (E09)',
  integrity: 'IIP (E22)',
  shrunken: 'IIP tersusut',
  category: 'Kategori IIP',
  placesMethod: 'persen; selang Wilson 95 %; IIP tersusut condong ke kabupaten dengan bobot 20 peserta.',
  reliability: (tests: string) => `Reliabilitas tes di kabupaten (E06, selang Feldt 95 %): ${tests}.`,
  classes: 'Rombel',
  class: 'Rombel',
  classesMethod: 'persen dari skor tertinggi.',
  items: 'Butir yang sukar bagi murid sekolah ini',
  hard: (subject: string) => `${subject}: terjauh di bawah kabupaten`,
  item: 'Butir',
  right: 'Benar, %',
  regency: 'Kabupaten, %',
  harder: 'Nyata',
  yes: 'ya',
  no: 'tidak',
  itemsMethod:
    'selang Wilson 95 %; nyata bila seluruhnya di bawah kabupaten: 1 dari 40 butir tampak begitu karena kebetulan.',
  printed: (day: string, version: string) => `Dicetak ${day}, metode ${version}. Tidak memuat nama murid.`,
  signed: 'Kepala sekolah',
}
