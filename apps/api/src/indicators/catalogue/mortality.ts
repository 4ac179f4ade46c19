import type { Indicator } from '../indicator.ts'
import { overEvents } from './formula-profiles.ts'

const perLiveBirths = {
  domain: 'HEALTH',
  kind: 'RATIO',
  direction: 'LOWER_IS_BETTER',
  intervalMethod: 'byar_exact',
  judgedAt: 'REGENCY',
  judgedOverThreeYearsAt: 'SUBDISTRICT',
  reportedAt: 'VILLAGE',
  denominatorText: { id: 'Bayi lahir hidup', en: 'Live births' },
} as const

const perThousand = { id: 'per 1.000 kelahiran hidup', en: 'per 1,000 live births' }

const perAllBirths = {
  ...perLiveBirths,
  kind: 'RATE',
  multiplier: 1000,
  denominatorText: { id: 'Bayi lahir hidup dan lahir mati', en: 'Live births and stillbirths' },
  unit: { id: 'per 1.000 kelahiran', en: 'per 1,000 births' },
} as const

const allBirths = ['birth.live', 'birth.still']

export const mortality: readonly Indicator[] = [
  {
    ...perLiveBirths,
    key: 'AKI',
    judgedOverThreeYearsAt: 'REGENCY',
    name: { id: 'Angka kematian ibu (AKI)', en: 'Maternal mortality ratio (AKI)' },
    shortName: { id: 'Kematian ibu', en: 'Maternal deaths' },
    definition: {
      id: 'Kematian ibu selama hamil, bersalin, atau sampai 42 hari setelahnya, karena kehamilan atau diperburuk olehnya; bukan karena kecelakaan. Dihitung menurut tempat tinggal ibu.',
      en: 'Deaths of women while pregnant, giving birth or within 42 days after, related to or aggravated by the pregnancy; not accidental. Counted where the mother lived.',
    },
    numeratorText: { id: 'Kematian ibu sampai 42 hari', en: 'Maternal deaths up to 42 days' },
    unit: { id: 'per 100.000 kelahiran hidup', en: 'per 100,000 live births' },
    multiplier: 100_000,
    formulas: overEvents(['death.maternal'], ['birth.live']),
    targets: [
      { year: 2045, value: 16, source: 'RPJPN 2025–2045' },
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
    unit: perThousand,
    multiplier: 1000,
    formulas: overEvents(['death.neonatal'], ['birth.live']),
    targets: [
      { year: 2030, value: 12, source: 'SDG 3.2 (paling tinggi 12)' },
      { year: 2024, value: 10, source: 'RPJMN 2020–2024' },
    ],
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
    unit: perThousand,
    multiplier: 1000,
    formulas: overEvents(['death.infant'], ['birth.live']),
    targets: [{ year: 2024, value: 16, source: 'RPJMN 2020–2024' }],
    source: 'ICD-10; Profil Kesehatan Provinsi Jawa Tengah',
  },
  {
    ...perLiveBirths,
    key: 'AKABA',
    name: { id: 'Angka kematian balita (AKABA)', en: 'Under-five mortality rate (AKABA)' },
    shortName: { id: 'Kematian balita', en: 'Under-five deaths' },
    definition: {
      id: 'Kematian anak lahir hidup sebelum umur lima tahun; kematian bayi ikut terhitung.',
      en: 'Deaths of live-born children before the age of five years; infant deaths are included.',
    },
    numeratorText: { id: 'Kematian umur di bawah 5 tahun', en: 'Deaths under 5 years' },
    unit: perThousand,
    multiplier: 1000,
    formulas: overEvents(['death.under_five'], ['birth.live']),
    targets: [{ year: 2030, value: 25, source: 'SDG 3.2 (paling tinggi 25)' }],
    source: 'ICD-10; Profil Kesehatan Provinsi Jawa Tengah',
  },
  {
    ...perAllBirths,
    key: 'SBR',
    name: { id: 'Angka lahir mati', en: 'Stillbirth rate' },
    shortName: { id: 'Lahir mati', en: 'Stillbirths' },
    definition: {
      id: 'Bayi yang lahir tanpa tanda kehidupan pada umur kehamilan 28 minggu atau lebih. Pencatatan kematian perinatal nasional memakai 22 minggu: sebelum membandingkan, periksa batas yang dipakai.',
      en: 'Babies born without sign of life at 28 weeks of pregnancy or later. The national register of perinatal deaths takes 22 weeks: check which limit was used before comparing.',
    },
    numeratorText: { id: 'Bayi lahir mati', en: 'Stillbirths' },
    formulas: overEvents(['birth.still'], allBirths),
    targets: [{ year: 2030, value: 12, source: 'Every Newborn Action Plan (paling tinggi 12)' }],
    source: 'WHO; Every Newborn Action Plan (2014)',
  },
  {
    ...perAllBirths,
    key: 'PMR',
    name: { id: 'Angka kematian perinatal', en: 'Perinatal mortality rate' },
    shortName: { id: 'Kematian perinatal', en: 'Perinatal deaths' },
    definition: {
      id: 'Bayi lahir mati ditambah kematian bayi lahir hidup pada umur 0 sampai 6 hari genap.',
      en: 'Stillbirths and deaths of live-born babies at 0 to 6 completed days of age, together.',
    },
    numeratorText: { id: 'Lahir mati dan kematian umur 0–6 hari', en: 'Stillbirths and deaths at 0–6 days' },
    formulas: overEvents(['birth.still', 'death.early_neonatal'], allBirths),
    targets: [],
    source: 'ICD-10; WHO',
  },
]
