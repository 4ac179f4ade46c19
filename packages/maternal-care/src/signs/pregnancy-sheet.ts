import { type MonitoringSheet, service, sign } from './monitoring-sheet.ts'

const MOVEMENT_FROM_WEEK = 24 // Buku KIA, weekly sheet: movements are asked from week 24
const TABLETS_PER_WEEK = 7 // Buku KIA, calendar of iron tablets: one a day

/** The weekly page of the mother-and-child book, weeks 1–42 (Buku KIA, Kemenkes 2023). */
export const PREGNANCY_SHEET_1: MonitoringSheet = {
  form: 'PREGNANCY',
  version: 1,
  title: { id: 'Pemantauan ibu hamil', en: 'Watch over the pregnancy' },
  unit: 'WEEK',
  firstColumn: 1,
  lastColumn: 42,
  items: [
    service(
      'ANTENATAL_CONTACT',
      ['Periksa kehamilan', 'Apakah Ibu periksa kehamilan minggu ini?'],
      ['Antenatal check', 'Did she have her pregnancy checked this week?'],
    ),
    service(
      'MOTHERS_CLASS',
      ['Ikut kelas ibu hamil', 'Apakah Ibu ikut kelas ibu hamil minggu ini?'],
      ['Mothers’ class attended', 'Did she attend the mothers’ class this week?'],
    ),
    sign(
      'FEVER',
      ['Demam lebih dari 2 hari', 'Apakah Ibu demam lebih dari 2 hari?'],
      ['Fever for more than 2 days', 'Has she had fever for more than 2 days?'],
    ),
    sign(
      'HEADACHE',
      ['Pusing atau sakit kepala berat', 'Apakah Ibu pusing atau sakit kepala berat?'],
      ['Dizziness or severe headache', 'Is she dizzy, or has she a severe headache?'],
    ),
    sign(
      'INSOMNIA_ANXIETY',
      ['Sulit tidur atau cemas berlebih', 'Apakah Ibu sulit tidur atau sangat cemas?'],
      ['Sleeplessness or great anxiety', 'Is she sleepless or very anxious?'],
    ),
    sign(
      'TB_RISK',
      [
        'Batuk lebih dari 2 minggu atau kontak TBC',
        'Apakah Ibu batuk lebih dari 2 minggu, atau serumah dengan orang TBC?',
      ],
      [
        'Cough for over 2 weeks or contact with tuberculosis',
        'Has she coughed for over 2 weeks, or does she live with somebody with tuberculosis?',
      ],
    ),
    sign(
      'FEWER_MOVEMENTS',
      [
        'Gerakan bayi berkurang',
        'Apakah gerakan bayi berkurang?',
        'Bandingkan dengan kemarin. Minta Ibu duduk tenang dan merasakan sebentar.',
      ],
      [
        'Fewer movements of the baby',
        'Does the baby move less?',
        'Compare with yesterday. Ask her to sit quietly and feel for a while.',
      ],
      MOVEMENT_FROM_WEEK,
    ),
    sign(
      'ABDOMINAL_PAIN',
      ['Nyeri perut hebat', 'Apakah perut Ibu sangat nyeri?'],
      ['Severe abdominal pain', 'Has she severe pain in the belly?'],
    ),
    sign(
      'FLUID',
      [
        'Keluar cairan dari jalan lahir, banyak atau berbau',
        'Apakah keluar cairan dari jalan lahir, banyak atau berbau?',
      ],
      ['Much or foul fluid from the birth canal', 'Is there much or foul fluid from the birth canal?'],
    ),
    sign(
      'URINATION_DISCHARGE',
      ['Sakit saat kencing, keputihan atau gatal', 'Apakah Ibu sakit saat kencing, keputihan atau gatal?'],
      ['Painful urination, discharge or itching', 'Does urinating hurt, or has she discharge or itching?'],
    ),
    sign(
      'DIARRHOEA',
      ['Diare berulang', 'Apakah Ibu diare berulang kali?'],
      ['Repeated diarrhoea', 'Has she diarrhoea again and again?'],
    ),
  ],
  advice: {
    id: 'Ini tanda bahaya. Hubungi bidan atau puskesmas sekarang.',
    en: 'This is a danger sign. Call the midwife or the health centre now.',
  },
}

const FURTHER_SIGNS = [
  sign(
    'BLEEDING',
    ['Perdarahan dari jalan lahir', 'Apakah keluar darah dari jalan lahir?'],
    ['Bleeding from the birth canal', 'Is there bleeding from the birth canal?'],
  ),
  sign(
    'SWELLING_CONVULSIONS',
    ['Bengkak kaki, tangan atau wajah, atau kejang', 'Apakah kaki, tangan atau wajah Ibu bengkak, atau Ibu kejang?'],
    ['Swollen feet, hands or face, or convulsions', 'Are her feet, hands or face swollen, or has she had convulsions?'],
  ),
  sign(
    'VOMITING',
    ['Muntah terus dan tidak mau makan', 'Apakah Ibu muntah terus dan tidak mau makan?'],
    ['Constant vomiting, cannot eat', 'Does she vomit constantly and cannot eat?'],
  ),
  sign(
    'BREATHLESS',
    ['Sesak napas atau jantung berdebar', 'Apakah Ibu sesak napas atau jantungnya berdebar?'],
    ['Breathless or pounding heart', 'Is she breathless, or does her heart pound?'],
  ),
]

/** The weekly page, the danger signs that the book lists on another page only, and the iron tablets of the week. */
export const PREGNANCY_SHEET_2: MonitoringSheet = {
  ...PREGNANCY_SHEET_1,
  version: 2,
  items: [
    ...PREGNANCY_SHEET_1.items,
    service(
      'IRON_TABLETS',
      ['Tablet tambah darah diminum tiap hari', 'Apakah tablet tambah darah diminum tiap hari?'],
      ['Iron tablet taken every day', 'Did she take an iron tablet every day?'],
    ),
    ...FURTHER_SIGNS,
  ],
}

/** As version 2, with the number of iron tablets of the week, as the book's calendar has it. */
export const PREGNANCY_SHEET_3: MonitoringSheet = {
  ...PREGNANCY_SHEET_1,
  version: 3,
  items: [
    ...PREGNANCY_SHEET_1.items.filter(({ kind }) => kind === 'SERVICE'),
    service(
      'IRON_TABLETS',
      [
        'Tablet tambah darah minggu ini',
        'Berapa tablet tambah darah diminum minggu ini?',
        'Hitung dari kalender di Buku KIA, satu tablet sehari.',
      ],
      [
        'Iron tablets this week',
        'How many iron tablets did she take this week?',
        'Count them on the calendar of the book, one tablet a day.',
      ],
      TABLETS_PER_WEEK,
    ),
    ...PREGNANCY_SHEET_1.items.filter(({ kind }) => kind === 'SIGN'),
    ...FURTHER_SIGNS,
  ],
}
