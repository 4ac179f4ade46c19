/** Where a head of school brings in teachers, classes and children. */
export const schoolData = {
  title: 'Data sekolah',
  dek: 'Guru, rombel, dan murid dari Dapodik. Impor guru dulu, lalu rombel, lalu murid; kenaikan kelas ikut dari lembar tahun berikutnya.',
  finding: (teachers: string, classes: string, pupils: string) =>
    `${teachers} guru, ${classes} rombel, ${pupils} murid`,
  emptyTitle: (school: string) => `${school} belum punya guru, rombel, dan murid di sini`,
  notAllowed: 'Hanya kepala sekolah yang mengisi data sekolahnya di sini. Dinas mengimpor di halaman Data.',
  standing: 'Yang sudah tercatat',
  year: (year: string) => `Tahun pelajaran ${year}`,
  room: 'Rombel',
  grades: 'Kelas',
  teacher: 'Guru kelas',
  pupils: 'Murid',
  templates: 'Templat',
  templatesNote: 'XLSX dengan judul kolom yang benar. Unduhan Dapodik juga terbaca tanpa diubah.',
  template: (sheet: string) => `Templat ${sheet} (XLSX)`,
  upload: 'Unggah lembar',
  uploadNote:
    'CSV atau XLSX. Belum ada yang ditulis pada langkah ini. Lembar memuat nama: jangan simpan di tempat umum.',
  sheets: { TEACHERS: 'guru', CLASSES: 'rombel', PUPILS: 'murid' },
  previewFinding: (added: string, changed: string, same: string, rejected: string) =>
    `${added} baru, ${changed} berubah, ${same} sama, ${rejected} ditolak`,
  noIssues: 'Tidak ada temuan: semua baris terbaca.',
  issuesCut: (shown: string, all: string) => `${shown} temuan pertama dari ${all}.`,
  takenTitle: (sheet: string) => `Lembar ${sheet} sudah dibawa masuk`,
  undo: 'Batalkan impor ini',
  undone: 'Impor dibatalkan.',
  undoFailed: 'Impor ini tidak dapat dibatalkan: ada data lain yang bergantung padanya.',
  tkd: 'Halaman TKD sekolah',
}
