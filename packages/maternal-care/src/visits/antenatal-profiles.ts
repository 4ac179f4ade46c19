import { BUKU_KIA_TRIMESTERS, COVERAGE_TRIMESTERS, type Trimester, type TrimesterSet } from '../gestation/trimesters.ts'

export interface AntenatalSlot {
  code: string
  trimester: Trimester
  /** Completed week by whose first day the contact should have been. */
  dueByWeek: number
}

/** How many contacts each trimester needs, by whom, and by when. A slot is one needed contact. */
export interface AntenatalProfile {
  key: 'K4' | 'K6' | 'K8' | 'KSPR'
  trimesters: TrimesterSet
  slots: readonly AntenatalSlot[]
  /** Trimesters in which one contact must be with a doctor. */
  doctor: readonly { trimester: Trimester; dueByWeek: number }[]
}

function slots(weeks: readonly [trimester: Trimester, dueByWeek: number][]): AntenatalSlot[] {
  return weeks.map(([trimester, dueByWeek], index) => ({ code: `K${index + 1}`, trimester, dueByWeek }))
}

/** 1-1-2 (PWS-KIA, Depkes 2009). */
export const K4_PROFILE: AntenatalProfile = {
  key: 'K4',
  trimesters: COVERAGE_TRIMESTERS,
  slots: slots([
    [1, 12], // WHO 2002, focused antenatal care: first visit by 12 weeks
    [2, 24], // the end of the trimester; WHO 2002: 24–26
    [3, 32], // WHO 2002
    [3, 36], // WHO 2002: 36–38
  ]),
  doctor: [],
}

/** 1-2-3, with a doctor in the first and in the third trimester (Permenkes 21/2021; Sigizi Kesga guidance 2026). */
export const K6_PROFILE: AntenatalProfile = {
  key: 'K6',
  trimesters: COVERAGE_TRIMESTERS,
  slots: slots([
    [1, 12], // Permenkes 21/2021: K1 murni
    [2, 20], // WHO 2016, second contact
    [2, 24], // WHO 2016 has 26; brought forward to the end of the trimester
    [3, 30], // WHO 2016
    [3, 34], // WHO 2016
    [3, 36], // WHO 2016
  ]),
  doctor: [
    { trimester: 1, dueByWeek: 12 }, // Buku KIA 2020: doctor's page, under 12 weeks
    { trimester: 3, dueByWeek: 36 }, // Buku KIA 2020: doctor's page, 32–36 weeks
  ],
}

/** 1-2-5 (WHO 2016), which counts 26 weeks in the second trimester: the 12/28 set. */
export const K8_PROFILE: AntenatalProfile = {
  key: 'K8',
  trimesters: BUKU_KIA_TRIMESTERS,
  slots: slots([
    [1, 12], // WHO 2016, antenatal care recommendations: eight contacts
    [2, 20],
    [2, 26],
    [3, 30],
    [3, 34],
    [3, 36],
    [3, 38],
    [3, 40],
  ]),
  doctor: [],
}

/** The four screenings of the Poedji Rochjati card, read by slot: one in T1, one in T2, two in T3 (Rochjati 2003). */
export const KSPR_PROFILE: AntenatalProfile = {
  key: 'KSPR',
  trimesters: COVERAGE_TRIMESTERS,
  slots: [
    { code: 'I', trimester: 1, dueByWeek: 12 }, // the end of the trimester
    { code: 'II', trimester: 2, dueByWeek: 24 }, // the end of the trimester
    { code: 'III.1', trimester: 3, dueByWeek: 32 }, // our choice: with the contacts of K4
    { code: 'III.2', trimester: 3, dueByWeek: 36 }, // our choice: with the contacts of K4
  ],
  doctor: [],
}
