import type { Indicator } from '../indicator.ts'
import { amongCounted, overTarget } from './formula-profiles.ts'
import { percentage } from './percentage.ts'
import { guidance2026 } from './sources.ts'

const amongWomen = { ...percentage, intervalMethod: 'wilson' } as const

export const nutrition: readonly Indicator[] = [
  {
    ...amongWomen,
    key: 'ANEMIA',
    direction: 'LOWER_IS_BETTER',
    name: { id: 'Ibu hamil anemia', en: 'Anaemia in pregnancy' },
    shortName: { id: 'Anemia ibu hamil', en: 'Anaemia in pregnancy' },
    definition: {
      id: 'Ibu hamil dengan hemoglobin di bawah 11 g/dL, ringan sampai berat. Hanya yang diperiksa Hb-nya yang terhitung: bila sedikit yang diperiksa, angkanya belum tentu mewakili semua ibu hamil.',
      en: 'Pregnant women with haemoglobin below 11 g/dL, mild to severe. Only those tested are counted: where few are tested, the figure need not stand for all pregnant women.',
    },
    numeratorText: { id: 'Ibu hamil dengan Hb di bawah 11 g/dL', en: 'Pregnant women with Hb below 11 g/dL' },
    denominatorText: { id: 'Ibu hamil yang diperiksa Hb', en: 'Pregnant women tested for Hb' },
    formulas: amongCounted(['anaemia.mild', 'anaemia.moderate', 'anaemia.severe'], ['hb.tested']),
    targets: [{ year: 2026, value: 25, source: `${guidance2026}; Renstra Kemenkes 2025–2029, IKP 1.1` }],
    source: `WHO, Haemoglobin Concentrations (2011); ${guidance2026}`,
  },
  {
    ...amongWomen,
    key: 'ANEMIA_TTD',
    name: { id: 'Anemia ringan mendapat tablet tambah darah', en: 'Mild anaemia given iron tablets' },
    shortName: { id: 'Anemia ringan diberi TTD', en: 'Mild anaemia given iron' },
    definition: {
      id: 'Ibu hamil dengan anemia ringan (Hb 10–10,9 g/dL) yang diberi tablet tambah darah untuk pengobatan.',
      en: 'Pregnant women with mild anaemia (Hb 10–10.9 g/dL) who were given iron tablets as treatment.',
    },
    numeratorText: { id: 'Ibu hamil anemia ringan yang diberi TTD', en: 'Women with mild anaemia given iron' },
    denominatorText: { id: 'Ibu hamil dengan anemia ringan', en: 'Pregnant women with mild anaemia' },
    formulas: amongCounted(['anaemia.mild_given_iron'], ['anaemia.mild']),
    targets: [{ year: 2026, value: 50, source: guidance2026 }],
    source: guidance2026,
  },
  {
    ...amongWomen,
    key: 'ANEMIA_ADV',
    name: { id: 'Anemia sedang dan berat ditatalaksana', en: 'Moderate and severe anaemia managed' },
    shortName: { id: 'Anemia sedang-berat ditangani', en: 'Advanced anaemia managed' },
    definition: {
      id: 'Ibu hamil dengan anemia sedang (Hb 7–9,9 g/dL) atau berat (di bawah 7 g/dL) yang penyebabnya dicari dan diobati, bila perlu dengan rujukan.',
      en: 'Pregnant women with moderate (Hb 7–9.9 g/dL) or severe anaemia (below 7 g/dL) whose cause was sought and treated, by referral where needed.',
    },
    numeratorText: {
      id: 'Ibu hamil anemia sedang atau berat yang ditatalaksana',
      en: 'Women with moderate or severe anaemia managed',
    },
    denominatorText: {
      id: 'Ibu hamil dengan anemia sedang atau berat',
      en: 'Pregnant women with moderate or severe anaemia',
    },
    formulas: amongCounted(['anaemia.advanced_managed'], ['anaemia.moderate', 'anaemia.severe']),
    targets: [{ year: 2026, value: 50, source: guidance2026 }],
    source: guidance2026,
  },
  {
    ...percentage,
    key: 'TTD180',
    name: { id: 'Ibu hamil mendapat 180 tablet tambah darah', en: 'Pregnant women given 180 iron tablets' },
    shortName: { id: 'Mendapat 180 TTD', en: 'Given 180 iron tablets' },
    definition: {
      id: 'Ibu hamil yang menerima paling sedikit 180 tablet tambah darah (TTD) atau suplemen gizi mikro (MMS) selama hamil. Menerima belum berarti meminumnya: lihat TTD180C.',
      en: 'Pregnant women who received at least 180 iron (TTD) or multiple-micronutrient (MMS) tablets during pregnancy. To receive is not yet to take: see TTD180C.',
    },
    numeratorText: {
      id: 'Ibu hamil yang menerima 180 TTD atau MMS',
      en: 'Pregnant women who received 180 iron or MMS tablets',
    },
    denominatorText: {
      id: 'Sasaran ibu hamil setahun (perkiraan)',
      en: 'Target pregnant women of the year (projected)',
    },
    intervalMethod: 'wilson_or_byar',
    formulas: overTarget(['iron.received_180'], 'target.pregnant'),
    targets: [{ year: 2026, value: 92, source: guidance2026 }],
    source: guidance2026,
  },
  {
    ...percentage,
    key: 'TTD180C',
    name: { id: 'Ibu hamil meminum 180 tablet tambah darah', en: 'Pregnant women who took 180 iron tablets' },
    shortName: { id: 'Meminum 180 TTD', en: 'Took 180 iron tablets' },
    definition: {
      id: 'Ibu hamil yang menghabiskan paling sedikit 180 tablet tambah darah (TTD) atau suplemen gizi mikro (MMS) selama hamil, menurut catatan minum.',
      en: 'Pregnant women who took at least 180 iron (TTD) or multiple-micronutrient (MMS) tablets during pregnancy, by their record of intake.',
    },
    numeratorText: {
      id: 'Ibu hamil yang meminum 180 TTD atau MMS',
      en: 'Pregnant women who took 180 iron or MMS tablets',
    },
    denominatorText: {
      id: 'Sasaran ibu hamil setahun (sebelum 2026: sasaran ibu bersalin)',
      en: 'Target pregnant women of the year (before 2026: target delivering women)',
    },
    intervalMethod: 'wilson_or_byar',
    formulas: [
      {
        validFrom: '2026-01',
        validTo: null,
        numerator: ['iron.consumed_180'],
        denominator: ['target.pregnant'],
        denominatorType: 'PROJECTED',
      },
      {
        validFrom: null,
        validTo: '2025-12',
        numerator: ['iron.consumed_180'],
        denominator: ['target.delivering'],
        denominatorType: 'PROJECTED',
      },
    ],
    targets: [{ year: 2026, value: 52, source: guidance2026 }],
    source: guidance2026,
  },
  {
    ...amongWomen,
    key: 'KEK',
    direction: 'LOWER_IS_BETTER',
    name: { id: 'Ibu hamil kurang energi kronis (KEK)', en: 'Chronic energy deficiency in pregnancy (KEK)' },
    shortName: { id: 'KEK', en: 'Chronic energy deficiency' },
    definition: {
      id: 'Ibu hamil dengan lingkar lengan atas di bawah 23,5 cm atau indeks massa tubuh di bawah 18,5, yaitu kurang energi kronis atau berisiko mengalaminya. Hanya yang diukur yang terhitung.',
      en: 'Pregnant women with an upper-arm girth below 23.5 cm or a body-mass index below 18.5: deficient in energy for long, or at risk of it. Only those measured are counted.',
    },
    numeratorText: { id: 'Ibu hamil KEK atau berisiko KEK', en: 'Pregnant women with or at risk of deficiency' },
    denominatorText: { id: 'Ibu hamil yang diukur LiLA atau IMT', en: 'Pregnant women measured' },
    formulas: amongCounted(['nutrition.deficient'], ['nutrition.measured']),
    targets: [{ year: 2026, value: 13, source: guidance2026 }],
    source: guidance2026,
  },
  {
    ...amongWomen,
    key: 'KEK_PMT',
    name: { id: 'Ibu hamil KEK mendapat makanan tambahan', en: 'Deficient women given supplementary food' },
    shortName: { id: 'KEK mendapat PMT', en: 'Given supplementary food' },
    definition: {
      id: 'Ibu hamil kurang energi kronis yang masuk sasaran dan menerima pemberian makanan tambahan (PMT).',
      en: 'Pregnant women with chronic energy deficiency who were due supplementary food and received it.',
    },
    numeratorText: { id: 'Ibu hamil KEK yang menerima PMT', en: 'Deficient women who received supplementary food' },
    denominatorText: { id: 'Ibu hamil KEK sasaran PMT', en: 'Deficient women due supplementary food' },
    formulas: amongCounted(['nutrition.pmt_given'], ['nutrition.pmt_target']),
    targets: [{ year: 2026, value: 85, source: guidance2026 }],
    source: guidance2026,
  },
]
