import type { Indicator } from '../indicator.ts'
import { overTarget } from './formula-profiles.ts'
import { overRealCount } from './over-real-count.ts'
import { percentage } from './percentage.ts'
import { guidance2026, pwsGuideline, serviceStandard2008 } from './sources.ts'

const amongPregnant = {
  ...percentage,
  intervalMethod: 'wilson_or_byar',
  denominatorText: { id: 'Sasaran ibu hamil setahun (perkiraan)', en: 'Target pregnant women of the year (projected)' },
} as const

const amongDelivering = {
  ...percentage,
  intervalMethod: 'wilson_or_byar',
  denominatorText: {
    id: 'Sasaran ibu bersalin setahun (perkiraan)',
    en: 'Target delivering women of the year (projected)',
  },
} as const

const k1Access: Indicator = {
  ...amongPregnant,
  key: 'K1A',
  name: { id: 'Kontak pertama periksa hamil (K1 akses)', en: 'First antenatal contact (K1 access)' },
  shortName: { id: 'K1 akses', en: 'K1 access' },
  definition: {
    id: 'Ibu hamil yang untuk pertama kali diperiksa tenaga kesehatan, pada umur kehamilan berapa pun. Yang pertama kali datang pada trimester 1 ikut terhitung.',
    en: 'Pregnant women seen by a health worker for the first time in the pregnancy, whatever its age. Those first seen in trimester 1 are included.',
  },
  numeratorText: { id: 'Kontak pertama ibu hamil', en: 'First antenatal contacts' },
  formulas: overTarget(['anc.first_contact_early', 'anc.first_contact_late'], 'target.pregnant'),
  targets: [],
  source: `${pwsGuideline}; ${guidance2026}`,
}

const k1Early: Indicator = {
  ...amongPregnant,
  key: 'K1M',
  name: { id: 'Kontak pertama pada trimester 1 (K1 murni)', en: 'First antenatal contact in trimester 1 (K1)' },
  shortName: { id: 'K1 murni', en: 'K1 trimester 1' },
  definition: {
    id: 'Ibu hamil yang pertama kali diperiksa tenaga kesehatan sebelum lewat minggu ke-12 (84 hari).',
    en: 'Pregnant women first seen by a health worker before the end of week 12 (84 days).',
  },
  numeratorText: { id: 'Kontak pertama sampai 12 minggu', en: 'First contacts up to 12 weeks' },
  formulas: overTarget(['anc.first_contact_early'], 'target.pregnant'),
  targets: [{ year: 2026, value: 89, source: guidance2026 }],
  source: `${pwsGuideline}; ${guidance2026}`,
}

const k4: Indicator = {
  ...amongPregnant,
  key: 'K4',
  name: { id: 'Empat kali periksa hamil (K4)', en: 'Four antenatal contacts (K4)' },
  shortName: { id: 'K4', en: 'K4' },
  definition: {
    id: 'Ibu hamil yang diperiksa paling sedikit empat kali: sekali pada trimester 1, sekali pada trimester 2, dua kali pada trimester 3. Ukuran lama; ukuran utama kini K6.',
    en: 'Pregnant women with at least four antenatal contacts: one in trimester 1, one in trimester 2, two in trimester 3. The older measure; K6 leads today.',
  },
  numeratorText: { id: 'Ibu hamil yang mencapai K4', en: 'Pregnant women who reached K4' },
  formulas: overTarget(['anc.k4'], 'target.pregnant'),
  targets: [{ year: 2015, value: 95, source: serviceStandard2008 }],
  source: pwsGuideline,
}

const k6: Indicator = {
  ...percentage,
  key: 'K6',
  name: { id: 'Enam kali periksa hamil (K6)', en: 'Six antenatal contacts (K6)' },
  shortName: { id: 'K6', en: 'K6' },
  definition: {
    id: 'Ibu bersalin yang selama hamil diperiksa paling sedikit enam kali: sekali pada trimester 1, dua kali pada trimester 2, tiga kali pada trimester 3, dengan dokter pada trimester 1 dan 3. Penyebutnya perkiraan, jadi capaian dapat melebihi 100 %.',
    en: 'Mothers delivered who had at least six antenatal contacts: one in trimester 1, two in trimester 2, three in trimester 3, with a doctor in trimesters 1 and 3. The denominator is a projection, so coverage can pass 100 %.',
  },
  numeratorText: { id: 'Ibu bersalin dengan K6', en: 'Delivered mothers with K6' },
  denominatorText: {
    id: 'Sasaran ibu bersalin setahun (sebelum 2026: sasaran ibu hamil)',
    en: 'Target delivering women of the year (before 2026: target pregnant women)',
  },
  intervalMethod: 'wilson_or_byar',
  formulas: [
    {
      validFrom: '2026-01',
      validTo: null,
      numerator: ['anc.k6_delivered'],
      denominator: ['target.delivering'],
      denominatorType: 'PROJECTED',
    },
    {
      validFrom: null,
      validTo: '2025-12',
      numerator: ['anc.k6_delivered'],
      denominator: ['target.pregnant'],
      denominatorType: 'PROJECTED',
    },
  ],
  targets: [{ year: 2026, value: 82, source: guidance2026 }],
  source: `Permenkes 21/2021; ${guidance2026}`,
}

const k8: Indicator = {
  ...amongDelivering,
  key: 'K8',
  name: { id: 'Delapan kali periksa hamil (K8)', en: 'Eight antenatal contacts (K8)' },
  shortName: { id: 'K8', en: 'K8' },
  definition: {
    id: 'Ibu bersalin yang selama hamil diperiksa paling sedikit delapan kali: sekali pada trimester 1, dua kali pada trimester 2, lima kali pada trimester 3. Anjuran WHO; belum ada target nasional.',
    en: 'Mothers delivered who had at least eight antenatal contacts: one in trimester 1, two in trimester 2, five in trimester 3. Advised by WHO; there is no national target yet.',
  },
  numeratorText: { id: 'Ibu bersalin dengan K8', en: 'Delivered mothers with K8' },
  formulas: overTarget(['anc.k8_delivered'], 'target.delivering'),
  targets: [],
  source: 'WHO Recommendations on Antenatal Care (2016)',
}

const fullCare: Indicator = {
  ...amongDelivering,
  key: 'ANC12T',
  name: { id: 'Periksa hamil sesuai standar (ANC 12T)', en: 'Antenatal care with all twelve components (12T)' },
  shortName: { id: 'ANC 12T', en: 'ANC 12T' },
  definition: {
    id: 'Ibu bersalin yang selama hamil menerima kedua belas komponen pelayanan: sepuluh komponen semula (10T) ditambah USG dan skrining kesehatan jiwa.',
    en: 'Mothers delivered who received all twelve components of antenatal care: the former ten (10T) plus ultrasound and mental-health screening.',
  },
  numeratorText: { id: 'Ibu bersalin dengan ANC 12T', en: 'Delivered mothers with ANC 12T' },
  formulas: overTarget(['anc.t12_delivered'], 'target.delivering'),
  targets: [{ year: 2026, value: 66, source: guidance2026 }],
  source: guidance2026,
}

const ultrasoundEarly: Indicator = {
  ...amongPregnant,
  key: 'USG_T1',
  name: { id: 'USG pada trimester 1', en: 'Ultrasound in trimester 1' },
  shortName: { id: 'USG trimester 1', en: 'Ultrasound, trimester 1' },
  definition: {
    id: 'Ibu hamil yang diperiksa dengan USG pada trimester 1: letak, umur, dan jumlah janin diketahui sejak awal.',
    en: 'Pregnant women examined by ultrasound in trimester 1: site, age and number of fetuses are known early.',
  },
  numeratorText: { id: 'Ibu hamil dengan USG pada trimester 1', en: 'Women with an ultrasound in trimester 1' },
  formulas: overTarget(['anc.usg_t1'], 'target.pregnant'),
  targets: [{ year: 2026, value: 85, source: guidance2026 }],
  source: guidance2026,
}

const ultrasoundLate: Indicator = {
  ...amongPregnant,
  key: 'USG_T3',
  name: { id: 'USG pada trimester 3', en: 'Ultrasound in trimester 3' },
  shortName: { id: 'USG trimester 3', en: 'Ultrasound, trimester 3' },
  definition: {
    id: 'Ibu hamil yang diperiksa dengan USG pada trimester 3: letak janin dan plasenta diketahui sebelum persalinan direncanakan.',
    en: 'Pregnant women examined by ultrasound in trimester 3: the lie of the fetus and the placenta are known before the birth is planned.',
  },
  numeratorText: { id: 'Ibu hamil dengan USG pada trimester 3', en: 'Women with an ultrasound in trimester 3' },
  formulas: overTarget(['anc.usg_t3'], 'target.pregnant'),
  targets: [{ year: 2026, value: 84, source: guidance2026 }],
  source: guidance2026,
}

const atDelivery = { whole: 'mothers', isLater: false } as const

export const antenatal: readonly Indicator[] = [
  k1Access,
  k1Early,
  overRealCount(k1Early, { whole: 'registered', numerator: 'anc.first_contact_early', isLater: false }),
  k4,
  k6,
  overRealCount(k6, { ...atDelivery, numerator: 'anc.k6_delivered' }),
  k8,
  overRealCount(k8, { ...atDelivery, numerator: 'anc.k8_delivered' }),
  fullCare,
  overRealCount(fullCare, { ...atDelivery, numerator: 'anc.t12_delivered' }),
  ultrasoundEarly,
  ultrasoundLate,
]
