import { type MonitoringSheet, plan, type SheetItem } from './monitoring-sheet.ts'

const DUE_FROM_DAYS = 252 // OCE OKE process indicator P4K: counted from 36 weeks

/** P4K: the sticker's fields, with blood group, funds and contraception (Kemenkes 2009; Buku KIA 2020). */
export const BIRTH_PLAN_ITEMS: readonly SheetItem[] = [
  plan(
    'MOTHER_NAME',
    ['Nama ibu hamil', 'Apakah nama Ibu tertulis di stiker P4K?'],
    ['Name of the mother', 'Is her name on the birth-plan sticker?'],
  ),
  plan(
    'DUE_DATE',
    ['Taksiran persalinan', 'Apakah Ibu tahu tanggal perkiraan lahir?'],
    ['Expected date of birth', 'Does she know her due date?'],
  ),
  plan(
    'ATTENDANT',
    ['Penolong persalinan', 'Apakah sudah jelas siapa yang menolong persalinan?'],
    ['Birth attendant', 'Is it settled who attends the birth?'],
  ),
  plan(
    'PLACE',
    ['Tempat persalinan', 'Apakah tempat bersalin sudah dipilih?'],
    ['Place of birth', 'Is the place of birth chosen?'],
  ),
  plan(
    'COMPANION',
    ['Pendamping persalinan', 'Apakah sudah ada yang mendampingi saat bersalin?'],
    ['Companion', 'Is there a companion for the birth?'],
  ),
  plan(
    'TRANSPORT',
    ['Transportasi', 'Apakah kendaraan untuk bersalin sudah siap?'],
    ['Transport', 'Is transport arranged?'],
  ),
  plan(
    'BLOOD_DONOR',
    ['Calon pendonor darah', 'Apakah sudah ada calon pendonor darah?'],
    ['Blood donor', 'Is there a blood donor?'],
  ),
  plan(
    'BLOOD_GROUP',
    ['Golongan darah', 'Apakah golongan darah Ibu diketahui?'],
    ['Blood group', 'Is her blood group known?'],
  ),
  plan(
    'FUNDS',
    ['Dana persalinan (tabulin, dasolin, JKN)', 'Apakah dana persalinan sudah siap?', 'Tabulin, dasolin atau JKN.'],
    [
      'Funds (savings, village fund, insurance)',
      'Is the money for the birth ready?',
      'Savings, village fund or insurance.',
    ],
  ),
  plan(
    'CONTRACEPTION',
    ['Rencana KB pascasalin', 'Apakah Ibu sudah memilih KB sesudah melahirkan?'],
    ['Contraception planned after birth', 'Has she chosen contraception for after the birth?'],
  ),
  plan(
    'STICKER',
    ['Stiker terpasang', 'Apakah stiker P4K terpasang di rumah?'],
    ['Sticker on the house', 'Is the birth-plan sticker on the house?'],
  ),
]

/** The birth plan as a form of the sheet, filled in bit by bit until it is complete. */
export const BIRTH_PLAN_SHEET_1: MonitoringSheet = {
  form: 'BIRTH_PLAN',
  version: 1,
  title: { id: 'Rencana persalinan (P4K)', en: 'Birth plan (P4K)' },
  unit: 'ONCE',
  firstColumn: 0,
  lastColumn: 0,
  items: BIRTH_PLAN_ITEMS,
  advice: {
    id: 'Bicarakan yang belum siap dengan keluarga dan bidan.',
    en: 'Talk over what is missing with the family and the midwife.',
  },
}

export interface BirthPlanReview {
  isDue: boolean
  isComplete: boolean
  missing: SheetItem[]
}

/** Which items of the birth plan are missing, and whether it is due: from 36 completed weeks (252 days). */
export function reviewBirthPlan(filled: Iterable<string>, gestation: number): BirthPlanReview {
  const codes = new Set(filled)
  const missing = BIRTH_PLAN_ITEMS.filter(({ code }) => !codes.has(code))
  return { isDue: gestation >= DUE_FROM_DAYS, isComplete: missing.length === 0, missing }
}
