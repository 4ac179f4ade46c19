export const briefs = {
  title: 'Ringkasan mingguan',
  link: 'Ringkasan mingguan (A4)',
  dek: 'Satu halaman untuk Bupati, ditulis menurut aturan dari perubahan, target, keputusan, dan kelengkapan; tiap kalimat membawa kuerinya.',
  toPresent: (week: string) => `Minggu ini (${week})`,
  toPrevious: (week: string) => `Minggu lalu (${week})`,
  kept: 'Yang tersimpan',
  keptNote: 'Ringkasan sebuah minggu tidak berubah lagi setelah minggunya berakhir.',
  noneKept: 'Belum ada yang tersimpan. Ringkasan minggu lalu disimpan saat pertama dibuka.',
  days: (first: string, last: string) => `${first} sampai ${last}`,
  written: (day: string) => `Ditulis ${day}.`,
  toList: 'Semua ringkasan mingguan',
}
