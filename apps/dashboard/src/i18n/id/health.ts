export const health = {
  title: 'Kesehatan',
  eyebrow: (group: string, area: string, period: string) => `${group} · ${area}, ${period}`,
  groupChoice: 'Kelompok indikator',
  groups: {
    pokok: 'Pokok',
    hamil: 'Kehamilan',
    gizi: 'Gizi ibu',
    risiko: 'Risiko',
    bersalin: 'Bersalin, nifas, KB',
    bayi: 'Bayi baru lahir',
    anak: 'Anak',
    pendampingan: 'Pendampingan kader',
    riil: 'Terhadap hitungan nyata',
    kematian: 'Kematian',
    lain: 'Lainnya',
  },
  partsChoice: 'Rincian menurut',
  indicatorChoice: 'Indikator yang dibaca',
  findings: {
    missed: (names: string) => `${names} meleset dari target`,
    missedCount: (count: string, judged: string) => `${count} dari ${judged} indikator meleset dari target`,
    noneMissed: 'Tidak ada indikator kelompok ini yang meleset dari target',
    unjudged: 'Kelompok ini belum dapat dinilai terhadap target',
    nothing: (period: string) => `Belum ada angka kelompok ini, ${period}`,
  },
  deks: {
    missed: (name: string, [count, judged]: readonly string[], level: string, farthest: string) =>
      `${name}: ${count} dari ${judged} ${level} meleset dari target, terjauh ${farthest}.`,
    unsure: (count: string, level: string) => `${count} ${level} tidak dapat dibedakan dari target.`,
    unjudged: (name: string, level: string) => `${name} tidak dinilai di tingkat ${level}.`,
    missing: (count: string, level: string) => `${count} ${level} belum melapor.`,
  },
  table: {
    missed: (count: string, judged: string, level: string, name: string) =>
      `${count} dari ${judged} ${level} meleset dari target ${name}`,
    noneMissed: (level: string, name: string) => `Tidak ada ${level} yang meleset dari target ${name}`,
    plain: (name: string, level: string) => `${name} menurut ${level}`,
    alone: (area: string) => `Indikator ${area}`,
  },
  profile: 'Profil indikator',
  profileNote: 'Judul kolom mengurutkan, nama wilayah membuka bagiannya, angka membuka halaman indikatornya.',
  tableUnit: (period: string) =>
    `Nilai, selang 95 %, dan hitungannya, ${period}. Warna hanya bila selangnya seluruhnya di satu sisi target; tanpa warna berarti tidak dinilai.`,
  noParts: 'Wilayah ini tidak mempunyai bagian; yang tampil wilayahnya sendiri.',
  notReported: (names: string) => `Belum dilaporkan di sini: ${names}.`,
  target: (value: string, year: string) => `target ${value} (${year})`,
  noTarget: 'tanpa target',
  counts: 'hitungan saja',
  farthest: (names: string, name: string) => `${names} terjauh dari target ${name}`,
  more: (name: string) => `Semua tentang ${name}`,
  noComparison: (name: string, level: string) =>
    `${name} per ${level} terlalu jarang untuk dibandingkan; hitungannya ada di tabel di atas.`,
  emptyTitle: 'Belum ada angka kelompok ini',
  empty: 'Pilih kelompok atau periode lain, atau impor laporannya. Panduan menjelaskan langkahnya.',
  toData: 'Ke halaman Data',
  otherDomain:
    'Halaman ini bidang kesehatan, dan akun Anda membaca bidang penilaian. Definisi, wilayah, dan data terbuka bagi Anda.',
}
