export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

export const languageCookie = 'pantau_bahasa'
export const languageParameter = 'bahasa'
export const languageHeader = 'x-pantau-bahasa'

/** Indonesian unless English is asked for. */
export const readLanguage = (text: string | null | undefined): Language => (text === 'en' ? 'en' : 'id')

/** The API's enum of the same name. */
export const apiLanguage = (language: Language): 'ID' | 'EN' => (language === 'en' ? 'EN' : 'ID')
