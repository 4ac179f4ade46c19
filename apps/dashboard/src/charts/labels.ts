import type { Language } from './format/format-number.ts'

/** The chart kit's own words. Everything else on a chart comes in as a property. */
export interface ChartLabels {
  notReported: string
  notReportedLong: string
  notApplicable: string
  notApplicableLong: string
  suppressed: string
  suppressedLong: string
  error: string
  errorLong: string
  zeroLong: string
  outOf: string
  interval: string
  noInterval: string
  value: string
  lower: string
  upper: string
  numerator: string
  denominator: string
  target: string
  published: string
  publishedSource: string
  period: string
  area: string
  parent: string
  note: string
  evidence: string
  worse: string
  better: string
  unsure: string
  unjudged: string
  naturalUpper: string
  naturalLower: string
  naturalCentre: string
  limit95: string
  limit998: string
  usual: string
  limit: string
  interval95: string
  naturalBand: string
  publishedMark: string
  source: string
  method: string
  table: string
  download: string
  copy: string
  copied: string
  interactive: string
  plain: string
  loading: string
  plot: string
  origin: string
  definition: string
  formula: string
  counts: string
  freshness: string
  freshnessUnknown: string
  completeness: string
  complete: string
  completenessUnknown: string
  query: string
  from: string
  to: string
  upTo: string
  range: string
  count: string
  lowest: string
  highest: string
  withinColumn: string
}

const id: ChartLabels = {
  notReported: 'belum',
  notReportedLong: 'belum melapor',
  notApplicable: '–',
  notApplicableLong: 'tidak dapat dihitung',
  suppressed: 'disamarkan',
  suppressedLong: 'disamarkan untuk melindungi orang',
  error: '! galat',
  errorLong: 'galat hitung',
  zeroLong: 'nol: dilaporkan, dan memang tidak ada',
  outOf: 'dari',
  interval: 'Selang',
  noInterval: 'tanpa selang',
  value: 'Nilai',
  lower: 'Batas bawah',
  upper: 'Batas atas',
  numerator: 'Pembilang',
  denominator: 'Penyebut',
  target: 'Target',
  published: 'Terbitan',
  publishedSource: 'Sumber terbitan',
  period: 'Periode',
  area: 'Wilayah',
  parent: 'induk',
  note: 'Catatan',
  evidence: 'Bukti',
  worse: 'lebih buruk, nyata',
  better: 'lebih baik, nyata',
  unsure: 'tidak dapat dibedakan',
  unjudged: 'tidak dinilai',
  naturalUpper: 'Batas atas wajar',
  naturalLower: 'Batas bawah wajar',
  naturalCentre: 'Biasanya',
  limit95: 'batas 95 %',
  limit998: 'batas 99,8 %',
  usual: 'biasanya',
  limit: 'batas',
  interval95: 'selang 95 %',
  naturalBand: 'batas wajar',
  publishedMark: 'angka terbitan, tanpa selang',
  source: 'Sumber',
  method: 'Metode',
  table: 'Tabel data',
  download: 'Unduh',
  copy: 'Salin',
  copied: 'Tersalin',
  interactive: 'Buka grafik interaktif',
  plain: 'Kembali ke grafik biasa',
  loading: 'Memuat grafik…',
  plot: 'Grafik. Panah kiri dan kanan berpindah titik, Escape menutup',
  origin: 'Dari mana angka ini?',
  definition: 'Definisi',
  formula: 'Rumus',
  counts: 'Hitungan',
  freshness: 'Dimuat',
  freshnessUnknown: 'waktu muat tidak diketahui',
  completeness: 'Kelengkapan',
  complete: 'diterima',
  completenessUnknown: 'kelengkapan tidak diketahui',
  query: 'Kueri GraphQL',
  from: 'dari',
  to: 'sampai',
  upTo: 'sampai',
  range: 'Rentang',
  count: 'Banyaknya',
  lowest: 'terendah',
  highest: 'tertinggi',
  withinColumn: 'seperempat wilayah tiap warna, per kolom',
}

const en: ChartLabels = {
  notReported: 'not yet',
  notReportedLong: 'not yet reported',
  notApplicable: '–',
  notApplicableLong: 'cannot be computed',
  suppressed: 'hidden',
  suppressedLong: 'hidden to protect persons',
  error: '! error',
  errorLong: 'computing failed',
  zeroLong: 'zero: reported, and there were none',
  outOf: 'of',
  interval: 'Interval',
  noInterval: 'no interval',
  value: 'Value',
  lower: 'Lower limit',
  upper: 'Upper limit',
  numerator: 'Numerator',
  denominator: 'Denominator',
  target: 'Target',
  published: 'Published',
  publishedSource: 'Publication',
  period: 'Period',
  area: 'Area',
  parent: 'parent',
  note: 'Note',
  evidence: 'Evidence',
  worse: 'worse, beyond chance',
  better: 'better, beyond chance',
  unsure: 'not distinguishable',
  unjudged: 'not judged',
  naturalUpper: 'Upper natural limit',
  naturalLower: 'Lower natural limit',
  naturalCentre: 'Usual value',
  limit95: '95% limits',
  limit998: '99.8% limits',
  usual: 'usual',
  limit: 'limit',
  interval95: '95% interval',
  naturalBand: 'natural limits',
  publishedMark: 'published figure, without interval',
  source: 'Source',
  method: 'Method',
  table: 'Data table',
  download: 'Download',
  copy: 'Copy',
  copied: 'Copied',
  interactive: 'Open interactive chart',
  plain: 'Back to the plain chart',
  loading: 'Loading the chart…',
  plot: 'Chart. Left and right arrows move the point, Escape closes',
  origin: 'Where does this figure come from?',
  definition: 'Definition',
  formula: 'Formula',
  counts: 'Counts',
  freshness: 'Loaded',
  freshnessUnknown: 'time of loading unknown',
  completeness: 'Completeness',
  complete: 'received',
  completenessUnknown: 'completeness unknown',
  query: 'GraphQL query',
  from: 'from',
  to: 'to',
  upTo: 'up to',
  range: 'Range',
  count: 'Count',
  lowest: 'lowest',
  highest: 'highest',
  withinColumn: 'a quarter of the areas in each shade, by column',
}

export const chartLabels: Record<Language, ChartLabels> = { id, en }

export const interactiveWords = (language: Language): { open: string; close: string } => ({
  open: chartLabels[language].interactive,
  close: chartLabels[language].plain,
})
