import { type MonitoringSheet, service, sign } from './monitoring-sheet.ts'

/** Filled once, at the birth: the danger signs of labour (Buku KIA 2020, part of the mother). */
export const CHILDBIRTH_SHEET_1: MonitoringSheet = {
  phase: 'CHILDBIRTH',
  version: 1,
  unit: 'ONCE',
  firstColumn: 0,
  lastColumn: 0,
  items: [
    service('SKILLED_ATTENDANT', 'Ditolong tenaga kesehatan', 'Attended by a health worker'),
    service('IN_FACILITY', 'Bersalin di fasilitas kesehatan', 'Birth in a health facility'),
    sign('BLEEDING', 'Perdarahan lewat jalan lahir', 'Bleeding from the birth canal'),
    sign('FOUL_WATERS', 'Air ketuban hijau atau berbau', 'Green or foul waters'),
    sign('GREAT_PAIN', 'Ibu gelisah atau sangat kesakitan', 'Restless or in great pain'),
    sign('CANNOT_PUSH', 'Ibu tidak kuat mengejan', 'Too weak to push'),
    sign('CORD_OR_HAND', 'Tali pusat, tangan atau kaki bayi keluar lebih dulu', 'Cord, hand or foot comes first'),
    sign('CONVULSIONS', 'Ibu kejang', 'Convulsions'),
  ],
  advice: {
    id: 'Ini tanda bahaya. Ibu harus segera ke rumah sakit.',
    en: 'This is a danger sign. The mother must go to hospital at once.',
  },
}
