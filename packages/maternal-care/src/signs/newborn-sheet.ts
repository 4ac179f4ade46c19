import { type MonitoringSheet, service, sign } from './monitoring-sheet.ts'

/** Days 0–28 of the newborn, the day of birth 0 (Buku KIA, Kemenkes 2020 and 2023). */
export const NEWBORN_SHEET_1: MonitoringSheet = {
  form: 'NEWBORN',
  version: 1,
  title: { id: 'Pemantauan bayi baru lahir', en: 'Watch over the newborn' },
  unit: 'DAY',
  firstColumn: 0,
  lastColumn: 28,
  items: [
    service(
      'NEONATAL_CONTACT',
      ['Pemeriksaan bayi baru lahir', 'Apakah bayi diperiksa bidan atau dokter?'],
      ['Newborn check', 'Was the baby checked by a midwife or doctor?'],
    ),
    service(
      'BREAST_MILK_ONLY',
      ['Hanya diberi ASI', 'Apakah bayi hanya diberi ASI?'],
      ['Breast milk only', 'Is the baby given breast milk only?'],
    ),
    sign(
      'NOT_FEEDING',
      ['Tidak mau menyusu atau memuntahkan semuanya', 'Apakah bayi tidak mau menyusu, atau memuntahkan semuanya?'],
      ['Will not feed, or vomits everything', 'Does the baby refuse to feed, or vomit everything?'],
    ),
    sign('CONVULSIONS', ['Kejang', 'Apakah bayi kejang?'], ['Convulsions', 'Has the baby convulsions?']),
    sign(
      'WEAK',
      ['Lemah, bergerak hanya bila dirangsang', 'Apakah bayi lemah, dan bergerak hanya bila disentuh?'],
      ['Weak, moves only when touched', 'Is the baby weak, moving only when touched?'],
    ),
    sign(
      'BREATHING',
      [
        'Napas cepat (60 kali semenit atau lebih), sesak atau merintih',
        'Apakah napas bayi cepat, sesak atau merintih?',
        'Cepat: 60 kali semenit atau lebih. Hitung satu menit penuh.',
      ],
      [
        'Fast (60 a minute or more), laboured or grunting breath',
        'Is the baby’s breath fast, laboured or grunting?',
        'Fast: 60 a minute or more. Count for a whole minute.',
      ],
    ),
    sign(
      'TEMPERATURE',
      [
        'Demam (di atas 37,5 °C) atau dingin (di bawah 36,5 °C)',
        'Apakah badan bayi panas atau dingin?',
        'Panas: di atas 37,5 °C. Dingin: di bawah 36,5 °C.',
      ],
      [
        'Hot (over 37.5 °C) or cold (under 36.5 °C)',
        'Is the baby hot or cold?',
        'Hot: over 37.5 °C. Cold: under 36.5 °C.',
      ],
    ),
    sign(
      'JAUNDICE',
      [
        'Kuning sebelum 24 jam atau sesudah 14 hari',
        'Apakah bayi kuning?',
        'Jawab ya bila kuning sebelum umur 24 jam, atau masih kuning sesudah 14 hari.',
      ],
      [
        'Yellow before 24 hours or after 14 days',
        'Is the baby yellow?',
        'Say yes if yellow before 24 hours of age, or still yellow after 14 days.',
      ],
    ),
    sign(
      'CORD',
      ['Tali pusat merah, berbau atau bernanah', 'Apakah tali pusat merah, berbau atau bernanah?'],
      ['Red, foul or festering cord', 'Is the cord red, foul or festering?'],
    ),
    sign('EYES', ['Mata bernanah', 'Apakah mata bayi bernanah?'], ['Festering eyes', 'Do the baby’s eyes fester?']),
    sign('DIARRHOEA', ['Diare', 'Apakah bayi diare?'], ['Diarrhoea', 'Has the baby diarrhoea?']),
    sign(
      'PALE_STOOL',
      ['Tinja pucat', 'Apakah tinja bayi pucat seperti dempul?'],
      ['Pale stool', 'Is the baby’s stool pale?'],
    ),
  ],
  advice: {
    id: 'Ini tanda bahaya bayi. Bawa bayi ke puskesmas atau rumah sakit sekarang.',
    en: 'This is a danger sign of the newborn. Take the baby to the health centre or hospital now.',
  },
}
