import type { Indicator } from '../indicator.ts'
import { amongCounted, overTarget } from './formula-profiles.ts'
import { overRealCount } from './over-real-count.ts'
import { percentage } from './percentage.ts'
import { pwsGuideline, serviceStandard2024 } from './sources.ts'

const amongNewborns = {
  ...percentage,
  intervalMethod: 'wilson_or_byar',
  denominatorText: { id: 'Sasaran bayi setahun (perkiraan)', en: 'Target live births of the year (projected)' },
} as const

const amongBirths = { ...percentage, intervalMethod: 'wilson' } as const

const firstContact: Indicator = {
  ...amongNewborns,
  key: 'KN1',
  name: { id: 'Kunjungan neonatal pertama (KN1)', en: 'First neonatal contact (KN1)' },
  shortName: { id: 'KN1', en: 'KN1' },
  definition: {
    id: 'Bayi baru lahir yang diperiksa tenaga kesehatan 6 sampai 48 jam setelah lahir.',
    en: 'Newborns seen by a health worker 6 to 48 hours after birth.',
  },
  numeratorText: { id: 'Bayi dengan KN1', en: 'Newborns with KN1' },
  formulas: overTarget(['neo.kn1'], 'target.newborns'),
  targets: [{ year: 2024, value: 100, source: serviceStandard2024 }],
  source: pwsGuideline,
}

const allContacts: Indicator = {
  ...amongNewborns,
  key: 'KNL',
  name: { id: 'Kunjungan neonatal lengkap (KN lengkap)', en: 'All neonatal contacts (KN complete)' },
  shortName: { id: 'KN lengkap', en: 'KN complete' },
  definition: {
    id: 'Bayi baru lahir yang diperiksa pada ketiga waktu: 6–48 jam, hari 3–7, dan hari 8–28 (KN1–KN3), dihitung pada bulan kunjungan terakhir.',
    en: 'Newborns seen in all three spans: 6–48 hours, days 3–7 and days 8–28 (KN1–KN3), counted in the month of the last contact.',
  },
  numeratorText: { id: 'Bayi dengan KN1 sampai KN3', en: 'Newborns with KN1 to KN3' },
  formulas: overTarget(['neo.complete'], 'target.newborns'),
  targets: [{ year: 2024, value: 100, source: serviceStandard2024 }],
  source: `${pwsGuideline}; Renstra Kemenkes 2025–2029, IKK 2.1.1`,
}

const lowWeight: Indicator = {
  ...amongBirths,
  key: 'BBLR',
  direction: 'LOWER_IS_BETTER',
  name: { id: 'Berat badan lahir rendah (BBLR)', en: 'Low birth weight (BBLR)' },
  shortName: { id: 'BBLR', en: 'Low birth weight' },
  definition: {
    id: 'Bayi lahir hidup dengan berat di bawah 2.500 gram. Hanya yang ditimbang yang terhitung.',
    en: 'Live-born babies weighing less than 2,500 grams. Only those weighed are counted.',
  },
  numeratorText: { id: 'Bayi lahir di bawah 2.500 gram', en: 'Babies born below 2,500 grams' },
  denominatorText: { id: 'Bayi lahir hidup yang ditimbang', en: 'Live births weighed' },
  formulas: amongCounted(['birth.low_weight'], ['birth.weighed']),
  targets: [],
  source: 'ICD-10; Profil Kesehatan Provinsi Jawa Tengah',
}

const preterm: Indicator = {
  ...amongBirths,
  key: 'PREM',
  direction: 'LOWER_IS_BETTER',
  name: { id: 'Bayi lahir prematur', en: 'Preterm birth' },
  shortName: { id: 'Prematur', en: 'Preterm birth' },
  definition: {
    id: 'Bayi lahir hidup sebelum genap 37 minggu kehamilan.',
    en: 'Babies born alive before 37 completed weeks of pregnancy.',
  },
  numeratorText: { id: 'Bayi lahir di bawah 37 minggu', en: 'Babies born before 37 weeks' },
  denominatorText: { id: 'Bayi lahir hidup', en: 'Live births' },
  formulas: amongCounted(['birth.preterm'], ['birth.live']),
  targets: [],
  source: 'ICD-10; Renstra Kemenkes 2025–2029, IKP 2.3',
}

const earlyBreastfeeding: Indicator = {
  ...amongBirths,
  key: 'IMD',
  name: { id: 'Inisiasi menyusu dini (IMD)', en: 'Early initiation of breastfeeding (IMD)' },
  shortName: { id: 'Inisiasi menyusu dini', en: 'Early breastfeeding' },
  definition: {
    id: 'Bayi lahir hidup yang segera setelah lahir diletakkan di dada ibu, kulit bertemu kulit, paling sedikit satu jam.',
    en: 'Live-born babies laid on the mother’s chest right after birth, skin to skin, for at least one hour.',
  },
  numeratorText: { id: 'Bayi dengan inisiasi menyusu dini', en: 'Babies with early initiation' },
  denominatorText: { id: 'Bayi lahir hidup', en: 'Live births' },
  formulas: amongCounted(['birth.breastfed_early'], ['birth.live']),
  targets: [],
  source: 'Permenkes 21/2021',
}

export const newborn: readonly Indicator[] = [
  firstContact,
  overRealCount(firstContact, { whole: 'births', numerator: 'neo.kn1', isLater: true }),
  allContacts,
  overRealCount(allContacts, { whole: 'births', numerator: 'neo.complete', isLater: true }),
  lowWeight,
  preterm,
  earlyBreastfeeding,
]
