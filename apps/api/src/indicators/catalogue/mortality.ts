import type { Indicator } from '../indicator.ts'

const perLiveBirths = {
  domain: 'HEALTH',
  kind: 'RATIO',
  direction: 'LOWER_IS_BETTER',
  intervalMethod: 'byar_exact',
  judgedAt: 'REGENCY',
  reportedAt: 'VILLAGE',
  denominatorText: { id: 'Bayi lahir hidup', en: 'Live births' },
} as const

const overLiveBirths = (numerator: string) => [
  {
    validFrom: null,
    validTo: null,
    numerator: [numerator],
    denominator: ['birth.live'],
    denominatorType: 'EVENTS' as const,
  },
]

export const mortality: readonly Indicator[] = [
  {
    ...perLiveBirths,
    key: 'AKI',
    name: { id: 'Angka kematian ibu (AKI)', en: 'Maternal mortality ratio (AKI)' },
    shortName: { id: 'Kematian ibu', en: 'Maternal deaths' },
    definition: {
      id: 'Kematian ibu selama hamil, bersalin, atau sampai 42 hari setelahnya, karena kehamilan atau diperburuk olehnya; bukan karena kecelakaan. Dihitung menurut tempat tinggal ibu.',
      en: 'Deaths of women while pregnant, giving birth or within 42 days after, related to or aggravated by the pregnancy; not accidental. Counted where the mother lived.',
    },
    numeratorText: { id: 'Kematian ibu sampai 42 hari', en: 'Maternal deaths up to 42 days' },
    unit: { id: 'per 100.000 kelahiran hidup', en: 'per 100,000 live births' },
    multiplier: 100_000,
    formulas: overLiveBirths('death.maternal'),
    targets: [
      { year: 2030, value: 70, source: 'SDG 3.1 (kurang dari 70)' },
      { year: 2029, value: 77, source: 'RPJMN 2025–2029' },
      { year: 2025, value: 122, source: 'RPJMN 2025–2029' },
      { year: 2024, value: 183, source: 'RPJMN 2020–2024' },
    ],
    source: 'Definisi Operasional Indikator KIA; ICD-10',
  },
  {
    ...perLiveBirths,
    key: 'AKN',
    name: { id: 'Angka kematian neonatal (AKN)', en: 'Neonatal mortality rate (AKN)' },
    shortName: { id: 'Kematian neonatal', en: 'Neonatal deaths' },
    definition: {
      id: 'Kematian bayi lahir hidup pada umur 0 sampai 27 hari genap.',
      en: 'Deaths of live-born babies at 0 to 27 completed days of age.',
    },
    numeratorText: { id: 'Kematian umur 0–27 hari', en: 'Deaths at 0–27 days' },
    unit: { id: 'per 1.000 kelahiran hidup', en: 'per 1,000 live births' },
    multiplier: 1000,
    formulas: overLiveBirths('death.neonatal'),
    targets: [{ year: 2030, value: 12, source: 'SDG 3.2 (paling tinggi 12)' }],
    source: 'ICD-10; Profil Kesehatan Provinsi Jawa Tengah',
  },
  {
    ...perLiveBirths,
    key: 'AKB',
    name: { id: 'Angka kematian bayi (AKB)', en: 'Infant mortality rate (AKB)' },
    shortName: { id: 'Kematian bayi', en: 'Infant deaths' },
    definition: {
      id: 'Kematian anak lahir hidup sebelum umur satu tahun.',
      en: 'Deaths of live-born children before the age of one year.',
    },
    numeratorText: { id: 'Kematian umur di bawah 1 tahun', en: 'Deaths under 1 year' },
    unit: { id: 'per 1.000 kelahiran hidup', en: 'per 1,000 live births' },
    multiplier: 1000,
    formulas: overLiveBirths('death.infant'),
    targets: [{ year: 2024, value: 16, source: 'RPJMN 2020–2024' }],
    source: 'ICD-10; Profil Kesehatan Provinsi Jawa Tengah',
  },
]
