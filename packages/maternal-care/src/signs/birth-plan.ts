import type { Wording } from '../wording.ts'

const DUE_FROM_DAYS = 252 // OCE OKE process indicator P4K: counted from 36 weeks

export interface BirthPlanItem extends Wording {
  code: string
}

/** P4K: the sticker's fields, with blood group, funds and contraception (Kemenkes 2009; Buku KIA 2020). */
export const BIRTH_PLAN_ITEMS: readonly BirthPlanItem[] = [
  { code: 'MOTHER_NAME', id: 'Nama ibu hamil', en: 'Name of the mother' },
  { code: 'DUE_DATE', id: 'Taksiran persalinan', en: 'Expected date of birth' },
  { code: 'ATTENDANT', id: 'Penolong persalinan', en: 'Birth attendant' },
  { code: 'PLACE', id: 'Tempat persalinan', en: 'Place of birth' },
  { code: 'COMPANION', id: 'Pendamping persalinan', en: 'Companion' },
  { code: 'TRANSPORT', id: 'Transportasi', en: 'Transport' },
  { code: 'BLOOD_DONOR', id: 'Calon pendonor darah', en: 'Blood donor' },
  { code: 'BLOOD_GROUP', id: 'Golongan darah', en: 'Blood group' },
  { code: 'FUNDS', id: 'Dana persalinan (tabulin, dasolin, JKN)', en: 'Funds (savings, village fund, insurance)' },
  { code: 'CONTRACEPTION', id: 'Rencana KB pascasalin', en: 'Contraception planned after birth' },
  { code: 'STICKER', id: 'Stiker terpasang', en: 'Sticker on the house' },
]

export interface BirthPlanReview {
  isDue: boolean
  isComplete: boolean
  missing: BirthPlanItem[]
}

/** Which items of the birth plan are missing, and whether it is due: from 36 completed weeks (252 days). */
export function reviewBirthPlan(filled: Iterable<string>, gestation: number): BirthPlanReview {
  const codes = new Set(filled)
  const missing = BIRTH_PLAN_ITEMS.filter(({ code }) => !codes.has(code))
  return { isDue: gestation >= DUE_FROM_DAYS, isComplete: missing.length === 0, missing }
}
