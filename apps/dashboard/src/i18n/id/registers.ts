/** The register as sheets that travel. */
export const registers = {
  title: 'Register sebagai lembar',
  dek: 'Unduh register wilayah Anda, atau bawa masuk register yang dicatat di tempat lain. Lembar memuat nama: simpan di tempat yang tidak dibaca orang lain.',
  sheet: 'Lembar',
  sheets: {
    CADRES: 'Kader',
    PREGNANCIES: 'Kehamilan',
    ASSIGNMENTS: 'Kader pendamping klien',
    ANTENATAL: 'Kontak kehamilan',
    DELIVERIES: 'Persalinan dan bayi',
    POSTPARTUM: 'Kunjungan nifas',
    NEONATAL: 'Kunjungan bayi',
    REFERRALS: 'Rujukan',
    DEATHS: 'Kematian',
    SHEETS: 'Lembar pemantauan',
    SIGNS: 'Tanda bahaya',
  },
  download: 'Unduh',
  downloadNote: 'Kolomnya sama dalam XLSX dan CSV. Setiap unduhan tercatat dalam audit.',
  downloadSubmit: { XLSX: 'Unduh XLSX', CSV: 'Unduh CSV' },
  upload: 'Bawa masuk',
  uploadNote:
    'CSV atau XLSX dengan judul kolom yang sama seperti unduhan. Bawa masuk kader dan kehamilan lebih dulu. Belum ada yang ditulis pada langkah ini.',
  previewDek:
    'Belum ada yang ditulis. Aturannya sama dengan formulir; baris yang sama dua kali tidak menggandakan apa pun.',
  nothingToDo: 'Tidak ada yang akan ditulis: semua baris sudah sama atau ditolak.',
  taken: (added: string, changed: string, same: string, rejected: string) =>
    `${added} baru, ${changed} berubah, ${same} sama, ${rejected} ditolak`,
  noIssues: 'Tidak ada temuan.',
  compared: 'Lembar ini dan register di sini',
  comparedNote:
    'Siapa yang ada di salah satu daftar saja, menurut nomor. “Hanya di register” mencakup desa dan bulan yang ada pada lembar.',
  onlyInFile: 'Hanya di lembar',
  differing: 'Ada di keduanya, isinya berbeda',
  onlyHere: 'Hanya di register',
  alike: 'Kedua daftar memuat yang sama.',
  number: 'Nomor',
  noNumber: 'tanpa nomor',
  day: 'Tanggal',
  whatDiffers: 'Kolom yang berbeda',
  firstOf: (n: string) => `${n} yang pertama.`,
  takenTitle: (sheet: string) => `Lembar ${sheet} sudah dibawa masuk`,
}
