import { type MonitoringSheet, service, sign } from './monitoring-sheet.ts'

/** Filled once, at the birth: the danger signs of labour (Buku KIA 2020, part of the mother). */
export const CHILDBIRTH_SHEET_1: MonitoringSheet = {
  form: 'CHILDBIRTH',
  version: 1,
  title: { id: 'Pemantauan persalinan', en: 'Watch over the birth' },
  unit: 'ONCE',
  firstColumn: 0,
  lastColumn: 0,
  items: [
    service(
      'SKILLED_ATTENDANT',
      ['Ditolong tenaga kesehatan', 'Apakah Ibu ditolong bidan atau dokter?'],
      ['Attended by a health worker', 'Is she attended by a midwife or doctor?'],
    ),
    service(
      'IN_FACILITY',
      ['Bersalin di fasilitas kesehatan', 'Apakah Ibu bersalin di puskesmas, klinik atau rumah sakit?'],
      ['Birth in a health facility', 'Does she give birth in a health centre, clinic or hospital?'],
    ),
    sign(
      'BLEEDING',
      ['Perdarahan lewat jalan lahir', 'Apakah keluar banyak darah dari jalan lahir?'],
      ['Bleeding from the birth canal', 'Is there much bleeding from the birth canal?'],
    ),
    sign(
      'FOUL_WATERS',
      ['Air ketuban hijau atau berbau', 'Apakah air ketuban hijau atau berbau?'],
      ['Green or foul waters', 'Are the waters green or foul?'],
    ),
    sign(
      'GREAT_PAIN',
      ['Ibu gelisah atau sangat kesakitan', 'Apakah Ibu sangat gelisah atau sangat kesakitan?'],
      ['Restless or in great pain', 'Is she restless or in great pain?'],
    ),
    sign(
      'CANNOT_PUSH',
      ['Ibu tidak kuat mengejan', 'Apakah Ibu tidak kuat mengejan?'],
      ['Too weak to push', 'Is she too weak to push?'],
    ),
    sign(
      'CORD_OR_HAND',
      [
        'Tali pusat, tangan atau kaki bayi keluar lebih dulu',
        'Apakah tali pusat, tangan atau kaki bayi keluar lebih dulu?',
      ],
      ['Cord, hand or foot comes first', 'Does the cord, a hand or a foot come first?'],
    ),
    sign('CONVULSIONS', ['Ibu kejang', 'Apakah Ibu kejang?'], ['Convulsions', 'Has she convulsions?']),
  ],
  advice: {
    id: 'Ini tanda bahaya. Ibu harus segera ke rumah sakit.',
    en: 'This is a danger sign. The mother must go to hospital at once.',
  },
}
