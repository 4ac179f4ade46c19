import { type MonitoringSheet, service, sign } from './monitoring-sheet.ts'

/** Days 0–28 of the newborn, the day of birth 0 (Buku KIA, Kemenkes 2020 and 2023). */
export const NEWBORN_SHEET_1: MonitoringSheet = {
  phase: 'NEWBORN',
  version: 1,
  unit: 'DAY',
  firstColumn: 0,
  lastColumn: 28,
  items: [
    service('NEONATAL_CONTACT', 'Pemeriksaan bayi baru lahir', 'Newborn check'),
    service('BREAST_MILK_ONLY', 'Hanya diberi ASI', 'Breast milk only'),
    sign('NOT_FEEDING', 'Tidak mau menyusu atau memuntahkan semuanya', 'Will not feed, or vomits everything'),
    sign('CONVULSIONS', 'Kejang', 'Convulsions'),
    sign('WEAK', 'Lemah, bergerak hanya bila dirangsang', 'Weak, moves only when touched'),
    sign(
      'BREATHING',
      'Napas cepat (60 kali semenit atau lebih), sesak atau merintih',
      'Fast (60 a minute or more), laboured or grunting breath',
    ),
    sign(
      'TEMPERATURE',
      'Demam (di atas 37,5 °C) atau dingin (di bawah 36,5 °C)',
      'Hot (over 37.5 °C) or cold (under 36.5 °C)',
    ),
    sign('JAUNDICE', 'Kuning sebelum 24 jam atau sesudah 14 hari', 'Yellow before 24 hours or after 14 days'),
    sign('CORD', 'Tali pusat merah, berbau atau bernanah', 'Red, foul or festering cord'),
    sign('EYES', 'Mata bernanah', 'Festering eyes'),
    sign('DIARRHOEA', 'Diare', 'Diarrhoea'),
    sign('PALE_STOOL', 'Tinja pucat', 'Pale stool'),
  ],
  advice: {
    id: 'Ini tanda bahaya bayi. Bawa bayi ke puskesmas atau rumah sakit sekarang.',
    en: 'This is a danger sign of the newborn. Take the baby to the health centre or hospital now.',
  },
}
