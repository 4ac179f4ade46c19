import { type MonitoringSheet, service, sign } from './monitoring-sheet.ts'

/** One form of 42 day columns after birth (Buku KIA, Kemenkes 2023). */
export const POSTPARTUM_SHEET_1: MonitoringSheet = {
  form: 'POSTPARTUM',
  version: 1,
  title: { id: 'Pemantauan ibu nifas', en: 'Watch over the mother after birth' },
  unit: 'DAY',
  firstColumn: 1,
  lastColumn: 42,
  items: [
    service(
      'POSTPARTUM_CONTACT',
      ['Pemeriksaan nifas', 'Apakah Ibu diperiksa bidan atau dokter hari ini?'],
      ['Postpartum check', 'Was she checked by a midwife or doctor today?'],
    ),
    service(
      'VITAMIN_A',
      ['Minum vitamin A', 'Apakah Ibu minum vitamin A?'],
      ['Vitamin A taken', 'Did she take vitamin A?'],
    ),
    service(
      'IRON_TABLETS',
      ['Minum tablet tambah darah', 'Apakah Ibu minum tablet tambah darah?'],
      ['Iron tablet taken', 'Did she take an iron tablet?'],
    ),
    service(
      'NUTRITION',
      ['Gizi terpenuhi', 'Apakah Ibu makan cukup, dengan lauk dan sayur?'],
      ['Well nourished', 'Does she eat enough, with protein and greens?'],
    ),
    sign(
      'MENTAL_HEALTH',
      ['Masalah jiwa', 'Apakah Ibu sangat sedih, marah atau bingung terus?'],
      ['Mental distress', 'Is she constantly very sad, angry or confused?'],
    ),
    sign('FEVER', ['Demam', 'Apakah Ibu demam?'], ['Fever', 'Has she fever?']),
    sign('HEADACHE', ['Sakit kepala', 'Apakah Ibu sakit kepala?'], ['Headache', 'Has she a headache?']),
    sign(
      'BLURRED_VISION',
      ['Pandangan kabur', 'Apakah pandangan Ibu kabur?'],
      ['Blurred vision', 'Is her vision blurred?'],
    ),
    sign(
      'EPIGASTRIC_PAIN',
      ['Nyeri ulu hati', 'Apakah ulu hati Ibu nyeri?'],
      ['Pain in the pit of the stomach', 'Has she pain in the pit of the stomach?'],
    ),
    sign(
      'PALPITATIONS',
      ['Jantung berdebar', 'Apakah jantung Ibu berdebar-debar?'],
      ['Pounding heart', 'Does her heart pound?'],
    ),
    sign(
      'FLUID',
      ['Keluar cairan dari jalan lahir', 'Apakah keluar cairan tidak biasa dari jalan lahir?'],
      ['Fluid from the birth canal', 'Is there unusual fluid from the birth canal?'],
    ),
    sign(
      'BREATHLESS',
      ['Napas pendek atau terengah', 'Apakah napas Ibu pendek atau terengah?'],
      ['Short of breath', 'Is she short of breath?'],
    ),
    sign(
      'BREASTS',
      ['Payudara bengkak atau nyeri', 'Apakah payudara Ibu bengkak atau nyeri?'],
      ['Swollen or painful breasts', 'Are her breasts swollen or painful?'],
    ),
    sign(
      'URINATION',
      ['Gangguan buang air kecil', 'Apakah Ibu sulit atau sakit saat kencing?'],
      ['Trouble passing urine', 'Has she trouble passing urine?'],
    ),
    sign(
      'GENITAL_SWELLING',
      ['Kelamin bengkak atau nyeri', 'Apakah kelamin Ibu bengkak atau nyeri?'],
      ['Swollen or painful genitals', 'Are her genitals swollen or painful?'],
    ),
    sign(
      'FOUL_LOCHIA',
      ['Darah nifas berbau', 'Apakah darah nifas berbau busuk?'],
      ['Foul lochia', 'Is the blood after birth foul?'],
    ),
    sign(
      'HEAVY_BLEEDING',
      ['Perdarahan hebat', 'Apakah Ibu berdarah banyak?', 'Banyak: pembalut penuh dalam satu jam, atau lebih cepat.'],
      ['Heavy bleeding', 'Does she bleed heavily?', 'Heavily: a pad is full within an hour, or sooner.'],
    ),
    sign('DISCHARGE', ['Keputihan', 'Apakah Ibu keputihan?'], ['Discharge', 'Has she discharge?']),
  ],
  advice: {
    id: 'Ini tanda bahaya nifas. Hubungi bidan atau puskesmas sekarang.',
    en: 'This is a danger sign after birth. Call the midwife or the health centre now.',
  },
}
