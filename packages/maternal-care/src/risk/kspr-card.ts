import type { Wording } from '../wording.ts'

/** What the midwife knows; null or absent is not known, which is never "no". */
export interface KsprFacts {
  /** Pregnancies including this one. */
  gravida?: number | null
  ageYears?: number | null
  /** Births before this pregnancy. */
  parity?: number | null
  yearsMarried?: number | null
  /** Years since the last birth. */
  intervalYears?: number | null
  heightCm?: number | null
}

export type KsprGroup = 'I' | 'II' | 'III'

export interface KsprFactor {
  code: string
  /** Number on the card. */
  no: string
  group: KsprGroup
  score: 4 | 8
  label: Wording
  /** Whether it can only be true of a first pregnancy, or only of a later one. */
  order: 'FIRST' | 'LATER' | 'ANY'
  /** Decides it from facts; null while a fact is missing. A factor without a rule is declared. */
  rule: ((facts: KsprFacts) => boolean | null) | null
}

export interface KsprCard {
  version: string
  baseScore: number
  groups: Record<KsprGroup, Wording>
  factors: readonly KsprFactor[]
}

type Rule = NonNullable<KsprFactor['rule']>

const when =
  (fact: keyof KsprFacts, holds: (value: number) => boolean): Rule =>
  (facts) => {
    const value = facts[fact] ?? null
    return value === null ? null : holds(value)
  }

/** Both: no as soon as one is no, not known while the other is open. */
const both =
  (first: Rule, second: Rule): Rule =>
  (facts) => {
    const [a, b] = [first(facts), second(facts)]
    if (a === false || b === false) return false
    return a === null || b === null ? null : true
  }

const isFirst = when('gravida', (gravida) => gravida === 1)
const isLater = when('gravida', (gravida) => gravida > 1)

function factor(
  no: string,
  code: string,
  group: KsprGroup,
  score: 4 | 8,
  [id, en]: [string, string],
  order: KsprFactor['order'] = 'ANY',
  rule: Rule | null = null,
): KsprFactor {
  return { no, code, group, score, label: { id, en }, order, rule }
}

/**
 * The Poedji Rochjati card: 2 points for any pregnancy, 4 or 8 for each factor (Rochjati, 2003, Skrining antenatal pada
 * ibu hamil). Every threshold below is the card's own.
 */
export const KSPR_CARD: KsprCard = {
  version: 'rochjati-2003',
  baseScore: 2,
  groups: {
    I: { id: 'Ada potensi gawat obstetri (APGO)', en: 'Potential obstetric emergency' },
    II: { id: 'Ada gawat obstetri (AGO)', en: 'Obstetric complication' },
    III: { id: 'Ada gawat darurat obstetri (AGDO)', en: 'Obstetric emergency' },
  },
  factors: [
    factor(
      '1',
      'YOUNG_PRIMI',
      'I',
      4,
      ['Terlalu muda, hamil pertama ≤ 16 tahun', 'Too young, first pregnancy at ≤ 16 years'],
      'FIRST',
      both(
        isFirst,
        when('ageYears', (age) => age <= 16),
      ),
    ),
    factor(
      '2a',
      'LATE_FIRST',
      'I',
      4,
      ['Terlalu lambat hamil pertama, kawin ≥ 4 tahun', 'First pregnancy ≥ 4 years after marriage'],
      'FIRST',
      both(
        isFirst,
        when('yearsMarried', (years) => years >= 4),
      ),
    ),
    factor(
      '2b',
      'OLD_PRIMI',
      'I',
      4,
      ['Terlalu tua, hamil pertama ≥ 35 tahun', 'First pregnancy at ≥ 35 years'],
      'FIRST',
      both(
        isFirst,
        when('ageYears', (age) => age >= 35),
      ),
    ),
    factor(
      '3',
      'SHORT_INTERVAL',
      'I',
      4,
      ['Terlalu cepat hamil lagi, < 2 tahun', 'Less than 2 years since the last birth'],
      'LATER',
      when('intervalYears', (years) => years < 2),
    ),
    factor(
      '4',
      'LONG_INTERVAL',
      'I',
      4,
      ['Terlalu lama hamil lagi, ≥ 10 tahun', '10 years or more since the last birth'],
      'LATER',
      when('intervalYears', (years) => years >= 10),
    ),
    factor(
      '5',
      'GRAND_MULTI',
      'I',
      4,
      ['Terlalu banyak anak, 4 atau lebih', '4 children or more'],
      'LATER',
      when('parity', (parity) => parity >= 4),
    ),
    factor(
      '6',
      'AGE_35',
      'I',
      4,
      ['Terlalu tua, umur ≥ 35 tahun', 'Aged ≥ 35 years, not the first pregnancy'],
      'LATER',
      both(
        isLater,
        when('ageYears', (age) => age >= 35),
      ),
    ),
    factor(
      '7',
      'SHORT',
      'I',
      4,
      ['Terlalu pendek, ≤ 145 cm', 'Height ≤ 145 cm'],
      'ANY',
      when('heightCm', (height) => height <= 145),
    ),
    factor('8', 'LOSS', 'I', 4, ['Pernah gagal kehamilan', 'Previous pregnancy loss'], 'LATER'),
    factor(
      '9a',
      'FORCEPS',
      'I',
      4,
      ['Pernah melahirkan dengan tang atau vakum', 'Previous forceps or vacuum'],
      'LATER',
    ),
    factor(
      '9b',
      'MANUAL_PLAC',
      'I',
      4,
      ['Pernah melahirkan dengan uri dirogoh', 'Previous manual removal of the placenta'],
      'LATER',
    ),
    factor(
      '9c',
      'TRANSFUSION',
      'I',
      4,
      ['Pernah melahirkan dengan infus atau transfusi', 'Previous infusion or transfusion at birth'],
      'LATER',
    ),
    factor('10', 'CAESAR', 'I', 8, ['Pernah operasi sesar', 'Previous caesarean'], 'LATER'),
    factor('11a', 'ANAEMIA', 'II', 4, ['Kurang darah', 'Anaemia']),
    factor('11b', 'MALARIA', 'II', 4, ['Malaria', 'Malaria']),
    factor('11c', 'TB', 'II', 4, ['TBC paru', 'Pulmonary tuberculosis']),
    factor('11d', 'HEART', 'II', 4, ['Payah jantung', 'Heart failure']),
    factor('11e', 'DIABETES', 'II', 4, ['Kencing manis', 'Diabetes']),
    factor('11f', 'STI', 'II', 4, ['Penyakit menular seksual', 'Sexually transmitted infection']),
    factor('12', 'OEDEMA_HT', 'II', 4, [
      'Bengkak muka atau tungkai dan tekanan darah tinggi',
      'Swelling of face or legs with high blood pressure',
    ]),
    factor('13', 'TWIN', 'II', 4, ['Hamil kembar dua atau lebih', 'Twins or more']),
    factor('14', 'HYDRAMNION', 'II', 4, ['Hamil kembar air (hidramnion)', 'Polyhydramnios']),
    factor('15', 'IUFD', 'II', 4, ['Bayi mati dalam kandungan', 'Death of the fetus']),
    factor('16', 'POSTTERM', 'II', 4, ['Kehamilan lebih bulan', 'Post-term pregnancy']),
    factor('17', 'BREECH', 'II', 8, ['Letak sungsang', 'Breech']),
    factor('18', 'TRANSVERSE', 'II', 8, ['Letak lintang', 'Transverse lie']),
    factor('19', 'APH', 'III', 8, ['Perdarahan dalam kehamilan ini', 'Bleeding in this pregnancy']),
    factor('20', 'ECLAMPSIA', 'III', 8, [
      'Preeklampsia berat atau kejang-kejang',
      'Severe pre-eclampsia or convulsions',
    ]),
  ],
}
