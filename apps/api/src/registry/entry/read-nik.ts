const FEMALE_DAY_SHIFT = 40 // Permendagri 76/2020 on the NIK: days of birth of women are written plus 40

export type NikReading =
  | { readonly outcome: 'READ'; readonly isFemale: boolean; readonly dayMonthYear: string }
  | { readonly outcome: 'UNREADABLE' }

/** What a national identity number says of its owner: 6 digits of place, day (women + 40), month and year, 4 digits. */
export function readNik(nik: string): NikReading {
  const form = /^\d{6}(\d\d)(\d\d)(\d\d)\d{4}$/.exec(nik)
  if (form === null) return { outcome: 'UNREADABLE' }
  const [, dayText = '', month = '', year = ''] = form
  const isFemale = Number(dayText) > FEMALE_DAY_SHIFT
  const day = Number(dayText) - (isFemale ? FEMALE_DAY_SHIFT : 0)
  if (day < 1 || day > 31 || Number(month) < 1 || Number(month) > 12) return { outcome: 'UNREADABLE' }
  return { outcome: 'READ', isFemale, dayMonthYear: `${String(day).padStart(2, '0')}${month}${year}` }
}
