import type { Indicator } from '../indicator.ts'
import { overTarget } from './formula-profiles.ts'
import { percentage } from './percentage.ts'
import { pwsGuideline, serviceStandard2008 } from './sources.ts'

/** Nobody counts these denominators: they are assumed shares of a target population, so 100 % is no ceiling. */
const amongExpected = { ...percentage, intervalMethod: 'byar', source: pwsGuideline } as const

const expectedObstetric = {
  id: 'Perkiraan ibu hamil berisiko atau berkomplikasi (20 % sasaran ibu hamil)',
  en: 'Expected pregnancies at risk or with complications (20 % of target pregnant women)',
}

export const complications: readonly Indicator[] = [
  {
    ...amongExpected,
    key: 'RISTI_M',
    name: { id: 'Risiko tinggi ditemukan masyarakat', en: 'High-risk pregnancies found by the community' },
    shortName: { id: 'Risti oleh masyarakat', en: 'Risk found by community' },
    definition: {
      id: 'Ibu hamil berisiko tinggi yang ditemukan kader, dukun, atau keluarga lalu dirujuk ke tenaga kesehatan. Pembaginya perkiraan, jadi capaian dapat melebihi 100 %.',
      en: 'High-risk pregnancies found by cadres, traditional attendants or families and sent to a health worker. The denominator is assumed, so coverage can pass 100 %.',
    },
    numeratorText: { id: 'Ibu hamil risti temuan masyarakat', en: 'High-risk pregnancies found by the community' },
    denominatorText: expectedObstetric,
    formulas: overTarget(['risk.found_by_community'], 'target.obstetric_complications'),
    targets: [],
  },
  {
    ...amongExpected,
    key: 'RISTI_N',
    name: { id: 'Risiko tinggi ditemukan tenaga kesehatan', en: 'High-risk pregnancies found by health workers' },
    shortName: { id: 'Risti oleh nakes', en: 'Risk found by staff' },
    definition: {
      id: 'Ibu hamil berisiko tinggi yang ditemukan tenaga kesehatan. Pembaginya perkiraan 20 % sasaran ibu hamil; pedoman yang lebih tua memakai 15 %, jadi angka lama tidak sebanding.',
      en: 'High-risk pregnancies found by health workers. The denominator is assumed to be 20 % of target pregnant women; an older guideline took 15 %, so older figures do not compare.',
    },
    numeratorText: { id: 'Ibu hamil risti temuan nakes', en: 'High-risk pregnancies found by health workers' },
    denominatorText: expectedObstetric,
    formulas: overTarget(['risk.found_by_health_worker'], 'target.obstetric_complications'),
    targets: [],
  },
  {
    ...amongExpected,
    key: 'PK',
    name: { id: 'Komplikasi obstetri ditangani (PK)', en: 'Obstetric complications managed (PK)' },
    shortName: { id: 'Komplikasi obstetri ditangani', en: 'Obstetric complications managed' },
    definition: {
      id: 'Ibu hamil, bersalin, atau nifas dengan komplikasi yang mendapat penanganan sampai tuntas. Dibandingkan dengan banyaknya komplikasi yang diperkirakan, bukan yang ditemukan.',
      en: 'Women with a complication in pregnancy, birth or the postpartum period who received definitive care. Compared with the complications expected, not with those found.',
    },
    numeratorText: { id: 'Komplikasi obstetri yang ditangani', en: 'Obstetric complications managed' },
    denominatorText: expectedObstetric,
    formulas: overTarget(['complication.obstetric_managed'], 'target.obstetric_complications'),
    targets: [{ year: 2015, value: 80, source: serviceStandard2008 }],
  },
  {
    ...amongExpected,
    key: 'NKOMP',
    name: { id: 'Komplikasi neonatus ditangani (NK)', en: 'Neonatal complications managed (NK)' },
    shortName: { id: 'Komplikasi neonatus ditangani', en: 'Neonatal complications managed' },
    definition: {
      id: 'Bayi baru lahir sakit atau berkomplikasi yang mendapat penanganan tenaga kesehatan. Dibandingkan dengan banyaknya komplikasi yang diperkirakan, bukan yang ditemukan.',
      en: 'Newborns who were ill or had a complication and received care from health workers. Compared with the complications expected, not with those found.',
    },
    numeratorText: { id: 'Komplikasi neonatus yang ditangani', en: 'Neonatal complications managed' },
    denominatorText: {
      id: 'Perkiraan neonatus berkomplikasi (15 % sasaran bayi)',
      en: 'Expected neonatal complications (15 % of target live births)',
    },
    formulas: overTarget(['complication.neonatal_managed'], 'target.neonatal_complications'),
    targets: [{ year: 2010, value: 80, source: serviceStandard2008 }],
  },
]
