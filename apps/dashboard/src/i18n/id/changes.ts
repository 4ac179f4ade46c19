export const changes = {
  title: (month: string) => `Yang berubah sampai ${month}`,
  note: 'Diurutkan menurut kekuatan bukti, bukan besarnya angka.',
  risen: (name: string, place: string, before: string, now: string) =>
    `${name} di ${place} naik dari ${before} menjadi ${now}`,
  fallen: (name: string, place: string, before: string, now: string) =>
    `${name} di ${place} turun dari ${before} menjadi ${now}`,
  since: (month: string) => `Sejak ${month}`,
  months: (count: string) => `${count} bulan`,
  counts: (now: string, before: string) => `${now}; sebelumnya ${before}`,
  difference: (change: string, lower: string, upper: string) =>
    `Selisih ${change} poin persen (95 %: ${lower} sampai ${upper})`,
  ratio: (change: string, lower: string, upper: string) => `Menjadi ${change} kali (95 %: ${lower} sampai ${upper})`,
  ratioFrom: (change: string, lower: string) => `Menjadi ${change} kali (95 %: paling sedikit ${lower})`,
  strength: { VERY_STRONG: 'Sangat kuat', STRONG: 'Kuat', FAIR: 'Cukup' },
  evidence: 'Bukti',
  rules: {
    OUTSIDE_LIMITS: 'bulan terakhir di luar batas wajar',
    TREND_OF_SEVEN: 'tujuh bulan berturut-turut searah',
    TWO_OF_THREE: 'dua dari tiga bulan dekat batas',
    SEVEN_ON_ONE_SIDE: 'tujuh bulan di satu sisi rata-rata',
    none: 'bulan-bulan itu bersama-sama berbeda',
  },
  variation: { IMPROVEMENT: 'Membaik', CONCERN: 'Memburuk', NEUTRAL: 'Berubah' },
  facts: {
    before: (months: string) => `Sebelum ${months}`,
    now: (months: string) => `Sejak ${months}`,
    size: 'Ukuran',
    noSize: 'Sebelumnya tidak ada yang terhitung, jadi tidak ada perbandingan.',
    rule: 'Bagan kendali',
    dispersion: 'Ragam biasa',
    times: (times: string) => `${times} kali ragam acak`,
    chance: 'Peluang kebetulan',
    adjusted: (p: string, q: string) => `p ${p}; disesuaikan untuk semua deret bulan ini: q ${q}`,
    method: 'Metode',
    methodWords:
      'Jumlah bulan-bulan sejak perubahan diuji secara eksak terhadap jumlah sampai tiga tahun sebelumnya, dibagi ragam biasanya, dan dikoreksi untuk banyaknya awal yang dicoba (Bonferroni). Dari semua deret, tingkat temuan keliru dijaga 5 % (Benjamini–Hochberg 1995).',
  },
  more: (count: string) => `Semua ${count} perubahan`,
  noneTitle: 'Tidak ada perubahan nyata.',
  none: (weighed: string) =>
    `${weighed} deret bulanan dibandingkan dengan bulan-bulan sebelumnya; naik-turunnya sebesar biasa.`,
  nothingWeighed: 'Belum ada deret bulanan yang cukup panjang untuk dibandingkan.',
  weighed: (weighed: string, share: string) =>
    `${weighed} deret bulanan diuji. Dari yang terdaftar, paling banyak ${share} diperkirakan kebetulan.`,
  notWeighed: (reasons: string) => `Tidak diuji: ${reasons}.`,
  gaps: {
    NOT_REPORTED: (count: string) => `${count} belum dilaporkan`,
    INCOMPLETE: (count: string) => `${count} laporannya belum lengkap`,
    TOO_FEW_MONTHS: (count: string) => `${count} kurang dari 12 bulan pembanding`,
  },
  pending: 'Deret bulanan sedang dibandingkan di balik halaman ini. Muat ulang sebentar lagi.',
  stale: 'Ada angka yang baru masuk dan sedang dibandingkan; muat ulang sebentar lagi.',
}
