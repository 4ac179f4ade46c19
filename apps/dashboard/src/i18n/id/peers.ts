/** Areas beside the area above and each other. */
export const peers = {
  limits: 'Batas corong',
  plain: 'Kebetulan saja',
  wide: 'Diperlebar ragam antarwilayah',
  apart: (apart: string, among: string, many: string, whole: string) =>
    `${apart} dari ${among} ${many} berbeda dari ${whole} melebihi kebetulan`,
  noneApart: (many: string, name: string) => `Beda ${name} antar-${many} tidak melebihi kebetulan`,
  summary: (times: string) =>
    `Makin sedikit yang dihitung, makin lebar batasnya. Wilayah-wilayah ini beragam ${times} kali kebetulan (φ).`,
  left: (count: string) => `${count} wilayah tanpa nilai tidak digambar di sini.`,
  judged: {
    worse: 'lebih buruk, di luar batas 99,8 %',
    better: 'lebih baik, di luar batas 99,8 %',
    unsure: 'di luar batas 95 %, mungkin kebetulan',
    none: 'di dalam batas',
  },
  places: {
    HIGH_998: 'di atas batas 99,8 %',
    HIGH_95: 'di atas batas 95 %',
    WITHIN: 'di dalam batas',
    LOW_95: 'di bawah batas 95 %',
    LOW_998: 'di bawah batas 99,8 %',
  },
  against: 'Menurut selangnya',
  verdicts: {
    BETTER: 'lebih baik',
    WORSE: 'lebih buruk',
    SIMILAR: 'serupa',
    HIGHER: 'lebih tinggi',
    LOWER: 'lebih rendah',
  },
  fifth: 'Seperlima',
  fifthOf: (fifth: string) => `ke-${fifth} dari bawah`,
  noRank: (many: string) => `Tidak satu pun peringkat ${many} pasti`,
  someRanks: (sure: string, among: string, many: string) => `Peringkat pasti hanya ${sure} dari ${among} ${many}`,
  rankUnit: 'Peringkat, 1 yang terbaik, dengan rentang peringkat yang mungkin.',
  rankSummary: (among: string) =>
    `Rentang tiap wilayah berlaku bersama-sama untuk ${among} wilayah dengan kepercayaan 95 %.`,
  methods: {
    share: 'batas corong proporsi (Spiegelhalter 2005).',
    rate: 'batas corong laju, eksak menurut Poisson (Spiegelhalter 2005).',
    wide: 'Diperlebar oleh ragam antarwilayah di luar kebetulan (τ², DerSimonian–Laird).',
    rank: 'rentang peringkat dari selang bersama (Klein, Wright & Wieczorek 2020), tanpa simulasi.',
    smooth: 'Bayes empiris: nilai wilayah kecil ditarik ke rata-rata bersama (Marshall 1991).',
  },
  map: 'Peta',
  raw: 'Apa adanya',
  smooth: 'Dihaluskan',
  smoothTitle: (name: string, lowest: string, highest: string) => `${name} dihaluskan: ${lowest} sampai ${highest}`,
  smoothNote: 'Hitungan aslinya ada di tabel. Nilai yang dihaluskan untuk melihat pola, bukan untuk menilai.',
}
