import type { Wording } from '../wording.ts'

export type KsprBandCode = 'KRR' | 'KRT' | 'KRST'

export interface KsprBand {
  code: KsprBandCode
  label: Wording
  minScore: number
  colour: 'GREEN' | 'YELLOW' | 'RED'
  advice: Wording
}

const LOW: KsprBand = {
  code: 'KRR',
  label: { id: 'Kehamilan risiko rendah', en: 'Low-risk pregnancy' },
  minScore: 2, // Rochjati 2003: 2
  colour: 'GREEN',
  advice: {
    id: 'Dirawat bidan; bersalin di fasilitas kesehatan; tidak perlu dirujuk.',
    en: 'Care by a midwife; birth in a health facility; no referral needed.',
  },
}

const HIGH: KsprBand = {
  code: 'KRT',
  label: { id: 'Kehamilan risiko tinggi', en: 'High-risk pregnancy' },
  minScore: 6, // Rochjati 2003: 6–10
  colour: 'YELLOW',
  advice: {
    id: 'Dirawat bidan atau dokter; rujukan dini berencana (RDB); bersalin di puskesmas atau rumah sakit.',
    en: 'Care by a midwife or doctor; planned early referral; birth in a health centre or hospital.',
  },
}

const VERY_HIGH: KsprBand = {
  code: 'KRST',
  label: { id: 'Kehamilan risiko sangat tinggi', en: 'Very-high-risk pregnancy' },
  minScore: 12, // Rochjati 2003: 12 or more
  colour: 'RED',
  advice: {
    id: 'Dirawat dokter; rujukan dini berencana (RDB) ke rumah sakit; bersalin di rumah sakit.',
    en: 'Care by a doctor; planned early referral to hospital; birth in hospital.',
  },
}

/** From the lowest up. */
export const KSPR_BANDS: readonly KsprBand[] = [LOW, HIGH, VERY_HIGH]

/** Group III: timely referral (RTW) whatever the score. */
export const EMERGENCY_ADVICE: Wording = {
  id: 'Gawat darurat obstetri: rujuk sekarang ke rumah sakit (rujukan tepat waktu), berapa pun skornya.',
  en: 'Obstetric emergency: refer to hospital now (timely referral), whatever the score.',
}

/** Band of a score: KRR to 5, KRT 6 to 11, KRST from 12 (Rochjati 2003; sums on the card are 2, 6, 10, 14 …). */
export function ksprBand(score: number): KsprBand {
  if (score >= VERY_HIGH.minScore) return VERY_HIGH
  return score >= HIGH.minScore ? HIGH : LOW
}
