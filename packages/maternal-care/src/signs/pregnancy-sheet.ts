import { type MonitoringSheet, service, sign } from './monitoring-sheet.ts'

const MOVEMENT_FROM_WEEK = 24 // Buku KIA, weekly sheet: movements are asked from week 24

/** The weekly page of the mother-and-child book, weeks 1–42 (Buku KIA, Kemenkes 2023). */
export const PREGNANCY_SHEET_1: MonitoringSheet = {
  phase: 'PREGNANCY',
  version: 1,
  unit: 'WEEK',
  firstColumn: 1,
  lastColumn: 42,
  items: [
    service('ANTENATAL_CONTACT', 'Periksa kehamilan', 'Antenatal check'),
    service('MOTHERS_CLASS', 'Ikut kelas ibu hamil', 'Mothers’ class attended'),
    sign('FEVER', 'Demam lebih dari 2 hari', 'Fever for more than 2 days'),
    sign('HEADACHE', 'Pusing atau sakit kepala berat', 'Dizziness or severe headache'),
    sign('INSOMNIA_ANXIETY', 'Sulit tidur atau cemas berlebih', 'Sleeplessness or great anxiety'),
    sign('TB_RISK', 'Batuk lebih dari 2 minggu atau kontak TBC', 'Cough for over 2 weeks or contact with tuberculosis'),
    sign('FEWER_MOVEMENTS', 'Gerakan bayi berkurang', 'Fewer movements of the baby', MOVEMENT_FROM_WEEK),
    sign('ABDOMINAL_PAIN', 'Nyeri perut hebat', 'Severe abdominal pain'),
    sign('FLUID', 'Keluar cairan dari jalan lahir, banyak atau berbau', 'Much or foul fluid from the birth canal'),
    sign('URINATION_DISCHARGE', 'Sakit saat kencing, keputihan atau gatal', 'Painful urination, discharge or itching'),
    sign('DIARRHOEA', 'Diare berulang', 'Repeated diarrhoea'),
  ],
  advice: {
    id: 'Ini tanda bahaya. Hubungi bidan atau puskesmas sekarang.',
    en: 'This is a danger sign. Call the midwife or the health centre now.',
  },
}

/** The weekly page, the danger signs that the book lists on another page only, and the iron tablets of the week. */
export const PREGNANCY_SHEET_2: MonitoringSheet = {
  ...PREGNANCY_SHEET_1,
  version: 2,
  items: [
    ...PREGNANCY_SHEET_1.items,
    service('IRON_TABLETS', 'Tablet tambah darah diminum tiap hari', 'Iron tablet taken every day'),
    sign('BLEEDING', 'Perdarahan dari jalan lahir', 'Bleeding from the birth canal'),
    sign(
      'SWELLING_CONVULSIONS',
      'Bengkak kaki, tangan atau wajah, atau kejang',
      'Swollen feet, hands or face, or convulsions',
    ),
    sign('VOMITING', 'Muntah terus dan tidak mau makan', 'Constant vomiting, cannot eat'),
    sign('BREATHLESS', 'Sesak napas atau jantung berdebar', 'Breathless or pounding heart'),
  ],
}
