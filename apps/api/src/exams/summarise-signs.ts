import { flaggedPairs, type Locale, numberFormat, type SignTables, signallingClasses } from '@pantau/psychometrics'

const MOST_NAMES = 12

const WORDS = {
  id: {
    pairs: (flagged: string, compared: string) =>
      `${flagged} dari ${compared} pasangan sekelas memberi sinyal (q ≤ 0,05)`,
    named: (count: string) => `${count} pasangan bernama: lihat --json --table pairs, --xlsx atau --html`,
    classes: (count: string, all: string) => `${count} dari ${all} kelas memberi sinyal`,
    persons: (count: string) => `${count} peserta: lihat --json --table persons, --xlsx atau --html`,
    schools: (count: string, low: string) =>
      `${count} sekolah berindeks integritas; ${low} perlu klarifikasi: lihat --json --table schools, --xlsx atau --html`,
    note: 'Sinyal bukan bukti; manusia yang memutuskan.',
  },
  en: {
    pairs: (flagged: string, compared: string) =>
      `${flagged} of ${compared} pairs of classmates give a signal (q ≤ 0.05)`,
    named: (count: string) => `${count} named pairs: see --json --table pairs, --xlsx or --html`,
    classes: (count: string, all: string) => `${count} of ${all} classes give a signal`,
    persons: (count: string) => `${count} pupils: see --json --table persons, --xlsx or --html`,
    schools: (count: string, low: string) =>
      `${count} schools have an integrity index; ${low} need clarification: see --json --table schools, --xlsx or --html`,
    note: 'A signal is no proof; people decide.',
  },
} as const

/** What was found of signs in a terminal, a line for each kind. */
export function summariseSigns(signs: SignTables, locale: Locale): string[] {
  const words = WORDS[locale]
  const count = (value: number) => numberFormat(locale).count(value)
  const { pairs, compared, persons, classes, schools } = signs
  const lines: string[] = []
  if (compared !== null) lines.push(words.pairs(count(flaggedPairs(signs).length), count(compared.pairs)))
  else if (pairs.length > 0) lines.push(words.named(count(pairs.length)))
  if (classes !== null) {
    const names = signallingClasses(signs).map(({ class_id }) => String(class_id))
    const listed = names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '')
    lines.push(words.classes(count(names.length), count(classes.rows.size)) + (listed === '' ? '' : `: ${listed}`))
  }
  if (schools.length > 0) {
    const low = schools.filter(({ category }) => category === 'perlu_klarifikasi')
    lines.push(words.schools(count(schools.length), count(low.length)))
  }
  if (persons.length > 0) lines.push(words.persons(count(persons.length)))
  return lines.length === 0 ? [] : ['', ...lines, words.note]
}
