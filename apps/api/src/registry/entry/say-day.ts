import type { Sentence } from '../../errors.ts'

const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
const [indonesian, english] = [new Intl.DateTimeFormat('id-ID', form), new Intl.DateTimeFormat('en-GB', form)]

/** A day as each language writes it: `24 Agustus 2026`, `24 August 2026`. */
export function sayDay(day: string): Sentence {
  const date = new Date(`${day}T00:00:00Z`)
  return { id: indonesian.format(date), en: english.format(date) }
}
