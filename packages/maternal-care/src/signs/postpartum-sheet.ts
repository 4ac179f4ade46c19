import { type MonitoringSheet, service, sign } from './monitoring-sheet.ts'

/** One form of 42 day columns after birth (Buku KIA, Kemenkes 2023). */
export const POSTPARTUM_SHEET_1: MonitoringSheet = {
  phase: 'POSTPARTUM',
  version: 1,
  unit: 'DAY',
  firstColumn: 1,
  lastColumn: 42,
  items: [
    service('POSTPARTUM_CONTACT', 'Pemeriksaan nifas', 'Postpartum check'),
    service('VITAMIN_A', 'Minum vitamin A', 'Vitamin A taken'),
    service('IRON_TABLETS', 'Minum tablet tambah darah', 'Iron tablet taken'),
    service('NUTRITION', 'Gizi terpenuhi', 'Well nourished'),
    sign('MENTAL_HEALTH', 'Masalah jiwa', 'Mental distress'),
    sign('FEVER', 'Demam', 'Fever'),
    sign('HEADACHE', 'Sakit kepala', 'Headache'),
    sign('BLURRED_VISION', 'Pandangan kabur', 'Blurred vision'),
    sign('EPIGASTRIC_PAIN', 'Nyeri ulu hati', 'Pain in the pit of the stomach'),
    sign('PALPITATIONS', 'Jantung berdebar', 'Pounding heart'),
    sign('FLUID', 'Keluar cairan dari jalan lahir', 'Fluid from the birth canal'),
    sign('BREATHLESS', 'Napas pendek atau terengah', 'Short of breath'),
    sign('BREASTS', 'Payudara bengkak atau nyeri', 'Swollen or painful breasts'),
    sign('URINATION', 'Gangguan buang air kecil', 'Trouble passing urine'),
    sign('GENITAL_SWELLING', 'Kelamin bengkak atau nyeri', 'Swollen or painful genitals'),
    sign('FOUL_LOCHIA', 'Darah nifas berbau', 'Foul lochia'),
    sign('HEAVY_BLEEDING', 'Perdarahan hebat', 'Heavy bleeding'),
    sign('DISCHARGE', 'Keputihan', 'Discharge'),
  ],
  advice: {
    id: 'Ini tanda bahaya nifas. Hubungi bidan atau puskesmas sekarang.',
    en: 'This is a danger sign after birth. Call the midwife or the health centre now.',
  },
}
