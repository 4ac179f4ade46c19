import type { Indicator } from '../indicator.ts'
import { amongCounted, overTarget } from './formula-profiles.ts'
import { percentage } from './percentage.ts'
import { pwsGuideline, serviceStandard2008 } from './sources.ts'

export const familyPlanning: readonly Indicator[] = [
  {
    ...percentage,
    intervalMethod: 'wilson_or_byar',
    key: 'KBA',
    name: { id: 'Peserta KB aktif (CPR)', en: 'Contraceptive prevalence (CPR)' },
    shortName: { id: 'Peserta KB aktif', en: 'Contraceptive prevalence' },
    definition: {
      id: 'Pasangan usia subur yang sedang memakai kontrasepsi, dari semua pasangan usia subur.',
      en: 'Eligible couples who are using contraception, out of all eligible couples.',
    },
    numeratorText: { id: 'Peserta KB aktif', en: 'Active contraceptive users' },
    denominatorText: { id: 'Pasangan usia subur (perkiraan)', en: 'Eligible couples (projected)' },
    formulas: overTarget(['fp.active'], 'target.eligible_couples'),
    targets: [{ year: 2010, value: 70, source: serviceStandard2008 }],
    source: pwsGuideline,
  },
  {
    ...percentage,
    key: 'KBPP',
    name: { id: 'KB pascapersalinan', en: 'Postpartum contraception' },
    shortName: { id: 'KB pascapersalinan', en: 'Postpartum contraception' },
    definition: {
      id: 'Ibu bersalin yang mulai memakai alat atau cara kontrasepsi sebelum lewat 42 hari setelah persalinan.',
      en: 'Mothers delivered who began to use a method of contraception within 42 days after the birth.',
    },
    numeratorText: { id: 'Ibu yang ber-KB sampai 42 hari', en: 'Mothers using contraception within 42 days' },
    denominatorText: { id: 'Ibu bersalin', en: 'Mothers delivered' },
    intervalMethod: 'wilson',
    formulas: amongCounted(['fp.postpartum'], ['birth.mothers']),
    targets: [],
    source: 'Permenkes 21/2021',
  },
]
