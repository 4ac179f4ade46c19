import type { Indicator } from '../indicator.ts'

export const antenatal: readonly Indicator[] = [
  {
    key: 'K6',
    domain: 'HEALTH',
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
    unit: { id: '%', en: '%' },
    kind: 'PROPORTION',
    multiplier: 100,
    direction: 'HIGHER_IS_BETTER',
    intervalMethod: 'wilson_or_byar',
    judgedAt: 'VILLAGE',
    reportedAt: 'VILLAGE',
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
    targets: [{ year: 2026, value: 82, source: 'Panduan Sigizi Kesga 2026' }],
    source: 'Permenkes 21/2021; Panduan Sigizi Kesga 2026',
  },
]
