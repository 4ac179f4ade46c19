import type { Indicator } from '../indicator.ts'
import { overTarget } from './formula-profiles.ts'
import { overRealCount } from './over-real-count.ts'
import { percentage } from './percentage.ts'
import { guidance2026, pwsGuideline, serviceStandard2008, serviceStandard2024 } from './sources.ts'

const amongDelivering = {
  ...percentage,
  intervalMethod: 'wilson_or_byar',
  denominatorText: {
    id: 'Sasaran ibu bersalin setahun (perkiraan)',
    en: 'Target delivering women of the year (projected)',
  },
} as const

const amongPostpartum = {
  ...amongDelivering,
  denominatorText: {
    id: 'Sasaran ibu nifas setahun (perkiraan)',
    en: 'Target postpartum women of the year (projected)',
  },
} as const

const skilledDelivery: Indicator = {
  ...amongDelivering,
  key: 'PN',
  name: { id: 'Persalinan oleh tenaga kesehatan (Pn)', en: 'Delivery by a skilled attendant (Pn)' },
  shortName: { id: 'Persalinan nakes', en: 'Skilled delivery' },
  definition: {
    id: 'Ibu yang persalinannya ditolong dokter atau bidan, di mana pun tempatnya.',
    en: 'Mothers whose birth was attended by a doctor or midwife, wherever it took place.',
  },
  numeratorText: { id: 'Persalinan yang ditolong tenaga kesehatan', en: 'Deliveries by a skilled attendant' },
  formulas: overTarget(['birth.skilled'], 'target.delivering'),
  targets: [{ year: 2015, value: 90, source: serviceStandard2008 }],
  source: pwsGuideline,
}

const facilityDelivery: Indicator = {
  ...amongDelivering,
  key: 'PF',
  name: { id: 'Persalinan di fasilitas kesehatan (PF)', en: 'Delivery in a health facility (PF)' },
  shortName: { id: 'Persalinan di fasyankes', en: 'Facility delivery' },
  definition: {
    id: 'Ibu yang bersalin di fasilitas pelayanan kesehatan dengan pertolongan tenaga kesehatan. Bersalin di rumah tidak terhitung, walau ditolong bidan.',
    en: 'Mothers who gave birth in a health facility with a skilled attendant. Births at home are not counted, even when a midwife attended.',
  },
  numeratorText: { id: 'Persalinan di fasilitas kesehatan', en: 'Deliveries in a health facility' },
  formulas: overTarget(['birth.facility'], 'target.delivering'),
  targets: [{ year: 2024, value: 100, source: serviceStandard2024 }],
  source: `Permenkes 21/2021; ${pwsGuideline}`,
}

const firstPostpartum: Indicator = {
  ...amongPostpartum,
  key: 'KF1',
  name: { id: 'Kunjungan nifas pertama (KF1)', en: 'First postpartum contact (KF1)' },
  shortName: { id: 'KF1', en: 'KF1' },
  definition: {
    id: 'Ibu nifas yang diperiksa tenaga kesehatan 6 sampai 48 jam setelah bersalin, saat perdarahan paling sering terjadi.',
    en: 'Mothers seen by a health worker 6 to 48 hours after the birth, when bleeding is most frequent.',
  },
  numeratorText: { id: 'Ibu nifas dengan KF1', en: 'Mothers with KF1' },
  formulas: overTarget(['pnc.kf1'], 'target.delivering'),
  targets: [],
  source: `Permenkes 21/2021; ${pwsGuideline}`,
}

const fullPostpartum: Indicator = {
  ...amongPostpartum,
  key: 'KFL',
  name: { id: 'Kunjungan nifas lengkap (KF lengkap)', en: 'All postpartum contacts (KF complete)' },
  shortName: { id: 'KF lengkap', en: 'KF complete' },
  definition: {
    id: 'Ibu nifas yang diperiksa pada keempat waktu: 6–48 jam, hari 3–7, hari 8–28, dan hari 29–42 (KF1–KF4), dihitung pada bulan kunjungan terakhir. Pedoman lama meminta tiga kunjungan, jadi angka lama tidak sebanding.',
    en: 'Mothers seen in all four spans: 6–48 hours, days 3–7, days 8–28 and days 29–42 (KF1–KF4), counted in the month of the last contact. The older guideline asked for three contacts, so older figures do not compare.',
  },
  numeratorText: { id: 'Ibu nifas dengan KF1 sampai KF4', en: 'Mothers with KF1 to KF4' },
  formulas: overTarget(['pnc.complete'], 'target.delivering'),
  targets: [],
  source: `Permenkes 21/2021; Renstra Kemenkes 2025–2029, IKP 1.2; ${guidance2026}`,
}

export const delivery: readonly Indicator[] = [
  skilledDelivery,
  overRealCount(skilledDelivery, { whole: 'mothers', numerator: 'birth.skilled', isLater: false }),
  facilityDelivery,
  overRealCount(facilityDelivery, { whole: 'mothers', numerator: 'birth.facility', isLater: false }),
  firstPostpartum,
  overRealCount(firstPostpartum, { whole: 'mothers', numerator: 'pnc.kf1', isLater: true }),
  fullPostpartum,
  overRealCount(fullPostpartum, { whole: 'mothers', numerator: 'pnc.complete', isLater: true }),
]
