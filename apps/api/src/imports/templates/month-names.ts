type Language = 'id' | 'en'

const locales = { id: 'id-ID', en: 'en-GB' } as const

/** The months of a year as a sheet names them: `Januari 2026` to `Desember 2026`. */
export const listMonths = (year: number, lang: Language): string[] =>
  Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(year, month, 15)).toLocaleString(locales[lang], { month: 'long', timeZone: 'UTC' }),
  ).map((name) => `${name} ${year}`)
