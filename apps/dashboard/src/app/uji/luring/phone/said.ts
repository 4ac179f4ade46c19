import { scorePhone as englishPhone } from '../../../../i18n/en/score-phone.ts'
import { scoring as english } from '../../../../i18n/en/scoring.ts'
import { scorePhone as indonesianPhone } from '../../../../i18n/id/score-phone.ts'
import { scoring as indonesian } from '../../../../i18n/id/scoring.ts'
import { useSaid } from '../../../lembar/phone/said.tsx'
import type { ScoreSheet, SheetPupil } from '../../read-sheets.ts'

const spoken = {
  id: { phone: indonesianPhone, scoring: indonesian },
  en: { phone: englishPhone, scoring: english },
}

/** What the telephone says, in the language chosen on it. */
export function useWords() {
  const { language, changeLanguage } = useSaid()
  const { phone, scoring } = spoken[language]
  return {
    phone,
    scoring,
    changeLanguage,
    nameSheet: ({ className, area }: ScoreSheet) => scoring.sheetName(className, scoring.areas[area]),
    namePupil: ({ name, listNumber, number }: SheetPupil) => name ?? scoring.pupilAt(String(listNumber ?? number)),
  }
}
