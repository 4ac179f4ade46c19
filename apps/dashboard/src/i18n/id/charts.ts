/** Sentences under charts. */
export const charts = {
  trendSummary: (first: string, from: string, last: string, to: string) =>
    `Dari ${from} (${first}) ke ${to} (${last}).`,
  trendMissing: (count: string) => `${count} periode belum dilaporkan.`,
  trendPublished: 'Hanya angka terbitan; hitungan untuk wilayah ini belum dilaporkan.',
  trendNothing: 'Belum ada nilai pada rentang ini.',
  compareSummary: (highest: string, most: string, lowest: string, least: string) =>
    `Tertinggi ${highest} (${most}), terendah ${lowest} (${least}).`,
  compareMissing: (count: string, total: string) => `${count} dari ${total} wilayah belum melapor.`,
  compareNothing: 'Belum ada wilayah yang melapor.',
  noSource: 'belum ada laporan.',
  moreSources: (count: string) => `${count} lainnya`,
  sinceFormula: (course: string) => `Sejak rumus baru: ${course}`,
  counts: (name: string) => `${name}, hitungan`,
  countUnit: 'Banyaknya kejadian yang dilaporkan; tanpa penyebut.',
  countMethod: 'hitungan apa adanya.',
  publishedMethod: 'angka terbitan tanpa jumlah kasus, jadi selang tidak dapat dihitung.',
  unitFor: (unit: string, period: string) => `${unit}; ${period}.`,
}
