import type { Wording } from '../wording.ts'

export interface AntenatalComponent extends Wording {
  code: string
  /** Part of 10T; the two others make it 12T. */
  isOfTen: boolean
}

const ten = (code: string, id: string, en: string): AntenatalComponent => ({ code, id, en, isOfTen: true })
const twelve = (code: string, id: string, en: string): AntenatalComponent => ({ code, id, en, isOfTen: false })

/** What antenatal care consists of: 10T, and with ultrasound and mental health 12T (Sigizi Kesga, Kemenkes 2026). */
export const ANTENATAL_COMPONENTS: readonly AntenatalComponent[] = [
  ten('WEIGHT_HEIGHT', 'Timbang berat badan dan ukur tinggi badan', 'Weight and height'),
  ten('BLOOD_PRESSURE', 'Ukur tekanan darah', 'Blood pressure'),
  ten('ARM_CIRCUMFERENCE', 'Nilai status gizi (LiLA)', 'Nutrition: upper-arm circumference'),
  ten('FUNDAL_HEIGHT', 'Ukur tinggi fundus uteri', 'Fundal height'),
  ten('PRESENTATION_HEART_RATE', 'Presentasi janin dan denyut jantung janin', 'Presentation and fetal heart rate'),
  ten('TETANUS', 'Skrining status dan imunisasi tetanus (Td)', 'Tetanus status and immunisation'),
  ten('IRON', 'Tablet tambah darah atau MMS', 'Iron tablets or multiple micronutrients'),
  ten('LABORATORY', 'Tes laboratorium', 'Laboratory tests'),
  ten('CASE_MANAGEMENT', 'Tata laksana kasus', 'Case management'),
  ten('COUNSELLING', 'Temu wicara', 'Counselling'),
  twelve('ULTRASOUND', 'Ultrasonografi (USG)', 'Ultrasound'),
  twelve('MENTAL_HEALTH', 'Skrining kesehatan jiwa', 'Mental-health screening'),
]

/** Components not recorded at any contact of the pregnancy; codes that are none of the set are ignored. */
export function missingComponents(recorded: Iterable<string>, set: '10T' | '12T'): AntenatalComponent[] {
  const seen = new Set(recorded)
  return ANTENATAL_COMPONENTS.filter(({ code, isOfTen }) => (isOfTen || set === '12T') && !seen.has(code))
}
