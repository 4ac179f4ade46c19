import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { cadreSheet as english } from '../../../i18n/en/cadre-sheet.ts'
import { cadreSheet as indonesian } from '../../../i18n/id/cadre-sheet.ts'
import type { Language } from '../../../i18n/language.ts'
import type { Words } from './phone-data.ts'

const locales = { id: 'id-ID', en: 'en-GB' } as const

const speak = (language: Language) => {
  const clock = new Intl.DateTimeFormat(locales[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long' })
  return {
    language,
    said: language === 'en' ? english : indonesian,
    /** Words that came with the data. */
    of: (words: Words) => words[language],
    day: (date: string) => day.format(new Date(`${date}T00:00:00Z`)),
    clock: (ms: number) => clock.format(ms),
    moment: (ms: number) => `${moment.format(ms)} ${clock.format(ms)}`,
  }
}

interface Speaking extends ReturnType<typeof speak> {
  readonly changeLanguage: () => void
}

const Spoken = createContext<Speaking>({ ...speak('id'), changeLanguage: () => undefined })

export const useSaid = () => useContext(Spoken)

const kept = 'pantau-lembar-bahasa'

const readKept = (): Language => {
  const chosen = localStorage.getItem(kept) ?? document.documentElement.lang
  return chosen === 'en' ? 'en' : 'id'
}

/** The language of the page as it came, or the one chosen on this telephone since. */
export function InLanguage({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(readKept)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const speaking = useMemo(
    () => ({
      ...speak(language),
      changeLanguage: () => {
        const next = language === 'id' ? 'en' : 'id'
        localStorage.setItem(kept, next)
        setLanguage(next)
      },
    }),
    [language],
  )
  return <Spoken value={speaking}>{children}</Spoken>
}
