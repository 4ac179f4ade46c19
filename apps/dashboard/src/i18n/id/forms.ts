/** What every form for recording says by itself. */
export const forms = {
  plain: {
    problemsTitle: 'Belum tersimpan. Perbaiki ini dulu:',
    notChosen: 'Belum dipilih',
    sending: 'Menyimpan…',
    matchesTitle: 'Mungkin sudah terdaftar',
    matchesNote:
      'Belum ada yang disimpan. Tanyakan kepada ibu atau puskesmas itu. Bila ia orang yang sama, pakai nomor kliennya.',
    someoneElse: 'Ia orang lain, atau hamil lagi: daftarkan sebagai klien baru',
  },
  yes: 'Ya',
  no: 'Tidak',
  record: 'Simpan',
  correct: 'Simpan perbaikan',
  reason: 'Alasan perbaikan',
  reasonHint: 'Beberapa kata saja; disimpan dalam riwayat. Contoh: salah tulis tanggal.',
  missing: 'Isi bagian ini.',
  missingDay: 'Isi tanggalnya.',
  chooseOne: 'Pilih salah satu.',
  notANumber: (typed: string) => `"${typed}" bukan angka. Tulis angka saja, misalnya 52,5.`,
  notWhole: 'Tulis bilangan bulat, tanpa koma.',
  notADay: (typed: string) => `"${typed}" bukan tanggal. Pilih dari kalender.`,
  notATime: (typed: string) => `"${typed}" bukan waktu. Tulis jam dan menit, misalnya 08:10.`,
  away: 'Layanan data tidak menjawab. Isian Anda masih ada di sini; coba simpan lagi sebentar lagi.',
}
