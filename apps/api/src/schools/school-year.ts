/** The month in which a school year begins. */
const firstMonth = 7 // July: Permendikbud 22/2016

/** The school year of a day, by the year in which it ends. */
export function schoolYearOf(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return month >= firstMonth ? year + 1 : year
}

export const nameSchoolYear = (schoolYear: number): string => `${schoolYear - 1}/${schoolYear}`

export const notASchoolYear = {
  id: 'Tulis tahun pelajaran misalnya 2025/2026.',
  en: 'Write the school year for example as 2025/2026.',
}

/** `2025/2026`, `2025-2026`, `2025/2026 Ganjil` and Dapodik's `20251` (first semester of 2025/2026); null for anything else. */
export function readSchoolYear(text: string): number | null {
  const pair = /^\s*(\d{4})\s*[/-]\s*(\d{4})\b/.exec(text)
  if (pair !== null) {
    const [from, to] = [Number(pair[1]), Number(pair[2])]
    return to === from + 1 ? to : null
  }
  const semester = /^\s*(\d{4})[12]\s*$/.exec(text)
  return semester === null ? null : Number(semester[1]) + 1
}
